package org.haidang.platform;

import java.util.regex.Pattern;

/** Telephone numbers, written one way so that the same number is found again. */
public final class Telephone {

  private static final Pattern BETWEEN = Pattern.compile("[\\s.()/-]+");
  private static final Pattern PLAIN = Pattern.compile("[+]?[0-9]+");
  private static final String VIET_NAM = "+84";

  private Telephone() {}

  /**
   * {@code number} without blanks, points and dashes, a Vietnamese one with 0 in front instead of
   * +84, 0084 or 84, any other of abroad with + instead of 00; as it was typed when it holds
   * anything but digits.
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
}
