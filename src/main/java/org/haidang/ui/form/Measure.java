package org.haidang.ui.form;

import java.util.regex.Pattern;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * How much room words take, without touching those on the screen. One for a form; to be used on the
 * FX thread.
 */
final class Measure {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Text probe = new Text();

  /** Width of {@code words} in one line, px. */
  double width(String words, Font font) {
    return Math.ceil(laid(words, font, 0).getLayoutBounds().getWidth());
  }

  /** Height of {@code words} in lines no wider than {@code room}, px. */
  double height(String words, Font font, double room) {
    return laid(words, font, Math.max(1, room)).getLayoutBounds().getHeight();
  }

  /** Width of the longest single word, px: narrower, it would be broken. */
  double longestWord(String words, Font font) {
    double longest = 0;
    for (var word : BLANKS.splitAsStream(words).toList()) {
      longest = Math.max(longest, width(word, font));
    }
    return longest;
  }

  private Text laid(String words, Font font, double wrapping) {
    probe.setText(words);
    probe.setFont(font);
    probe.setWrappingWidth(wrapping);
    return probe;
  }
}
