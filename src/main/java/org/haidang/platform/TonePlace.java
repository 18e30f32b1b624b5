package org.haidang.platform;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the tone of a syllable that ends in oa, oe or uy is written: over the first of the two
 * letters (hòa, khỏe, thủy), as laws and offices write it and as the texts of the program do, or
 * over the second (hoà, khoẻ, thuỷ), as school books have it. Both are the same word. After q the u
 * belongs to the consonant, so that quý has one spelling. Thread-safe.
 */
public final class TonePlace {

  private static final String TONE = "([\u0300\u0301\u0303\u0309\u0323])";
  private static final String NO_MORE = "(?![\\p{L}\\p{M}])";
  private static final Pattern OVER_SECOND =
      Pattern.compile("(?i)(?:(o)([ae])|(?<!q)(u)(y))" + TONE + NO_MORE);
  private static final Pattern OVER_FIRST =
      Pattern.compile("(?i)(?:(o)" + TONE + "([ae])|(?<!q)(u)" + TONE + "(y))" + NO_MORE);

  private TonePlace() {}

  /** {@code text}, composed, with every such tone over the first letter. */
  public static String first(String text) {
    return moved(text, OVER_SECOND, "$1$3$5$2$4");
  }

  /** {@code text}, composed, with every such tone over the second letter. */
  public static String second(String text) {
    return moved(text, OVER_FIRST, "$1$4$3$6$2$5");
  }

  /** The spellings of {@code text}: two where the places differ, else one; composed. */
  public static List<String> both(String text) {
    Set<String> spellings = new LinkedHashSet<>(List.of(first(text)));
    spellings.add(second(text));
    return List.copyOf(spellings);
  }

  private static String moved(String text, Pattern from, String to) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return Normalizer.normalize(from.matcher(apart).replaceAll(to), Normalizer.Form.NFC);
  }
}
