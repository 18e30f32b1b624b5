package org.haidang.ui.form;

import java.util.Arrays;
import java.util.List;
import org.haidang.platform.Folding;

/**
 * Finds by the beginnings of words, in their order, tones and đ ignored: "ca b" finds "Cao Bằng",
 * and so does "bang". Immutable.
 */
final class WordMatch {

  private final List<String> wanted;

  WordMatch(String typed) {
    wanted = words(typed);
  }

  /** Whether something is asked for at all. */
  boolean isBlank() {
    return wanted.isEmpty();
  }

  /** Whether every word typed begins a word of {@code text}, in the order typed. */
  boolean matches(String text) {
    int next = 0;
    for (var word : words(text)) {
      if (next < wanted.size() && word.startsWith(wanted.get(next))) {
        next++;
      }
    }
    return next == wanted.size();
  }

  /** Whether {@code text} begins with the first word typed; such finds are listed first. */
  boolean begins(String text) {
    return isBlank() || Folding.fold(text).startsWith(wanted.getFirst());
  }

  private static List<String> words(String text) {
    return Arrays.stream(Folding.fold(text).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
