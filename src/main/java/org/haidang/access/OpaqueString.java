package org.haidang.access;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Passwords in the form in which they are compared, RFC 8265, 4.2 (OpaqueString): every space is
 * the one of ASCII, and letters are composed (NFC), since one Vietnamese keyboard sends a letter
 * with its marks as one character and another as two or three. Case, width and all else stays. What
 * that profile forbids, control characters, is left as it is: who has such a password still gets
 * in.
 *
 * <p>No text of the whole password is made on the way: the JDK composes strings, which nobody can
 * wipe, so that it is given one letter with its marks at a time.
 */
public final class OpaqueString {

  private static final char JAMO_BEGIN = '\u1160';
  private static final char JAMO_END = '\u11ff';

  private OpaqueString() {}

  /** The form of {@code typed}, which stays as it is; to be wiped by who asked. */
  public static char[] of(char[] typed) {
    // A composition is longer than what it is made of by three times at most (Unicode, UAX 15).
    var normal = new char[typed.length * 3];
    int length = 0;
    for (int from = 0; from < typed.length; ) {
      int end = from + 1;
      while (end < typed.length && belongsToBefore(typed, end)) {
        end++;
      }
      if (end == from + 1 && typed[from] < 0x80) {
        normal[length++] = typed[from];
      } else {
        var letter = Normalizer.normalize(new String(typed, from, end - from), Normalizer.Form.NFC);
        for (int i = 0; i < letter.length(); i++) {
          char c = letter.charAt(i);
          normal[length++] = Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c;
        }
      }
      from = end;
    }
    var whole = Arrays.copyOf(normal, length);
    Arrays.fill(normal, '\0');
    return whole;
  }

  /** Whether {@code password} was typed in the form in which it is compared. */
  static boolean is(char[] password) {
    var normal = of(password);
    try {
      return Arrays.equals(normal, password);
    } finally {
      Arrays.fill(normal, '\0');
    }
  }

  /** Marks, the second half of a pair, and the Korean letters that join the one before. */
  private static boolean belongsToBefore(char[] typed, int at) {
    char c = typed[at];
    if (Character.isLowSurrogate(c)) {
      return true;
    }
    int code = Character.codePointAt(typed, at);
    return (c >= JAMO_BEGIN && c <= JAMO_END)
        || switch (Character.getType(code)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }
}
