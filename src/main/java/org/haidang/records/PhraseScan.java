package org.haidang.records;

import java.util.List;

/**
 * Tells of a record's UTF-8 JSON whether a phrase may stand in one of its values, without making
 * texts of it. It never says no of one that is there; what it says yes of has to be read.
 * Immutable, thread-safe.
 */
final class PhraseScan {

  /** Of a record's letters that the table does not know. */
  private static final int UNKNOWN = -2;

  /** Between words. */
  private static final int BETWEEN = -1;

  private final String[] words;
  private final boolean unfinished;
  private final boolean readsAll;

  /** Looks for {@code phrase}, at most 31 words of it. */
  PhraseScan(Typed.Phrase phrase) {
    var asked = phrase.words().subList(0, Math.min(31, phrase.words().size()));
    this.words = asked.stream().map(Typed.Word::folded).toArray(String[]::new);
    this.unfinished = asked.getLast().unfinished() || asked.size() < phrase.words().size();
    // A word is cut there: a longer one may be meant.
    this.readsAll = List.of(words).stream().anyMatch(word -> word.length() >= Spelled.LONGEST);
  }

  /** Whether it may be there. */
  boolean mayBeIn(byte[] json) {
    if (readsAll) {
      return true;
    }
    var word = new char[Spelled.LONGEST];
    int length = 0;
    boolean inside = false;
    int matched = 0;
    for (int i = 0; i < json.length; ) {
      int b = json[i] & 0xFF;
      int point = b < 0x80 ? b : Utf8.point(json, i);
      int step = b < 0x80 ? 1 : Utf8.length(json[i]);
      if (b == '\\') {
        if (i + 1 < json.length && json[i + 1] == 'u' && !isControl(json, i)) {
          return true;
        }
        step = i + 1 < json.length && json[i + 1] == 'u' ? 6 : 2;
      }
      int letter = b == '\\' ? BETWEEN : letter(point);
      if (letter == UNKNOWN) {
        return true;
      }
      if (letter >= 0) {
        inside = true;
        if (letter > 0 && length < word.length) {
          word[length++] = (char) letter;
        }
      } else if (inside) {
        if (length > 0) {
          matched = next(matched, word, length);
          if (matched >>> (words.length - 1) != 0) {
            return true;
          }
        }
        inside = false;
        length = 0;
      }
      i += step;
    }
    return false;
  }

  /** Which beginnings of the phrase end with this word, a bit for each number of words. */
  private int next(int matched, char[] word, int length) {
    int asked = matched << 1 | 1;
    int now = 0;
    for (int i = 0; i < words.length && asked >>> i != 0; i++) {
      if ((asked >>> i & 1) != 0 && is(words[i], word, length, i == words.length - 1)) {
        now |= 1 << i;
      }
    }
    return now;
  }

  private boolean is(String asked, char[] word, int length, boolean last) {
    if (last && unfinished ? asked.length() > length : asked.length() != length) {
      return false;
    }
    for (int i = 0; i < asked.length(); i++) {
      if (asked.charAt(i) != word[i]) {
        return false;
      }
    }
    return true;
  }

  /** The folded letter; 0 for a mark, {@link #BETWEEN} for none, {@link #UNKNOWN}. */
  private static int letter(int point) {
    return Words.isInWord(point) ? Letters.single(point) : BETWEEN;
  }

  /** Whether the character written as {@code \\u00..} is none of any word. */
  private static boolean isControl(byte[] json, int at) {
    return at + 5 < json.length
        && json[at + 2] == '0'
        && json[at + 3] == '0'
        && (json[at + 4] == '0' || json[at + 4] == '1');
  }
}
