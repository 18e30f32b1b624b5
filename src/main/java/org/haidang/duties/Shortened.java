package org.haidang.duties;

import java.util.regex.Pattern;

/** The first words of a text, as lists show them. */
final class Shortened {

  private static final int LENGTH = 160;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Shortened() {}

  static String of(String text) {
    var line = BLANKS.matcher(text).replaceAll(" ").strip();
    if (line.length() <= LENGTH) {
      return line;
    }
    int end = line.lastIndexOf(' ', LENGTH);
    // Vietnamese letters may be two units apart: a cut within a word falls between characters.
    return line.substring(0, end > 0 ? end : line.offsetByCodePoints(0, LENGTH / 2)) + "…";
  }
}
