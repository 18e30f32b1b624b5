package org.haidang.platform;

import java.text.Normalizer;
import java.util.Locale;

/** Text without tones and marks, so that "duong" finds "Đường". Thread-safe. */
public final class Folding {

  private Folding() {}

  /** {@code text} in lower case, without tones, marks or the bar of đ; composed or not. */
  public static String fold(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 0x80)) {
      return lower;
    }
    var decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    var bare = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(point -> !isMark(point))
        .forEach(point -> bare.appendCodePoint(point == 'đ' ? 'd' : point));
    return bare.toString();
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
