package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.haidang.content.FormSession;
import org.haidang.content.Paths;
import org.haidang.content.Script;
import org.haidang.desk.ScriptGuide;
import org.haidang.model.Body;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What to say now, what the caller may answer, and what comes next. Follows the language from
 * {@link #shown} to {@link #hidden}. To be used on the FX thread.
 */
public final class ScriptViewModel {

  /**
   * A question the step is after.
   *
   * @param path without the ids of entries
   * @param answered whether it has an answer, in a repeat: in any entry
   */
  public record Surfaced(String path, String label, boolean answered) {}

  /**
   * What the caller may answer.
   *
   * @param onward whether it only goes on, as Enter does
   */
  public record Answer(Script.Reply reply, String label, boolean onward) {}

  private final FormScope scope;
  private final Script script;
  private final @Nullable ScriptGuide guide;
  private final LineViewModel line;
  private final @Nullable OfferViewModel offer;
  private final List<StageViewModel> stages = new ArrayList<>();
  private final ReadOnlyBooleanWrapper last = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper first = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper clear = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper way = new ReadOnlyStringWrapper("");
  private final ObservableList<Surfaced> surfaced = FXCollections.observableArrayList();
  private final ObservableList<Answer> answers = FXCollections.observableArrayList();
  private Subscription language = Subscription.EMPTY;
  private Runnable onMove = () -> {};
  private Runnable onNote = () -> {};

  /** A script of {@code form}'s pack that knows of no reasons for questions left open. */
  public ScriptViewModel(FormSession form, Wording wording, Body blank, String memory) {
    this(form, Gaps.none(), wording, blank, memory);
  }

  /**
   * The script of {@code form}'s pack.
   *
   * @param gaps why questions are left open
   * @param blank what the form holds when nobody answered anything
   * @param memory where it stands, as {@link #memory} told; a step's name; any other text for the
   *     beginning
   */
  public ScriptViewModel(FormSession form, Gaps gaps, Wording wording, Body blank, String memory) {
    scope = new FormScope(form, gaps, wording, blank, new Printed(form.pack(), false), () -> {});
    script = form.pack().script();
    line = new LineViewModel(form, wording);
    script.stages().forEach(it -> stages.add(new StageViewModel(it, stages.size() + 1)));
    if (stages.isEmpty()) {
      guide = null;
      offer = null;
    } else {
      var made = new ScriptGuide(form, blank, path -> gaps.why(path).isPresent(), memory);
      guide = made;
      offer = new OfferViewModel(made.question(), form, wording, this::go, this::moved);
    }
    refresh();
  }

  /** Whether the pack has no script at all. */
  public boolean isEmpty() {
    return guide == null;
  }

  /** The pack's script. */
  Script script() {
    return script;
  }

  /** The stages, in order. */
  public List<StageViewModel> stages() {
    return List.copyOf(stages);
  }

  /** The words of the step. */
  public LineViewModel line() {
    return line;
  }

  /** What would be useful to ask next; empty in a pack without a script. */
  public Optional<OfferViewModel> offer() {
    return Optional.ofNullable(offer);
  }

  /** The questions this step is after. */
  public ObservableList<Surfaced> surfaced() {
    return surfaced;
  }

  /** What the caller may answer. */
  public ObservableList<Answer> answers() {
    return answers;
  }

  /** Whether nothing comes after. */
  public ReadOnlyBooleanProperty lastProperty() {
    return last.getReadOnlyProperty();
  }

  /** Whether nothing came before. */
  public ReadOnlyBooleanProperty firstProperty() {
    return first.getReadOnlyProperty();
  }

  /** Whether all that this step needs is known already. */
  public ReadOnlyBooleanProperty clearProperty() {
    return clear.getReadOnlyProperty();
  }

  /** The name of the way through that is taken; empty in a stage of the call. */
  public ReadOnlyStringProperty wayProperty() {
    return way.getReadOnlyProperty();
  }

  /** Runs {@code action} after each move, and when something was put off: the memory is new. */
  public void onMove(Runnable action) {
    onMove = action;
  }

  /** Runs {@code action} when an answer noted something in the form. */
  public void onNote(Runnable action) {
    onNote = action;
  }

  /** Where it stands, for the draft: names of the pack only. */
  public String memory() {
    return guide == null ? "" : guide.memory();
  }

  /** On to the next step that is not clear yet. */
  public void next() {
    move(made -> made.walk().next());
  }

  /** Back the way one came. */
  public void back() {
    move(made -> made.walk().back());
  }

  /** To what is left of {@code stage}; nowhere when none of it applies. */
  public void go(StageViewModel stage) {
    go(stage.stage().name());
  }

  /** To the step, stage or way of that name; nowhere when none of it applies. */
  public void go(String name) {
    move(made -> made.walk().go(name));
  }

  /** The caller answered so: notes what that tells, and goes where it leads. */
  public void pick(Answer answer) {
    move(
        made -> {
          made.walk().reply(answer.reply());
          if (!answer.reply().notes().isEmpty()) {
            onNote.run();
          }
        });
  }

  private void move(Consumer<ScriptGuide> how) {
    if (guide == null) {
      return;
    }
    var before = guide.walk().now();
    how.accept(guide);
    if (!guide.walk().now().equals(before)) {
      line.peekingProperty().set(false);
    }
    moved();
  }

  private void moved() {
    refresh();
    onMove.run();
  }

  /** Reads everything anew, after an answer or with another language. */
  public void refresh() {
    var made = guide;
    if (made == null) {
      return;
    }
    var walk = made.walk();
    var step = walk.now();
    var tag = scope.wording().tag();
    line.show(step);
    last.set(!walk.hasNext());
    first.set(!walk.hasBack());
    clear.set(walk.isClear(step));
    way.set(script.ways().contains(walk.stage()) ? walk.stage().title().in(tag) : "");
    var main = walk.mainStage();
    for (var stage : stages) {
      var each = stage.stage();
      stage.refresh(
          tag,
          main.filter(each::equals).isPresent(),
          made.coverage().isCovered(each),
          made.coverage().share(each));
    }
    set(answers, walk.replies().stream().map(reply -> answer(reply, tag)).toList());
    set(surfaced, step.fields().stream().flatMap(path -> surfaced(path).stream()).toList());
    offer().ifPresent(OfferViewModel::refresh);
  }

  /** Lists on the screen are made anew only when something in them changed. */
  private static <T> void set(ObservableList<T> shown, List<T> now) {
    if (!shown.equals(now)) {
      shown.setAll(now);
    }
  }

  private Answer answer(Script.Reply reply, String tag) {
    boolean onward = reply.to().isEmpty() && reply.notes().isEmpty();
    return new Answer(reply, line.text(reply.label(), tag), onward);
  }

  private Optional<Surfaced> surfaced(String path) {
    var pack = scope.form().pack();
    return pack.question(path)
        .map(question -> new Surfaced(path, scope.text(question.label(), path), answered(path)));
  }

  private boolean answered(String template) {
    return FieldFinder.found(scope.form(), scope.form().pack().sections())
        .filter(found -> Paths.template(found.path()).equals(template))
        .anyMatch(found -> scope.answered(found.path()));
  }

  /** Follows the language from now on. */
  public void shown() {
    language.unsubscribe();
    language = scope.wording().language().subscribe(_ -> refresh());
  }

  /** Follows the language no more. */
  public void hidden() {
    language.unsubscribe();
  }
}
