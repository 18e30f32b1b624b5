package org.haidang.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.haidang.people.NameLikeness.Likeness;

/**
 * How likely two of what was told are about one person: the names first, then age, sex, province
 * and number, which lift a doubtful name or let a common one fall. A number alone makes nobody
 * likely: controllers ring from victims' phones. Thread-safe.
 */
public final class PersonLikeness {

  /** Under this likeness of names nothing else counts. */
  private static final double LEAST_NAME = 0.6;

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
    double numbers = Facts.numbers(one.numbers(), other.numbers(), grounds);
    var name = best(one.names(), other.names());
    if (name.value() < LEAST_NAME) {
      return new Match(0, Verdict.DIFFERENT, grounds);
    }
    grounds.add(name.verdict() == Verdict.SAME ? Ground.SAME_NAME : Ground.LIKE_NAME);
    double value =
        name.value()
            + numbers
            + Facts.ages(one.born(), other.born(), grounds)
            + Facts.sexes(one.sex(), other.sex(), grounds)
            + Facts.provinces(one.provinces(), other.provinces(), grounds);
    value -= Facts.doubt(one, other, name, grounds);
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
}
