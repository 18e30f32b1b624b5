package org.haidang.records;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.haidang.platform.Folding;

/**
 * A word as it was written, and folded.
 *
 * @param folded without tones and marks, in lower case; at most {@value #LONGEST} characters
 * @param begin where it begins in its text
 * @param end behind its last character
 */
record Spelled(String folded, int begin, int end) {

  /** Nobody types more of one word; what is longer is no word. */
  static final int LONGEST = 40;

  /** The runs of letters and digits in {@code text}. */
  static List<Spelled> in(String text) {
    var words = new ArrayList<Spelled>();
    Words.in(
        text,
        (begin, end) -> {
          var folded = Letters.fold(text, begin, end);
          if (!folded.isEmpty()) {
            words.add(new Spelled(cut(folded), begin, end));
          }
        });
    return words;
  }

  /** The same words folded, in one go: by the word it costs most of the time of a pull. */
  static List<String> folded(String text) {
    List<String> words = new ArrayList<>();
    folded(text, words::add);
    return words;
  }

  /** As {@link #folded}, each word told. */
  static void folded(String text, Consumer<String> word) {
    var words = Letters.words(text, LONGEST);
    if (words != null) {
      words.forEach(word);
    } else {
      // The table takes a NUL for no letter at all.
      tell(text.indexOf(0) < 0 ? Letters.fold(text, 0, text.length()) : Folding.fold(text), word);
    }
  }

  private static void tell(String folded, Consumer<String> word) {
    int begin = -1;
    for (int i = 0; i <= folded.length(); ) {
      int point = i < folded.length() ? folded.codePointAt(i) : ' ';
      boolean inside = Words.isInWord(point);
      if (inside && begin < 0) {
        begin = i;
      } else if (!inside && begin >= 0) {
        word.accept(cut(folded.substring(begin, i)));
        begin = -1;
      }
      i += Character.charCount(point);
    }
  }

  private static String cut(String word) {
    if (word.length() <= LONGEST) {
      return word;
    }
    int end = Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return word.substring(0, end);
  }

  /** In lower case and one piece, tones kept. */
  static String toned(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(java.util.Locale.ROOT);
  }
}
