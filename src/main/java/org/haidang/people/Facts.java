package org.haidang.people;

import java.util.Set;
import org.haidang.people.NameLikeness.Likeness;
import org.haidang.people.PersonLikeness.Ground;
import org.jspecify.annotations.Nullable;

/** How much facts beside the names speak for one person, and against; each notes its ground. */
final class Facts {

  /** A name that more than one in about 2,000 bear, in bits. */
  private static final double COMMON_BITS = 11;

  private static final double YEARS_AGREE = 2;
  private static final double YEARS_DIFFER = 5;
  private static final double YEARS_APART = 10;

  private Facts() {}

  /** Of telephone numbers. */
  static double numbers(Set<String> ones, Set<String> others, Set<Ground> grounds) {
    if (ones.stream().anyMatch(others::contains)) {
      grounds.add(Ground.SAME_NUMBER);
      return 0.12;
    }
    if (ones.stream()
        .anyMatch(one -> others.stream().anyMatch(it -> PhoneNumber.isSimilar(one, it)))) {
      grounds.add(Ground.LIKE_NUMBER);
      return 0.06;
    }
    return 0;
  }

  /** Of ages, the years between counted in. */
  static double ages(@Nullable Born one, @Nullable Born other, Set<Ground> grounds) {
    if (one == null || other == null) {
      return 0;
    }
    double apart = one.yearsApart(other);
    if (apart <= YEARS_AGREE) {
      grounds.add(Ground.AGE);
      return 0.06;
    }
    if (apart <= YEARS_DIFFER) {
      return 0;
    }
    grounds.add(Ground.OTHER_AGE);
    return apart <= YEARS_APART ? -0.12 : -0.35;
  }

  /** Of sexes. */
  static double sexes(@Nullable String one, @Nullable String other, Set<Ground> grounds) {
    if (one == null || other == null || one.equals(other)) {
      return 0;
    }
    grounds.add(Ground.OTHER_SEX);
    return -0.2;
  }

  /** Of provinces, by the units of today. */
  static double provinces(Set<String> ones, Set<String> others, Set<Ground> grounds) {
    if (ones.isEmpty() || others.isEmpty()) {
      return 0;
    }
    boolean same = ones.stream().anyMatch(others::contains);
    grounds.add(same ? Ground.PROVINCE : Ground.OTHER_PROVINCE);
    return same ? 0.05 : -0.04;
  }

  /** Of a common name, elsewhere, with another number: one of thousands, unless born alike. */
  static double doubt(PersonFacts one, PersonFacts other, Likeness name, Set<Ground> grounds) {
    boolean elsewhere = grounds.contains(Ground.OTHER_PROVINCE);
    boolean otherNumber =
        !one.numbers().isEmpty()
            && !other.numbers().isEmpty()
            && !grounds.contains(Ground.SAME_NUMBER)
            && !grounds.contains(Ground.LIKE_NUMBER);
    if (!elsewhere || !otherNumber || name.bits() >= COMMON_BITS) {
      return 0;
    }
    return grounds.contains(Ground.AGE) ? 0.12 : 0.22;
  }
}
