package org.haidang.people;

import java.util.ArrayList;
import java.util.List;

/**
 * How what stands between family and given name lies against each other, in its order: the pairs
 * that are alike, and what is on one side only.
 *
 * @param alike the product of the likenesses of the pairs
 * @param pairs how many, without those that tell the sex
 * @param genderedPairs how many of those
 * @param left what only the first has
 * @param right what only the second has
 */
record Middles(double alike, int pairs, int genderedPairs, Rest left, Rest right) {

  /**
   * What has no partner.
   *
   * @param gendered how many words that tell the sex
   * @param others how many others
   */
  record Rest(int gendered, int others) {

    static Rest of(List<NameWord> words) {
      int gendered = (int) words.stream().filter(NameReading::isGendered).count();
      return new Rest(gendered, words.size() - gendered);
    }
  }

  /** Less alike than this are no partners. */
  private static final double LEAST = 0.6;

  static Middles of(List<NameWord> one, List<NameWord> other, WordLikeness likeness) {
    var best = new double[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        double pair = pair(one.get(i), other.get(j), likeness);
        double paired = pair < LEAST ? 0 : pair + best[i + 1][j + 1];
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    double alike = 1;
    int pairs = 0;
    int gendered = 0;
    var left = new ArrayList<NameWord>();
    var right = new ArrayList<NameWord>();
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      if (best[i][j] == best[i + 1][j]) {
        left.add(one.get(i++));
      } else if (best[i][j] == best[i][j + 1]) {
        right.add(other.get(j++));
      } else {
        alike *= pair(one.get(i), other.get(j), likeness);
        if (NameReading.isGendered(one.get(i)) || NameReading.isGendered(other.get(j))) {
          gendered++;
        } else {
          pairs++;
        }
        i++;
        j++;
      }
    }
    left.addAll(one.subList(i, one.size()));
    right.addAll(other.subList(j, other.size()));
    return new Middles(alike, pairs, gendered, Rest.of(left), Rest.of(right));
  }

  /** Thị is no slip for Thu; but "van" without its marks may be Vân. */
  private static double pair(NameWord one, NameWord other, WordLikeness likeness) {
    boolean mixed = NameReading.isGendered(one) != NameReading.isGendered(other);
    if (!mixed && NameReading.isGendered(one) && one.plain().equals(other.plain())) {
      // "Thi" is Thị in a hurry, whatever the marks of the words around it.
      return 1;
    }
    boolean sameLetters = one.plain().equals(other.plain()) || one.initial() || other.initial();
    return mixed && !sameLetters ? 0 : likeness.of(one, other, false);
  }
}
