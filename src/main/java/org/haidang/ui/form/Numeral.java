package org.haidang.ui.form;

import java.util.regex.Pattern;
import org.haidang.platform.PlainText;

/**
 * Between numbers as people in Viet Nam type them (a comma before decimals, points or blanks
 * between thousands) and the lexical form of XForms. What is no number stays as typed, both ways.
 */
public final class Numeral {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d*)?");
  private static final String THOUSANDS = "[+-]?\\d{1,3}(%s\\d{3})+";
  private static final Pattern POINTS = Pattern.compile(THOUSANDS.formatted("\\."));
  private static final Pattern COMMAS = Pattern.compile(THOUSANDS.formatted(","));

  /** No number that anybody means is longer. */
  private static final int LONGEST = 1_000;

  private Numeral() {}

  /**
   * A typed number as it is stored. With both signs the last one is before the decimals; one sign
   * alone is before decimals, too, unless it stands more than once, or a whole number is asked for
   * and three digits follow.
   */
  static String stored(String typed, boolean whole) {
    if (typed.length() > LONGEST) {
      return typed;
    }
    var plain = PlainText.digits(typed).strip().replaceAll("[\\s\u00A0\u202F]", "");
    var bare = ungrouped(plain, whole);
    return NUMBER.matcher(bare).matches() ? bare : typed;
  }

  private static String ungrouped(String text, boolean whole) {
    int point = text.lastIndexOf('.');
    int comma = text.lastIndexOf(',');
    if (point >= 0 && comma >= 0) {
      int decimals = Math.max(point, comma);
      var front = text.substring(0, decimals);
      boolean grouped = (point < comma ? POINTS : COMMAS).matcher(front).matches();
      return grouped ? bare(front) + "." + text.substring(decimals + 1) : text;
    }
    boolean grouped = POINTS.matcher(text).matches() || COMMAS.matcher(text).matches();
    boolean once = text.indexOf('.') == point && text.indexOf(',') == comma;
    return grouped && (whole || !once) ? bare(text) : text.replace(',', '.');
  }

  private static String bare(String grouped) {
    return grouped.replace(".", "").replace(",", "");
  }

  /** A stored number as it is read in Viet Nam, with a decimal comma. */
  public static String shown(String stored) {
    return NUMBER.matcher(stored).matches() ? stored.replace('.', ',') : stored;
  }

  /** The same with points between thousands. */
  static String grouped(String stored) {
    if (!NUMBER.matcher(stored).matches()) {
      return stored;
    }
    int point = stored.indexOf('.');
    var whole = point < 0 ? stored : stored.substring(0, point);
    var decimals = point < 0 ? "" : "," + stored.substring(point + 1);
    return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".") + decimals;
  }
}
