package org.haidang.people;

import java.util.Set;

/**
 * Which beginnings and ends of syllables sound alike somewhere in Viet Nam.
 *
 * <p>Confused over wide regions, so that spelling follows the ear: tr and ch, s and x, d, gi and r
 * in the north; c, k and q, g and gh, ng and ngh, ph and f, qu and w are one sound spelt apart.
 * Confused in fewer places, or heard apart by most: v with d and gi in the south, l and n around
 * the Red River's mouth, b and p, t and th, k and kh in names of minorities, the ends n, ng and nh,
 * c, t and ch in the south.
 */
enum Sounds {
  /** One sound. */
  SAME(1),
  /** One sound over wide regions. */
  WIDE(0.97),
  /** One sound in places. */
  LOCAL(0.9),
  /** Apart. */
  APART(0);

  private static final Set<String> ONE =
      Set.of("c k", "g gh", "ng ngh", "f ph", "qu w", "c qu", "k qu");
  private static final Set<String> REGION =
      Set.of("ch tr", "s x", "d gi", "d r", "gi r", "d z", "gi z", "d j", "gi j", "r z");
  private static final Set<String> PLACE =
      Set.of(
          "d v", "gi v", "r v", "v w", "l n", "b p", "t th", "k kh", "c kh", "g r", "j z", "ch j");
  private static final Set<String> ENDS = Set.of("n ng", "n nh", "ng nh", "c t", "ch t", "c ch");

  private final double value;

  Sounds(double value) {
    this.value = value;
  }

  double value() {
    return value;
  }

  /** How the beginnings of two syllables sound. */
  static Sounds onsets(NameWord one, NameWord other) {
    if (one.onset().equals(other.onset())) {
      return SAME;
    }
    var pair = pair(one.onset(), other.onset());
    if (isBarred(one) || isBarred(other)) {
      // đ is heard apart from gi, r and v; only its bar gets lost.
      return APART;
    }
    return ONE.contains(pair) || REGION.contains(pair)
        ? WIDE
        : PLACE.contains(pair) ? LOCAL : APART;
  }

  /** How the ends of two syllables sound. */
  static Sounds codas(NameWord one, NameWord other) {
    return one.coda().equals(other.coda())
        ? SAME
        : ENDS.contains(pair(one.coda(), other.coda())) ? LOCAL : APART;
  }

  private static boolean isBarred(NameWord word) {
    return word.letters().startsWith("đ");
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }
}
