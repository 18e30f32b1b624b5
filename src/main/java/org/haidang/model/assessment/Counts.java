package org.haidang.model.assessment;

import java.util.Collection;

/**
 * How many signs of one dimension were ticked, by weight.
 *
 * @param strong 0 or more
 * @param medium 0 or more
 * @param weak 0 or more
 */
public record Counts(int strong, int medium, int weak) {

  /** Counts the signs of {@code dimension}, weighed as {@code reading} does. */
  public static Counts of(Collection<Sign> signs, Dimension dimension, Reading reading) {
    int strong = 0;
    int medium = 0;
    int weak = 0;
    for (var sign : signs) {
      if (sign.dimension() == dimension) {
        switch (sign.weight(reading)) {
          case STRONG -> strong++;
          case MEDIUM -> medium++;
          case WEAK -> weak++;
          case NONE -> {}
        }
      }
    }
    return new Counts(strong, medium, weak);
  }

  /**
   * Whether the dimension is positive: at least two strong, or one strong and one medium or weak,
   * or three medium, or two medium and one weak (ILO and European Commission, 2009).
   */
  public boolean positive() {
    return strong >= 2
        || (strong == 1 && medium + weak >= 1)
        || medium >= 3
        || (medium == 2 && weak >= 1);
  }
}
