package org.haidang.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without tones and marks, so that "duong" finds "Đường". Thread-safe. */
public final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Folding() {}

  /** {@code text} in lower case, without tones, marks or the bar of đ; composed or not. */
  public static String fold(String text) {
    var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd');
  }
}
