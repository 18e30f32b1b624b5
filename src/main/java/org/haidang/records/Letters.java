package org.haidang.records;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.haidang.platform.Folding;
import org.jspecify.annotations.Nullable;

/** Folds short texts by a table of the letters of Latin scripts: a word in 50 ns. Pure. */
final class Letters {

  /** Behind the last letter of Vietnamese, U+1EF9. */
  private static final int END = 0x1F00;

  private static final char NONE = 0;
  private static final char SEVERAL = 1;

  /** What each letter is folded to: a letter, {@link #NONE} or {@link #SEVERAL}. */
  private static final char[] FOLDED = table();

  private Letters() {}

  private static char[] table() {
    var table = new char[END];
    for (char c = 0; c < END; c++) {
      var folded = Folding.fold(String.valueOf(c));
      table[c] = folded.isEmpty() ? NONE : folded.length() == 1 ? folded.charAt(0) : SEVERAL;
    }
    return table;
  }

  /** The word is this, folded. */
  static final int WHOLE = 2;

  /** The word begins with this, folded. */
  static final int BEGINNING = 1;

  /** How the word from {@code begin} to {@code end} compares with {@code folded}; 0 otherwise. */
  static int begins(String text, int begin, int end, String folded) {
    int at = 0;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      char to = c < END ? FOLDED[c] : SEVERAL;
      if (to == SEVERAL) {
        return begins(fold(text, begin, end), folded);
      }
      if (to != NONE) {
        if (at == folded.length()) {
          return BEGINNING;
        }
        if (folded.charAt(at++) != to) {
          return 0;
        }
      }
    }
    return at == folded.length() && at > 0 ? WHOLE : 0;
  }

  private static int begins(String word, String folded) {
    return word.equals(folded) ? WHOLE : word.startsWith(folded) ? BEGINNING : 0;
  }

  /** What {@code point} is folded to; 0 for nothing, -2 for what only {@link Folding} knows. */
  static int single(int point) {
    return point >= END || FOLDED[point] == SEVERAL ? -2 : FOLDED[point];
  }

  /** Whether a word that begins with {@code c} may begin, folded, with {@code first}. */
  static boolean mayBegin(char c, char first) {
    return c >= END || FOLDED[c] == first || FOLDED[c] == SEVERAL || FOLDED[c] == NONE;
  }

  /**
   * The words of the text, each folded and cut to {@code longest} letters, in one go over its
   * letters: it costs most of the time of a pull. Null when the table alone does not know them all,
   * or one is folded to a letter beyond Latin-1.
   */
  static @Nullable List<String> words(String text, int longest) {
    var words = new ArrayList<String>();
    var word = new byte[longest];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char to = c < END && c > 0 ? FOLDED[c] : SEVERAL;
      if (to == NONE) {
        continue;
      }
      if (to == SEVERAL || to > 0xFF) {
        return null;
      }
      if (!Words.isInWord(to)) {
        length = told(word, length, words);
      } else if (length < longest) {
        word[length++] = (byte) to;
      }
    }
    told(word, length, words);
    return words;
  }

  /** Adds the word there is; the length of the next, none. */
  private static int told(byte[] word, int length, List<String> words) {
    if (length > 0) {
      words.add(new String(word, 0, length, StandardCharsets.ISO_8859_1));
    }
    return 0;
  }

  /** As {@link Folding#fold} folds the text from {@code begin} to before {@code end}. */
  static String fold(String text, int begin, int end) {
    var folded = new char[end - begin];
    int length = 0;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      char to = c < END ? FOLDED[c] : SEVERAL;
      if (to == SEVERAL) {
        return Folding.fold(text.substring(begin, end));
      }
      if (to != NONE) {
        folded[length++] = to;
      }
    }
    return new String(folded, 0, length);
  }
}
