package org.haidang.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * By which rules people are referred and authorities told: law, clocks, what is consented to and in
 * which words. Immutable, thread-safe; all of it dated content.
 */
public record ReferralRules(
    List<LegalRule> law,
    List<Reminder> clocks,
    List<ConsentItem> items,
    List<ConsentSentence> sentences) {

  /** A pack without such rules. */
  public static final ReferralRules NONE =
      new ReferralRules(List.of(), List.of(), List.of(), List.of());

  public ReferralRules {
    law = List.copyOf(law);
    clocks = List.copyOf(clocks);
    items = List.copyOf(items);
    sentences = List.copyOf(sentences);
  }

  /** The rules of {@code kind} in force on {@code day}, in the sheet's order. */
  public List<LegalRule> law(LegalKind kind, LocalDate day) {
    return law.stream().filter(it -> it.kind() == kind && it.days().holdsOn(day)).toList();
  }

  /** The rule of that name in force on {@code day}. */
  public Optional<LegalRule> rule(String name, LocalDate day) {
    return law.stream().filter(it -> it.name().equals(name) && it.days().holdsOn(day)).findFirst();
  }

  /** Who consents at {@code years} on {@code day}; empty when no rule says. */
  public Optional<LegalRule> consentAt(int years, LocalDate day) {
    return law(LegalKind.CONSENT_AGE, day).stream()
        .filter(it -> it.ages() == null || it.ages().hold(years))
        .findFirst();
  }

  /** Hours until what is in {@code state} is looked at again; empty when no row says. */
  public Optional<Reminder> reminder(String state, String urgency, LocalDate day) {
    return clocks.stream()
        .filter(
            it ->
                it.state().equals(state) && it.urgency().equals(urgency) && it.days().holdsOn(day))
        .findFirst();
  }

  /** What may be agreed to on {@code day}, in the sheet's order. */
  public List<ConsentItem> items(LocalDate day) {
    return items.stream().filter(it -> it.days().holdsOn(day)).toList();
  }

  /** The sentence for {@code kind} on {@code day}, else the one for any kind. */
  public Optional<ConsentSentence> sentence(String kind, LocalDate day) {
    return only(kind, day).or(() -> only(ConsentSentence.ANY, day));
  }

  private Optional<ConsentSentence> only(String kind, LocalDate day) {
    return sentences.stream()
        .filter(it -> it.kind().equals(kind) && it.days().holdsOn(day))
        .findFirst();
  }
}
