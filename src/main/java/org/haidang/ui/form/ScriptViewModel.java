package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.haidang.content.FormSession;
import org.haidang.content.Label;
import org.haidang.content.Script;
import org.haidang.model.Body;
import org.haidang.ui.kit.Wording;

/**
 * What to say now, and what comes next. Follows the language from {@link #shown} to {@link
 * #hidden}. To be used on the FX thread.
 */
public final class ScriptViewModel {

  /**
   * A question the step is after.
   *
   * @param path without the ids of entries
   * @param answered whether it has an answer, in a repeat: in any entry
   */
  public record Surfaced(String path, String label, boolean answered) {}

  private record At(StageViewModel stage, Script.Step step) {}

  private final FormScope scope;
  private final FormSession form;
  private final Wording wording;
  private final List<StageViewModel> stages = new ArrayList<>();
  private final List<At> steps = new ArrayList<>();
  private final ReadOnlyStringWrapper say = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper sayOther = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper otherName = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper coach = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper listenFor = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper never = new ReadOnlyStringWrapper("");
  private final BooleanProperty peeking = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper last = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper first = new ReadOnlyBooleanWrapper();
  private final ObservableList<Surfaced> surfaced = FXCollections.observableArrayList();
  private Subscription language = Subscription.EMPTY;
  private Consumer<String> onStep = name -> {};
  private int now;

  /**
   * The script of {@code form}'s pack.
   *
   * @param blank what the form holds when nobody answered anything
   * @param step name of the step to begin at; any other text for the first
   */
  public ScriptViewModel(FormSession form, Wording wording, Body blank, String step) {
    this.scope = new FormScope(form, Gaps.none(), wording, blank, () -> {});
    this.form = form;
    this.wording = wording;
    for (var stage : form.pack().script().stages()) {
      var viewed = new StageViewModel(stage, stages.size() + 1);
      stages.add(viewed);
      stage.steps().forEach(each -> steps.add(new At(viewed, each)));
    }
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).step().name().equals(step)) {
        now = i;
      }
    }
    refresh();
  }

  /** Whether the pack has no script at all. */
  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** The stages, in order. */
  public List<StageViewModel> stages() {
    return List.copyOf(stages);
  }

  /** The spoken line. */
  public ReadOnlyStringProperty sayProperty() {
    return say.getReadOnlyProperty();
  }

  /** The spoken line in the other language. */
  public ReadOnlyStringProperty sayOtherProperty() {
    return sayOther.getReadOnlyProperty();
  }

  /** What the other language calls itself. */
  public ReadOnlyStringProperty otherNameProperty() {
    return otherName.getReadOnlyProperty();
  }

  /** Whether the other language is looked at. */
  public BooleanProperty peekingProperty() {
    return peeking;
  }

  /** A note for the counselor; may be empty. */
  public ReadOnlyStringProperty coachProperty() {
    return coach.getReadOnlyProperty();
  }

  /** What to listen for; may be empty. */
  public ReadOnlyStringProperty listenForProperty() {
    return listenFor.getReadOnlyProperty();
  }

  /** What never to say; may be empty. */
  public ReadOnlyStringProperty neverProperty() {
    return never.getReadOnlyProperty();
  }

  /** The questions this step is after. */
  public ObservableList<Surfaced> surfaced() {
    return surfaced;
  }

  /** Whether nothing comes after. */
  public ReadOnlyBooleanProperty lastProperty() {
    return last.getReadOnlyProperty();
  }

  /** Whether nothing comes before. */
  public ReadOnlyBooleanProperty firstProperty() {
    return first.getReadOnlyProperty();
  }

  /** Tells {@code listener} the name of each step gone to. */
  public void onStep(Consumer<String> listener) {
    onStep = listener;
  }

  /** On to the next step that applies. */
  public void next() {
    go(neighbour(1));
  }

  /** Back to the step before that applies. */
  public void back() {
    go(neighbour(-1));
  }

  /** To the first step of {@code stage} that applies; nowhere when none does. */
  public void go(StageViewModel stage) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).stage() == stage && applies(i)) {
        go(i);
        return;
      }
    }
  }

  private void go(int step) {
    if (step != now) {
      now = step;
      peeking.set(false);
      refresh();
      onStep.accept(steps.get(now).step().name());
    }
  }

  private int neighbour(int way) {
    for (int i = now + way; i >= 0 && i < steps.size(); i += way) {
      if (applies(i)) {
        return i;
      }
    }
    return now;
  }

  private boolean applies(int step) {
    var condition = steps.get(step).step().relevant();
    return condition.isBlank() || form.holds(condition);
  }

  /** Reads everything anew, after an answer or with another language. */
  public void refresh() {
    if (steps.isEmpty()) {
      return;
    }
    var at = steps.get(now);
    var tag = wording.tag();
    stages.forEach(stage -> stage.refresh(tag, at.stage().number()));
    var step = at.step();
    say.set(text(step.say(), tag));
    var other = other(step.say());
    sayOther.set(text(step.say(), other.getLanguage()));
    otherName.set(wording.name(other));
    coach.set(text(step.coach(), tag));
    listenFor.set(text(step.listenFor(), tag));
    never.set(text(step.never(), tag));
    last.set(neighbour(1) == now);
    first.set(neighbour(-1) == now);
    var fields = step.fields().stream().flatMap(path -> surfaced(path).stream()).toList();
    if (!surfaced.equals(fields)) {
      surfaced.setAll(fields);
    }
  }

  private java.util.Optional<Surfaced> surfaced(String path) {
    var pack = form.pack();
    return pack.question(path)
        .map(
            question ->
                new Surfaced(
                    path,
                    text(question.label(), wording.tag()),
                    FieldFinder.found(form, pack.sections())
                        .filter(
                            found -> org.haidang.content.Paths.template(found.path()).equals(path))
                        .anyMatch(found -> scope.answered(found.path()))));
  }

  private String text(Label label, String tag) {
    var plain = label.in(tag);
    return plain.contains("${") ? form.text(label, "", tag) : plain;
  }

  /** The first language in which the line reads otherwise than it is shown. */
  private Locale other(Label line) {
    var shown = line.in(wording.tag());
    return wording.languages().stream()
        .filter(each -> !line.in(each.getLanguage()).equals(shown))
        .findFirst()
        .orElse(wording.language().get());
  }

  /** Follows the language from now on. */
  public void shown() {
    language.unsubscribe();
    language = wording.language().subscribe(_ -> refresh());
  }

  /** Follows the language no more. */
  public void hidden() {
    language.unsubscribe();
  }
}
