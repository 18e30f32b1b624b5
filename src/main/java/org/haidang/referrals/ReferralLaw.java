package org.haidang.referrals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.haidang.content.LegalKind;
import org.haidang.content.LegalRule;
import org.haidang.content.ReferralRules;
import org.haidang.referrals.Consent.Representative;
import org.haidang.referrals.Consent.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * What the content in force on a day says of consent and of its exceptions. Immutable, thread-safe.
 */
public record ReferralLaw(ReferralRules rules, LocalDate day) {

  /**
   * Who has to agree: the person, a representative or both; empty when the age is not known or the
   * content does not say, and then whoever speaks is taken at their word.
   *
   * <p>Where only a band is known within which the law asks now one, now another, the person and
   * the representative are asked: too many is safe, one too few is not.
   *
   * @param years the age, or the band of it; null when not known
   */
  public Optional<Speaker> speaker(@Nullable Years years) {
    if (years == null) {
      return Optional.empty();
    }
    var asked =
        IntStream.rangeClosed(years.least(), years.most())
            .mapToObj(each -> rules.consentAt(each, day).flatMap(ReferralLaw::speaker))
            .collect(Collectors.toSet());
    return asked.size() == 1 ? asked.iterator().next() : Optional.of(Speaker.BOTH);
  }

  private static Optional<Speaker> speaker(LegalRule rule) {
    var self = rule.who().contains("person");
    var representative = rule.who().contains("representative");
    if (self && representative) {
      return Optional.of(Speaker.BOTH);
    }
    return self
        ? Optional.of(Speaker.SELF)
        : representative ? Optional.of(Speaker.REPRESENTATIVE) : Optional.empty();
  }

  /** The rule by which a supervisor may decide, as it stands with the representative. */
  public Optional<LegalRule> decision(Representative representative, @Nullable Years years) {
    return rules.law(LegalKind.BEST_INTERESTS, day).stream()
        .filter(rule -> ofAge(rule, years))
        .filter(
            rule -> rule.conditions().contains("representative_" + Consent.stored(representative)))
        .findFirst();
  }

  /** The rules by which something may be passed on without consent. */
  public List<LegalRule> exceptions(@Nullable Years years) {
    return rules.law(LegalKind.EXCEPTION, day).stream().filter(rule -> ofAge(rule, years)).toList();
  }

  /** The rules by which an authority may or must be told. */
  public List<LegalRule> reports(@Nullable Years years) {
    return rules.law(LegalKind.REPORT, day).stream().filter(rule -> ofAge(rule, years)).toList();
  }

  private static boolean ofAge(LegalRule rule, @Nullable Years years) {
    var ages = rule.ages();
    return ages == null
        || years == null
        || (ages.from() <= years.most() && years.least() <= ages.to());
  }
}
