package org.haidang.content.workbook;

import java.util.regex.Pattern;

/** Blanks that look like a space and are none: spreadsheets and web pages bring them along. */
final class Spaces {

  /** No-break spaces of both widths and that of figures. */
  private static final Pattern NO_BREAK = Pattern.compile("[\\u00A0\\u202F\\u2007]");

  /** What has no width at all: zero-width spaces and joiners, a byte order mark gone astray. */
  private static final Pattern NOTHING = Pattern.compile("[\\u200B\\u2060\\uFEFF]");

  private Spaces() {}

  /** Text for people: blanks at the ends taken off, those within kept as they are. */
  static String strip(String text) {
    var from = 0;
    var to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Text for the program, a name or an expression: every blank is a plain space. */
  static String plain(String text) {
    return NOTHING.matcher(NO_BREAK.matcher(text).replaceAll(" ")).replaceAll("").strip();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B'
        || c == '\u2060'
        || c == '\uFEFF';
  }
}
