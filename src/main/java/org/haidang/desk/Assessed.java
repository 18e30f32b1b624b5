package org.haidang.desk;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.assessment.Evidence;
import org.haidang.model.assessment.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * How somebody was judged, as a contact keeps it.
 *
 * @param first before anything was suggested; never changed afterwards
 * @param last as it stands
 * @param why the reason for it; may be empty
 * @param suggested what the rules suggested then; two while the age decided and was not known
 * @param basis the answers it rests on, {@link Evidence#basis}
 * @param rules the pack and version whose rules they were
 * @param at when it was said last; null when that cannot be read
 */
public record Assessed(
    Judgement first,
    Judgement last,
    String why,
    Set<Judgement> suggested,
    String basis,
    String rules,
    @Nullable Instant at) {

  /** How far an assessment is. */
  public enum Standing {
    /** Nobody judged yet. */
    NOT_JUDGED,
    /** The judgement is another than the suggestion, and nobody said why. */
    WANTS_REASON,
    /** Answers changed since. */
    LOOK_AGAIN,
    /** Judged, and a reason given where one is wanted. */
    DONE
  }

  static final String FIRST = "first";
  static final String LAST = "last";
  static final String WHY = "why";
  static final String SUGGESTED = "suggested";
  static final String BASIS = "basis";
  static final String RULES = "rules";
  static final String AT = "at";

  public Assessed {
    suggested = Set.copyOf(suggested);
  }

  /** The path of one of its fields, of the person of {@code entry}. */
  static String field(String entry, String name) {
    return ContactFields.ASSESSED + entry + "/" + name;
  }

  /** How the person of {@code entry} was judged; empty when nobody did, or it cannot be read. */
  public static Optional<Assessed> of(Body body, String entry) {
    var first = judgement(body.get(field(entry, FIRST)));
    var last = judgement(body.get(field(entry, LAST)));
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    var suggested = EnumSet.noneOf(Judgement.class);
    for (var word : body.text(field(entry, SUGGESTED)).split(" ", -1)) {
      Judgement.of(word).ifPresent(suggested::add);
    }
    return Optional.of(
        new Assessed(
            first.get(),
            last.get(),
            body.text(field(entry, WHY)),
            suggested,
            body.text(field(entry, BASIS)),
            body.text(field(entry, RULES)),
            body.moment(field(entry, AT))));
  }

  private static Optional<Judgement> judgement(@Nullable String text) {
    return text == null ? Optional.empty() : Judgement.of(text);
  }

  /** Whether it is another than what was suggested. */
  public boolean departs() {
    return !suggested.contains(last);
  }

  /** How far an assessment is that stands so, while the answers are {@code now}. */
  public static Standing standing(Optional<Assessed> assessed, Evidence now) {
    if (assessed.isEmpty()) {
      return Standing.NOT_JUDGED;
    }
    var stands = assessed.get();
    if (!stands.basis().equals(now.basis())) {
      return Standing.LOOK_AGAIN;
    }
    return stands.departs() && stands.why().isBlank() ? Standing.WANTS_REASON : Standing.DONE;
  }

  /** Why the assessment of the person of {@code entry} was put off; empty when it was not. */
  public static Optional<Standing> putOff(Body body, String entry) {
    var word = body.text(OpenAssessments.path(entry));
    return Stream.of(Standing.values())
        .filter(standing -> OpenAssessments.word(standing).equals(word))
        .findFirst();
  }

  /** Whether a saved contact says that somebody's assessment was put off. */
  public static boolean putOff(Body body) {
    return body.fields().keySet().stream().anyMatch(OpenAssessments::isOpen);
  }
}
