package org.haidang.desk;

/** The beginning of a summary, as lists show it. */
final class SummaryLine {

  /** So many characters of the summary go into a list, to the end of the last whole word. */
  private static final int SUMMARY_LENGTH = 160;

  private static final int LOOKED_AT = 2 * SUMMARY_LENGTH;

  private SummaryLine() {}

  /** In one line, to the end of the last whole word. */
  static String of(String value) {
    // Of a long story no more than its beginning is looked at, however many blanks it has there.
    var start = value.length() > LOOKED_AT ? value.substring(0, LOOKED_AT) : value;
    var line = inOneLine(start);
    if (line.length() <= SUMMARY_LENGTH && start.length() < value.length()) {
      line = inOneLine(value);
    }
    if (line.length() <= SUMMARY_LENGTH) {
      return line;
    }
    int end = line.lastIndexOf(' ', SUMMARY_LENGTH);
    // Vietnamese letters may be two units apart: a cut within a word falls between characters.
    return line.substring(0, end > 0 ? end : line.offsetByCodePoints(0, SUMMARY_LENGTH / 2)) + "…";
  }

  /** Without line ends and blanks in a row. By hand: a pattern takes ten times as long. */
  private static String inOneLine(String text) {
    var line = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean now = c == ' ' || (c >= '\t' && c <= '\r');
      if (!now || !blank) {
        line.append(now ? ' ' : c);
      }
      blank = now;
    }
    return line.toString().strip();
  }
}
