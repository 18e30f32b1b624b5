package org.haidang.people;

import java.util.stream.Collectors;

/**
 * How likely two spoken names are one person's, by the names alone. Thread-safe.
 *
 * <p>What the ear or the keyboard does to a name hardly counts: tones left out, either order of
 * family and given name, regional sounds, a slip of one letter, Thị or Văn left out, a title. What
 * people are told apart by counts: the given name's last word, the family name, another word
 * between them. Vietnamese tells people apart by tones (Thủy and Thúy are two women); so where both
 * names were typed with their tones, a tone that makes another known name keeps them just under
 * what is shown, and an age, a province or a number that agrees lifts them over it, see {@link
 * PersonLikeness}.
 */
public final class NameLikeness {

  /** From here on two names are the same. */
  public static final double SAME = 0.9;

  /** From here on they are worth a look. */
  public static final double LIKELY = 0.75;

  private static final double TURNED = 0.98;
  private static final double WRITTEN_TOGETHER = 0.97;

  /** Just under what is shown: another word between, or a given name alone against a full name. */
  private static final double OTHER_MIDDLE = 0.72;

  private static final double CLASH_OF_SEX = 0.45;
  private static final double GENDERED_LEFT_OUT = 0.98;
  private static final double MIDDLE_LEFT_OUT = 0.87;
  private static final double FAMILY_LEFT_OUT = 0.9;
  private static final double RARE_GIVEN_ALONE = 0.84;

  /** Under this likeness two family names are two families. */
  private static final double ONE_FAMILY = 0.8;

  private final KnownNames known;
  private final WordLikeness words;

  /**
   * Two names compared.
   *
   * @param value 0 to 1
   * @param bits how much it tells that two people share this name: the negative binary logarithm of
   *     the share of people who bear it, by {@code people/names.csv}; 8 for "Nguyễn Thị Hoa", 18
   *     for "Giàng Thị Mỷ"
   */
  public record Likeness(double value, double bits) {

    /** Nothing in common. */
    static final Likeness NONE = new Likeness(0, 0);

    /** What it means. */
    public Verdict verdict() {
      return Verdict.of(value);
    }

    static Likeness better(Likeness one, Likeness other) {
      return other.value > one.value ? other : one;
    }

    Likeness times(double factor) {
      return new Likeness(value * factor, bits);
    }
  }

  private NameLikeness(KnownNames known) {
    this.known = known;
    words = new WordLikeness(known);
  }

  /** By the names the program knows. */
  public static NameLikeness shipped() {
    return new NameLikeness(KnownNames.shipped());
  }

  /** Of two names as they were typed; nothing in common when one of them holds no letter. */
  public Likeness of(String one, String other) {
    var best = Likeness.NONE;
    for (var first : SpokenName.of(one)) {
      for (var second : SpokenName.of(other)) {
        best = Likeness.better(best, of(first, second));
      }
    }
    return best;
  }

  private Likeness of(SpokenName one, SpokenName other) {
    var best = Likeness.NONE;
    var others = NameReading.of(other, known);
    for (var first : NameReading.of(one, known)) {
      for (var second : others) {
        if (first.turned() && second.turned()) {
          continue;
        }
        best = Likeness.better(best, of(first, second));
        best = Likeness.better(best, together(first, second));
      }
    }
    return best;
  }

  /** "nguyenthihoa", "Sarinh": the words of one run together, or were cut apart. */
  private Likeness together(NameReading one, NameReading other) {
    return one.middle().size() != other.middle().size() && joined(one).equals(joined(other))
        ? new Likeness(WRITTEN_TOGETHER, Math.max(bits(one), bits(other)))
        : Likeness.NONE;
  }

  private static String joined(NameReading reading) {
    var family = reading.familyName().map(NameWord::plain).orElse("");
    return reading.middle().stream()
        .map(NameWord::plain)
        .collect(Collectors.joining("", family, ""))
        .concat(reading.given().plain())
        .replace('y', 'i');
  }

  private Likeness of(NameReading one, NameReading other) {
    boolean initial = one.given().initial() || other.given().initial();
    double given = words.of(one.given(), other.given(), false) * (initial ? OTHER_MIDDLE : 1);
    if (given < 0.5) {
      return new Likeness(given * 0.6, 0);
    }
    var middles = Middles.of(one.middle(), other.middle(), words);
    double value = given * middles.alike() * rest(middles) * families(one, other, middles);
    var shorter = size(one) <= size(other) ? one : other;
    return new Likeness(value, bits(shorter)).times(one.turned() || other.turned() ? TURNED : 1);
  }

  private static int size(NameReading reading) {
    return reading.middle().size() + (reading.family() == null ? 0 : 1);
  }

  /** What it costs that words between have no partner. */
  private static double rest(Middles middles) {
    var left = middles.left();
    var right = middles.right();
    if (left.gendered() > 0 && right.gendered() > 0) {
      return CLASH_OF_SEX;
    }
    if (left.others() > 0 && right.others() > 0) {
      return OTHER_MIDDLE * MIDDLE_LEFT_OUT;
    }
    int others = left.others() + right.others();
    // Who says "Thị Hà" says the whole middle: "Thị Thu Hà" is somebody else.
    boolean whole =
        middles.genderedPairs() > 0
            || (left.others() > 0 && right.gendered() > 0)
            || (right.others() > 0 && left.gendered() > 0);
    if (others > 0 && whole) {
      return OTHER_MIDDLE;
    }
    return Math.pow(MIDDLE_LEFT_OUT, others)
        * Math.pow(GENDERED_LEFT_OUT, left.gendered() + right.gendered());
  }

  private double families(NameReading one, NameReading other, Middles middles) {
    var first = one.family();
    var second = other.family();
    if (first != null && second != null) {
      double alike = words.of(first, second, true);
      return alike >= ONE_FAMILY ? alike : Math.min(WordLikeness.CONTRAST, 0.3 + 0.5 * alike);
    }
    var without = first == null ? middles.left() : middles.right();
    if ((first == null) != (second == null) && without.others() > 0) {
      // Each has a word that the other lacks.
      return OTHER_MIDDLE;
    }
    boolean aloneInOne = middles.pairs() == 0 && size(one) != size(other);
    if (aloneInOne) {
      boolean rare = known.given(one.given()) == 0 && known.given(other.given()) == 0;
      return rare ? RARE_GIVEN_ALONE : OTHER_MIDDLE;
    }
    return first == null && second == null ? 1 : FAMILY_LEFT_OUT;
  }

  private double bits(NameReading reading) {
    double family =
        reading.familyName().map(it -> bits(known.family(it), KnownNames.RARE)).orElse(0.0);
    double middle = 0;
    for (var word : reading.middle()) {
      middle += NameReading.isGendered(word) ? 1 : known.given(word) > 0 ? 4 : 6;
    }
    return family + middle + bits(known.given(reading.given()), KnownNames.RARE);
  }

  private static double bits(double share, double least) {
    return -Math.log(Math.max(share, least)) / Math.log(2);
  }
}
