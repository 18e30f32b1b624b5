package org.haidang.ui.form.assess;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.haidang.content.FormSession;
import org.haidang.content.Parts;
import org.haidang.content.RiskFact;
import org.haidang.desk.Assessed;
import org.haidang.desk.Assessing;
import org.haidang.model.Limits;
import org.haidang.model.assessment.Judgement;
import org.haidang.platform.PlainText;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.form.PageViewModel;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One possible victim being assessed. What the rules suggest is asked for only once a judgement is
 * recorded. To be used on the FX thread.
 */
public final class PersonViewModel {

  /**
   * Something that raises this person's risk.
   *
   * @param grave whether it weighs heavily
   */
  public record Fact(String label, boolean grave) {}

  /**
   * What stands after the judgement.
   *
   * @param suggested a sentence for each reading
   * @param departs whether the judgement is another
   * @param reasons from what it is suggested
   */
  public record Shown(List<String> suggested, boolean departs, List<String> reasons) {
    public Shown {
      suggested = List.copyOf(suggested);
      reasons = List.copyOf(reasons);
    }
  }

  private final FormSession form;
  private final Assessing assessing;
  private final String entry;
  private final Wording wording;
  private final SuggestionWords words;
  private final PageViewModel risk;
  private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<Fact>> facts = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Assessed.Standing> standing =
      new ReadOnlyObjectWrapper<>(Assessed.Standing.NOT_JUDGED);
  private final ObjectProperty<@Nullable Judgement> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper why = new ReadOnlyStringWrapper("");

  PersonViewModel(
      FormSession form,
      FormViewModel screen,
      Assessing assessing,
      String entry,
      int place,
      Wording wording) {
    this.form = form;
    this.assessing = assessing;
    this.entry = entry;
    this.wording = wording;
    this.words = new SuggestionWords(wording);
    this.risk = screen.page(assessing.path(Parts.RISK, entry).map(List::of).orElse(List.of()));
    chosen.set(assessing.assessed(entry).map(Assessed::last).orElse(null));
    refresh(place);
  }

  /** The path of the person's entry. */
  public String entry() {
    return entry;
  }

  /** Who it is, the name masked, and how old. */
  public ReadOnlyStringProperty headingProperty() {
    return heading.getReadOnlyProperty();
  }

  /** What raises the risk, the gravest first. */
  public ReadOnlyObjectProperty<List<Fact>> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /** The question of the counselor's own level of risk; empty when the pack has none. */
  public PageViewModel risk() {
    return risk;
  }

  /** How far the assessment is. */
  public ReadOnlyObjectProperty<Assessed.Standing> standingProperty() {
    return standing.getReadOnlyProperty();
  }

  /** The judgement marked, recorded or not yet; null while there is none. */
  public ReadOnlyObjectProperty<@Nullable Judgement> chosenProperty() {
    return chosen;
  }

  /** What the rules suggest; null until a judgement is recorded, and while it is to be renewed. */
  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Why it is judged so; empty while nobody said. */
  public ReadOnlyStringProperty whyProperty() {
    return why.getReadOnlyProperty();
  }

  /** Whether a reason is asked for, or stands. */
  public boolean asksWhy() {
    var now = shown.get();
    return now != null && (now.departs() || !why.get().isEmpty());
  }

  /** Marks a judgement. Once one is recorded, the change counts at once. */
  public void choose(Judgement judgement) {
    chosen.set(judgement);
    if (shown.get() != null) {
      assessing.judge(entry, judgement);
      refresh();
    }
  }

  /** Records the judgement marked; what the rules suggest is seen after it. */
  public void record() {
    var marked = chosen.get();
    if (marked != null && shown.get() == null) {
      assessing.judge(entry, marked);
      refresh();
    }
  }

  /** Says why it is judged so, at every key. */
  public void why(String typed) {
    var kept = typed.length() > Limits.ANSWER ? typed.substring(0, Limits.ANSWER) : typed;
    if (!kept.equals(why.get())) {
      assessing.why(entry, kept);
      why.set(kept);
      standing.set(assessing.standing(entry));
    }
  }

  /** The caret left the reason: it is made plain. */
  public void whyLeft() {
    why(PlainText.line(Normalizer.normalize(why.get(), Normalizer.Form.NFC)));
  }

  void refresh(int place) {
    heading.set(place + ". " + name() + " · " + age());
    refresh();
  }

  private void refresh() {
    facts.set(assessing.risks(entry).stream().map(this::fact).toList());
    var assessed = assessing.assessed(entry);
    why.set(assessed.map(Assessed::why).orElse(""));
    var now = assessing.standing(entry);
    boolean stands = now == Assessed.Standing.DONE || now == Assessed.Standing.WANTS_REASON;
    shown.set(stands ? assessed.map(this::shown).orElse(null) : null);
    standing.set(now);
  }

  private Shown shown(Assessed assessed) {
    var suggestion = assessing.suggestion(entry);
    return new Shown(
        words.suggested(suggestion),
        assessed.departs(),
        words.reasons(suggestion, form.pack().handbook().indicators()));
  }

  private Fact fact(RiskFact fact) {
    return new Fact(fact.label().in(wording.tag()), fact.grave());
  }

  private String name() {
    return answer(Parts.VICTIM_NAME)
        .map(Masked::name)
        .orElseGet(() -> wording.get("assess.unnamed"));
  }

  private String age() {
    return wording.get("assess.age." + assessing.evidence(entry).age().stored());
  }

  private Optional<String> answer(String part) {
    return assessing
        .path(part, entry)
        .map(path -> Objects.requireNonNullElse(form.value(path), ""))
        .filter(value -> !value.isBlank());
  }
}
