package org.haidang.desk;

import java.util.Arrays;
import java.util.List;
import org.haidang.platform.Folding;
import org.haidang.records.IndexEntry;

/** Finding by the beginnings of words, tones ignored. */
final class WordBeginnings {

  private WordBeginnings() {}

  /** The words of {@code text}, folded. */
  static List<String> of(String text) {
    return Arrays.stream(Folding.fold(text).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Whether a word of {@code entry} begins with {@code word}. */
  static boolean has(IndexEntry entry, String word) {
    return entry.words().stream()
        .flatMap(text -> of(text).stream())
        .anyMatch(candidate -> candidate.startsWith(word));
  }
}
