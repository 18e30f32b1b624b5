package org.haidang.ui.kit;

/** Personal values as they stand on the screen until somebody asks to see them. */
public final class Masked {

  private static final char DOT = '•';
  private static final int HEAD = 2;
  private static final int TAIL = 3;
  private static final int LEAST_HIDDEN = 4;

  /** What stands for a text: always the same, so that not even its length is told. */
  public static final String TEXT = "••••••";

  private Masked() {}

  /**
   * A telephone number with its middle hidden, enough to tell two callers apart: {@code 0912345123}
   * as {@code 09•• ••• 123}. A number too short to hide {@value #LEAST_HIDDEN} digits is hidden
   * whole.
   */
  public static String number(String number) {
    var digits = number.replaceAll("[^0-9]", "");
    if (digits.length() < HEAD + TAIL + LEAST_HIDDEN) {
      return TEXT;
    }
    var masked = new StringBuilder();
    int last = digits.length() - TAIL;
    for (int i = 0; i < digits.length(); i++) {
      masked.append(i < HEAD || i >= last ? digits.charAt(i) : DOT);
    }
    return grouped(masked.toString());
  }

  /**
   * A person's name with only the first letter of the given name, which comes last: {@code M•••}.
   */
  public static String name(String name) {
    var words = name.strip();
    var given = words.substring(words.lastIndexOf(' ') + 1);
    return given.isEmpty() ? TEXT : given.substring(0, given.offsetByCodePoints(0, 1)) + "•••";
  }

  /** A telephone number in groups of three from its end: {@code 0912 345 123}. */
  public static String grouped(String number) {
    var spaced = new StringBuilder(number);
    for (int at = number.length() - TAIL; at > 1; at -= TAIL) {
      spaced.insert(at, ' ');
    }
    return spaced.toString();
  }
}
