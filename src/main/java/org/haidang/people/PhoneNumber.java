package org.haidang.people;

import java.util.regex.Pattern;
import org.haidang.platform.Telephone;

/**
 * How telephone numbers, written as {@link Telephone#tidy} does, compare. A number is not a person:
 * whoever controls a victim rings from the victim's phone.
 */
public final class PhoneNumber {

  /** The shortest that one can be rung at, as 113 is. */
  static final int LEAST = 3;

  /** ITU-T E.164: at most fifteen digits with the country's code. */
  static final int MOST = 15;

  private static final Pattern PLAIN = Pattern.compile("[+]?[0-9]*");

  /** Shorter ones are services and extensions; that two are similar says nothing. */
  private static final int LEAST_TOLD_APART = 9;

  private PhoneNumber() {}

  /** Whether two tidy numbers differ by one digit heard or typed wrong, or by two swapped. */
  static boolean isSimilar(String one, String other) {
    return one.length() >= LEAST_TOLD_APART
        && one.length() == other.length()
        && Slips.between(one, other) == 1;
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
