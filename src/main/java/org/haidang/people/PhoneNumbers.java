package org.haidang.people;

import java.util.regex.Pattern;
import org.haidang.platform.PlainText;

/**
 * Telephone numbers, written one way so that the same number is found again. A number is not a
 * person: whoever controls a victim rings from the victim's phone. Thread-safe.
 */
public final class PhoneNumbers {

  private static final Pattern BETWEEN = Pattern.compile("[\\s./()-]+");
  private static final Pattern PLAIN = Pattern.compile("[+]?[0-9]+");
  private static final String VIET_NAM = "+84";

  /** Shorter ones are services and extensions; that two are similar says nothing. */
  private static final int LEAST_DIGITS = 9;

  private PhoneNumbers() {}

  /**
   * {@code number} without blanks, points and dashes, a Vietnamese one with 0 in front instead of
   * +84, 0084 or 84; as it was typed when it holds anything but digits.
   */
  public static String tidy(String number) {
    var clean = PlainText.digits(PlainText.line(number)).strip();
    var plain = BETWEEN.matcher(clean).replaceAll("");
    if (!PLAIN.matcher(plain).matches()) {
      return clean;
    }
    var abroad = plain.startsWith("00") ? "+" + plain.substring(2) : plain;
    if (abroad.startsWith(VIET_NAM)) {
      var rest = abroad.substring(VIET_NAM.length());
      return rest.startsWith("0") ? rest : "0" + rest;
    }
    return abroad.startsWith("84") && abroad.length() >= 11 ? "0" + abroad.substring(2) : abroad;
  }

  /** Whether two tidy numbers are one. */
  public static boolean isSame(String one, String other) {
    return !one.isEmpty() && one.equals(other);
  }

  /** Whether two tidy numbers differ by one digit heard or typed wrong, or by two swapped. */
  public static boolean isSimilar(String one, String other) {
    return one.length() >= LEAST_DIGITS
        && one.length() == other.length()
        && Slips.between(one, other) == 1;
  }
}
