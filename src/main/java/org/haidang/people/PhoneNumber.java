package org.haidang.people;

import java.util.regex.Pattern;
import org.haidang.platform.PlainText;

/** Telephone numbers, written one way so that the same number is found again. */
public final class PhoneNumber {

  /** The shortest that one can be rung at, as 113 is. */
  static final int LEAST = 3;

  /** ITU-T E.164: at most fifteen digits with the country's code. */
  static final int MOST = 15;

  private static final Pattern BETWEEN = Pattern.compile("[\\s.()/-]+");
  private static final Pattern PLAIN = Pattern.compile("[+]?[0-9]*");
  private static final String VIET_NAM = "+84";

  private PhoneNumber() {}

  /**
   * {@code typed} without blanks, points and dashes, with the digits of any script as 0 to 9, a
   * Vietnamese one with 0 in front instead of +84 or 84; what holds anything else is only made
   * plain.
   */
  public static String tidy(String typed) {
    var clean = PlainText.digits(PlainText.line(typed)).strip();
    var bare = BETWEEN.matcher(clean).replaceAll("");
    if (bare.isEmpty() || !PLAIN.matcher(bare).matches()) {
      return clean;
    }
    if (bare.startsWith(VIET_NAM)) {
      return "0" + bare.substring(VIET_NAM.length());
    }
    return bare.startsWith("84") && bare.length() >= 11 ? "0" + bare.substring(2) : bare;
  }

  /** Whether {@code tidy} is made of digits only, but for a plus in front. */
  static boolean isDigits(String tidy) {
    return PLAIN.matcher(tidy).matches();
  }

  /** Whether a tidy number of digits has as many of them as a number has. */
  static boolean hasLength(String tidy) {
    int digits = tidy.startsWith("+") ? tidy.length() - 1 : tidy.length();
    return digits >= LEAST && digits <= MOST;
  }
}
