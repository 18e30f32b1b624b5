package org.haidang.desk;

import java.util.regex.Pattern;

/** The beginning of a summary, as lists show it. */
final class SummaryLine {

  /** So many characters of the summary go into a list, to the end of the last whole word. */
  private static final int SUMMARY_LENGTH = 160;

  private static final int LOOKED_AT = 4 * SUMMARY_LENGTH;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private SummaryLine() {}

  /** In one line, to the end of the last whole word. */
  static String of(String value) {
    // Of a long story no more than its beginning is looked at, however many blanks it has there.
    var start = value.length() > LOOKED_AT ? value.substring(0, LOOKED_AT) : value;
    var line = BLANKS.matcher(start).replaceAll(" ").strip();
    if (line.length() <= SUMMARY_LENGTH && start.length() < value.length()) {
      line = BLANKS.matcher(value).replaceAll(" ").strip();
    }
    if (line.length() <= SUMMARY_LENGTH) {
      return line;
    }
    int end = line.lastIndexOf(' ', SUMMARY_LENGTH);
    // Vietnamese letters may be two units apart: a cut within a word falls between characters.
    return line.substring(0, end > 0 ? end : line.offsetByCodePoints(0, SUMMARY_LENGTH / 2)) + "…";
  }
}
