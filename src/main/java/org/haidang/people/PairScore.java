package org.haidang.people;

/**
 * How well the verdicts on a list of pairs agree with what the list says. A pair counts as found
 * when a counselor would be shown it.
 *
 * @param found the same, and found
 * @param missed the same, and not found
 * @param wrong not the same, and yet found
 * @param right not the same, and not found
 */
public record PairScore(int found, int missed, int wrong, int right) {

  /** Of an empty list. */
  public static final PairScore NONE = new PairScore(0, 0, 0, 0);

  /** With one pair more. */
  public PairScore with(boolean same, boolean shown) {
    return new PairScore(
        found + (same && shown ? 1 : 0),
        missed + (same && !shown ? 1 : 0),
        wrong + (!same && shown ? 1 : 0),
        right + (!same && !shown ? 1 : 0));
  }

  /** How many pairs. */
  public int pairs() {
    return found + missed + wrong + right;
  }

  /** The share of those who are the same that were found, 0 to 1; 1 where there are none. */
  public double recall() {
    return found + missed == 0 ? 1 : (double) found / (found + missed);
  }

  /** The share of those found who are the same, 0 to 1; 1 where none was found. */
  public double precision() {
    return found + wrong == 0 ? 1 : (double) found / (found + wrong);
  }
}
