package org.haidang.people;

/**
 * How many slips of the hand lie between two words: a letter more, fewer or another, or two
 * neighbours swapped (optimal string alignment; Damerau, CACM 7(3), 1964).
 */
final class Slips {

  private Slips() {}

  static int between(String one, String other) {
    int rows = one.length() + 1;
    int columns = other.length() + 1;
    var apart = new int[rows][columns];
    for (int i = 0; i < rows; i++) {
      apart[i][0] = i;
    }
    for (int j = 0; j < columns; j++) {
      apart[0][j] = j;
    }
    for (int i = 1; i < rows; i++) {
      for (int j = 1; j < columns; j++) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least =
            Math.min(Math.min(apart[i - 1][j], apart[i][j - 1]) + 1, apart[i - 1][j - 1] + same);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          least = Math.min(least, apart[i - 2][j - 2] + 1);
        }
        apart[i][j] = least;
      }
    }
    return apart[rows - 1][columns - 1];
  }
}
