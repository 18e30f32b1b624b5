package org.haidang.platform;

import java.text.Normalizer;
import java.util.Locale;

/** Text without tones and marks, so that "duong" finds "Đường". Thread-safe. */
public final class Folding {

  /** Before it Unicode has no mark that stands on a letter. */
  private static final int FIRST_MARK = 0x300;

  private Folding() {}

  /** {@code text} in lower case, without tones, marks or the bar of đ; composed or not. */
  public static String fold(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    if (isPlain(lower)) {
      return lower;
    }
    var decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    var bare = new StringBuilder(decomposed.length());
    // By hand, here and below: a stream takes several times as long for a word.
    for (int at = 0; at < decomposed.length(); ) {
      int point = decomposed.codePointAt(at);
      if (point < FIRST_MARK || !isMark(point)) {
        bare.appendCodePoint(point == 'đ' ? 'd' : point);
      }
      at += Character.charCount(point);
    }
    return bare.toString();
  }

  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
