package org.haidang.desk;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.haidang.platform.Folding;

/**
 * What was asked and not found, in the counselor's few words, made fit to be kept and listed: no
 * long numbers, no addresses of mail, no more than a line.
 */
public final class AskedWords {

  private static final int MOST_CHARACTERS = 120;
  private static final String CUT = "…";

  /** Five digits or more, however grouped: a telephone, an account, a card; not a year or 111. */
  private static final Pattern LONG_NUMBER =
      Pattern.compile("\\+?\\p{Nd}(?:[\\s.()/-]{0,2}\\p{Nd}){4,}");

  private static final Pattern MAIL = Pattern.compile("\\S+@\\S+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private AskedWords() {}

  /** {@code typed} as it may be kept; empty when nothing is left of it that says anything. */
  public static String tidy(String typed) {
    var safe = MAIL.matcher(typed).replaceAll(CUT);
    safe = LONG_NUMBER.matcher(safe).replaceAll(CUT);
    safe = BLANKS.matcher(safe).replaceAll(" ").strip();
    if (safe.codePointCount(0, safe.length()) > MOST_CHARACTERS) {
      safe = safe.substring(0, safe.offsetByCodePoints(0, MOST_CHARACTERS - 1)).strip() + CUT;
    }
    return key(safe).isEmpty() ? "" : safe;
  }

  /** What is the same in questions that differ only in tones, case, signs and spaces. */
  public static String key(String words) {
    return BETWEEN
        .splitAsStream(Folding.fold(words))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
