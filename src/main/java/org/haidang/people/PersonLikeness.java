package org.haidang.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.haidang.people.NameLikeness.Likeness;
import org.jspecify.annotations.Nullable;

/**
 * How likely two of what was told are about one person: the names first, then age, sex, province
 * and number, which lift a doubtful name or let a common one fall. A number alone makes nobody
 * likely: controllers ring from victims' phones. Thread-safe.
 */
public final class PersonLikeness {

  /** Under this likeness of names nothing else counts. */
  private static final double LEAST_NAME = 0.6;

  /** A name that more than one in about 2,000 bear, in bits. */
  private static final double COMMON_BITS = 11;

  private static final double YEARS_AGREE = 2;
  private static final double YEARS_DIFFER = 5;
  private static final double YEARS_APART = 10;

  private final NameLikeness names;

  /** What speaks for it, and against. */
  public enum Ground {
    /** The same name, typed one way or another. */
    SAME_NAME,
    /** A name like it. */
    LIKE_NAME,
    /** The same number. */
    SAME_NUMBER,
    /** A number one digit off, or with two swapped. */
    LIKE_NUMBER,
    /** Ages that agree, the years between counted in. */
    AGE,
    /** The same province, by the units of today. */
    PROVINCE,
    /** Against: more than five years between them. */
    OTHER_AGE,
    /** Against: the other sex. */
    OTHER_SEX,
    /** Against: another province. */
    OTHER_PROVINCE
  }

  /**
   * What came of it.
   *
   * @param value 0 to 1; 0 when only a number speaks for it
   * @param verdict never more than different when the names are not alike
   */
  public record Match(double value, Verdict verdict, Set<Ground> grounds) {
    public Match {
      grounds = Set.copyOf(grounds);
    }

    /** Whether only the number is the same: told as that, and never as who it is. */
    public boolean isNumberAlone() {
      return !verdict.isShown() && grounds.contains(Ground.SAME_NUMBER);
    }
  }

  /** By {@code names}. */
  public PersonLikeness(NameLikeness names) {
    this.names = names;
  }

  /** Of two. */
  public Match of(PersonFacts one, PersonFacts other) {
    var grounds = EnumSet.noneOf(Ground.class);
    double numbers = numbers(one.numbers(), other.numbers(), grounds);
    var name = best(one.names(), other.names());
    if (name.value() < LEAST_NAME) {
      return new Match(0, Verdict.DIFFERENT, grounds);
    }
    grounds.add(name.verdict() == Verdict.SAME ? Ground.SAME_NAME : Ground.LIKE_NAME);
    double value =
        name.value()
            + numbers
            + ages(one.born(), other.born(), grounds)
            + sexes(one.sex(), other.sex(), grounds)
            + provinces(one.provinces(), other.provinces(), grounds);
    value -= doubt(one, other, name, grounds);
    double bounded = Math.clamp(value, 0, 1);
    return new Match(bounded, Verdict.of(bounded), grounds);
  }

  /** Whether names are alike enough for anything else to count. */
  boolean mayBe(Collection<String> ones, Collection<String> others) {
    return best(ones, others).value() >= LEAST_NAME;
  }

  private Likeness best(Collection<String> ones, Collection<String> others) {
    var best = Likeness.NONE;
    for (var one : ones) {
      for (var other : others) {
        best = Likeness.better(best, names.of(one, other));
      }
    }
    return best;
  }

  private static double numbers(Set<String> ones, Set<String> others, Set<Ground> grounds) {
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

  private static double ages(@Nullable Born one, @Nullable Born other, Set<Ground> grounds) {
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

  private static double sexes(@Nullable String one, @Nullable String other, Set<Ground> grounds) {
    if (one == null || other == null || one.equals(other)) {
      return 0;
    }
    grounds.add(Ground.OTHER_SEX);
    return -0.2;
  }

  private static double provinces(Set<String> ones, Set<String> others, Set<Ground> grounds) {
    if (ones.isEmpty() || others.isEmpty()) {
      return 0;
    }
    boolean same = ones.stream().anyMatch(others::contains);
    grounds.add(same ? Ground.PROVINCE : Ground.OTHER_PROVINCE);
    return same ? 0.05 : -0.04;
  }

  /** Of a common name, elsewhere, with another number: one of thousands, unless born alike. */
  private static double doubt(
      PersonFacts one, PersonFacts other, Likeness name, Set<Ground> grounds) {
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
