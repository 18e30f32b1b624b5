package org.haidang.desk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.haidang.content.FormSession;
import org.haidang.content.RiskFact;
import org.haidang.model.Body;
import org.haidang.model.assessment.Evidence;
import org.haidang.model.assessment.Judgement;
import org.haidang.model.assessment.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of each possible victim of one report: the counselor judges, then sees what the
 * rules suggest. Kept beside the answers, so that drafts, history, merge and sync treat it like any
 * other field. Confined as its form.
 */
public final class Assessing {

  private final FormSession form;
  private final Supplier<Body> desk;
  private final BiConsumer<String, @Nullable String> write;
  private final Clock clock;
  private final Assessments assessments;

  /**
   * The assessments of {@code form}.
   *
   * @param desk the desk's own fields as they stand
   * @param write sets one of them
   */
  public Assessing(
      FormSession form,
      Supplier<Body> desk,
      BiConsumer<String, @Nullable String> write,
      Clock clock) {
    this.form = form;
    this.desk = desk;
    this.write = write;
    this.clock = clock;
    this.assessments = new Assessments(form.pack());
  }

  /** The people to be assessed, in order: paths of entries. */
  public List<String> people() {
    return assessments.isThere() && form.state(assessments.repeat()).relevant()
        ? form.entries(assessments.repeat())
        : List.of();
  }

  /** What was volunteered about the person of {@code entry}. */
  public Evidence evidence(String entry) {
    return assessments.evidence(entry, this::applies);
  }

  /** What the rules suggest of that person, from the answers as they stand. */
  public Suggestion suggestion(String entry) {
    return Suggestion.of(evidence(entry));
  }

  /** What raises that person's risk, the gravest first. */
  public List<RiskFact> risks(String entry) {
    return assessments.risks(entry, this::applies);
  }

  /** As {@link #risks}, only what was told of this very person. */
  public List<RiskFact> own(String entry) {
    return assessments.own(entry, this::applies);
  }

  /** The path of the question that plays {@code part}, of that person. */
  public Optional<String> path(String part, String entry) {
    return assessments.path(part, entry);
  }

  private @Nullable String applies(String path) {
    var value = form.value(path);
    return value != null && form.state(path).relevant() ? value : null;
  }

  /** How that person was judged; empty while nobody did. */
  public Optional<Assessed> assessed(String entry) {
    return Assessed.of(desk.get(), entry);
  }

  /** How far that person's assessment is. */
  public Assessed.Standing standing(String entry) {
    return Assessed.standing(assessed(entry), evidence(entry));
  }

  /** How many of them are not done. */
  public int open() {
    return (int)
        people().stream().filter(entry -> standing(entry) != Assessed.Standing.DONE).count();
  }

  /** Judges that person; the first time it is kept as the first judgement, too. */
  public void judge(String entry, Judgement judgement) {
    if (assessed(entry).isEmpty()) {
      set(entry, Assessed.FIRST, judgement.stored());
    }
    var suggestion = suggestion(entry);
    set(entry, Assessed.LAST, judgement.stored());
    set(
        entry,
        Assessed.SUGGESTED,
        suggestion.suggested().stream().map(Judgement::stored).collect(Collectors.joining(" ")));
    set(entry, Assessed.BASIS, suggestion.evidence().basis());
    set(entry, Assessed.RULES, form.pack().id() + " " + form.pack().version());
    set(entry, Assessed.AT, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** Says why that person is judged so; blank takes it back. */
  public void why(String entry, String reason) {
    set(entry, Assessed.WHY, reason.isBlank() ? null : reason);
  }

  private void set(String entry, String name, @Nullable String value) {
    write.accept(Assessed.field(entry, name), value);
  }
}
