package org.haidang.content.xform;

import java.util.Locale;
import java.util.Set;

/** A rule that is always so or never so, as authors write it. */
final class YesNo {

  private static final Set<String> YES = Set.of("yes", "true", "true()", "1", "x");
  private static final Set<String> NO = Set.of("no", "false", "false()", "0");

  private YesNo() {}

  /** Whether {@code text} is such a word and no expression. */
  static boolean isWord(String text) {
    var word = text.toLowerCase(Locale.ROOT);
    return YES.contains(word) || NO.contains(word);
  }

  /** The engine's words for it; whatever means not yes means no. */
  static String xpath(String text) {
    return YES.contains(text.toLowerCase(Locale.ROOT)) ? "true()" : "false()";
  }
}
