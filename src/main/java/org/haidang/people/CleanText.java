package org.haidang.people;

import java.text.Normalizer;
import java.util.Optional;
import org.haidang.platform.LegacyVietnamese;
import org.haidang.platform.PlainText;

/**
 * Text as it crosses the border into a record: letters in one piece (NFC), without control
 * characters and without what turns the direction of writing, no blanks around it.
 *
 * @param text what is kept
 * @param lost how many characters that nobody can see were taken out; 0 in the usual case
 * @param legacy what it reads in Unicode when it was certainly written in an encoding from before;
 *     it is told and never changed unasked
 */
public record CleanText(String text, int lost, Optional<LegacyVietnamese.Reading> legacy) {

  /** {@code typed} for a field of one line; several blanks are one. */
  public static CleanText line(String typed) {
    return of(typed, PlainText.line(typed).replaceAll(" {2,}", " "));
  }

  /** {@code typed} for a field of several lines. */
  public static CleanText lines(String typed) {
    return of(typed, PlainText.lines(typed));
  }

  private static CleanText of(String typed, String plain) {
    var composed = Normalizer.normalize(plain, Normalizer.Form.NFC).strip();
    int lost = (int) (seen(typed) - seen(plain));
    return new CleanText(composed, lost, LegacyVietnamese.recognise(composed));
  }

  /** Line ends and blanks are not counted: they become others, and nothing is lost by it. */
  private static long seen(String text) {
    return text.codePoints().filter(point -> !Character.isWhitespace(point)).count();
  }
}
