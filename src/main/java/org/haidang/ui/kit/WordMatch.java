package org.haidang.ui.kit;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.haidang.platform.Folding;

/**
 * Finds by the beginnings of words, in their order, tones and đ ignored: "ca b" finds "Cao Bằng",
 * and so does "bang". Immutable.
 */
public final class WordMatch {

  private final List<String> wanted;

  /** What was typed; blank finds everything. */
  public WordMatch(String typed) {
    wanted = words(typed);
  }

  /** Whether something is asked for at all. */
  public boolean isBlank() {
    return wanted.isEmpty();
  }

  /** Whether every word typed begins a word of {@code text}, in the order typed. */
  public boolean matches(String text) {
    int next = 0;
    for (var word : words(text)) {
      if (next < wanted.size() && word.startsWith(wanted.get(next))) {
        next++;
      }
    }
    return next == wanted.size();
  }

  /** Whether {@code text} begins with the first word typed; such finds are listed first. */
  public boolean begins(String text) {
    return isBlank() || Folding.fold(text).startsWith(wanted.getFirst());
  }

  /** Those of {@code all} whose words match; first those that begin so. */
  public <T> List<T> of(List<T> all, Function<T, String> words) {
    var found = all.stream().filter(one -> matches(words.apply(one))).toList();
    return Stream.concat(
            found.stream().filter(one -> begins(words.apply(one))),
            found.stream().filter(one -> !begins(words.apply(one))))
        .toList();
  }

  private static List<String> words(String text) {
    return Arrays.stream(Folding.fold(text).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
