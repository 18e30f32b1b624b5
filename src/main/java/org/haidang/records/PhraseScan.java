package org.haidang.records;

import java.util.List;

/**
 * Tells whether a phrase may stand in a text, or in a value of a record's UTF-8 JSON, without
 * making words of it. It never says no of one that is there; what it says yes of has to be read.
 * Immutable, thread-safe.
 */
final class PhraseScan {

  /** A letter of a word that the table does not know. */
  private static final int UNKNOWN = -2;

  /** Between words. */
  private static final int BETWEEN = -1;

  /** A bit for each word. */
  private static final int MOST_WORDS = 31;

  /** Of a character that is written as {@code \\u00e0} in JSON. */
  private static final int ESCAPE = 6;

  private final String[] words;
  private final boolean unfinished;
  private final boolean readsAll;

  /** Looks for {@code phrase}; of a long one for its first words. */
  PhraseScan(Typed.Phrase phrase) {
    var asked = phrase.words().subList(0, Math.min(MOST_WORDS, phrase.words().size()));
    this.words = asked.stream().map(Typed.Word::folded).toArray(String[]::new);
    this.unfinished = asked.getLast().unfinished();
    // A word is cut there: a longer one may be meant.
    this.readsAll = List.of(words).stream().anyMatch(word -> word.length() >= Spelled.LONGEST);
  }

  /** Whether it may be in a value of {@code json}. */
  boolean mayBeIn(byte[] json) {
    var going = new Going();
    for (int i = 0; i < json.length; ) {
      int b = json[i] & 0xFF;
      boolean escape = b == '\\';
      boolean number = escape && i + 1 < json.length && json[i + 1] == 'u';
      if (number && !isControl(json, i)) {
        return true;
      }
      int point = escape ? ' ' : b < 0x80 ? b : Utf8.point(json, i);
      if (going.on(point)) {
        return true;
      }
      i += number ? ESCAPE : escape ? 2 : Utf8.length(json[i]);
    }
    return going.on(' ');
  }

  /** Whether it may be in {@code text}. */
  boolean mayBeIn(String text) {
    var going = new Going();
    var chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      int point = chars[i];
      if (Character.isHighSurrogate(chars[i])) {
        point = Character.codePointAt(chars, i);
        i += point > Character.MAX_VALUE ? 1 : 0;
      }
      if (going.on(point)) {
        return true;
      }
    }
    return going.on(' ');
  }

  /** Goes through one text, character by character. */
  private final class Going {
    private final char[] word = new char[Spelled.LONGEST];
    private int length;
    private int matched;

    /** Takes the next character; whether the phrase may have ended here. */
    boolean on(int point) {
      int letter = Words.isInWord(point) ? Letters.single(point) : BETWEEN;
      if (letter == UNKNOWN || readsAll) {
        return true;
      }
      if (letter > 0 && length < word.length) {
        word[length++] = (char) letter;
      }
      if (letter != BETWEEN || length == 0) {
        return false;
      }
      matched = next(matched, word, length);
      length = 0;
      return matched >>> (words.length - 1) != 0;
    }
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
    boolean begins = last && unfinished;
    if (begins ? asked.length() > length : asked.length() != length) {
      return false;
    }
    for (int i = 0; i < asked.length(); i++) {
      if (asked.charAt(i) != word[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the character written as {@code \\u00..} is of no word. */
  private static boolean isControl(byte[] json, int at) {
    return at + ESCAPE <= json.length
        && json[at + 2] == '0'
        && json[at + 3] == '0'
        && (json[at + 4] == '0' || json[at + 4] == '1');
  }
}
