package org.haidang.records;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Looks for words in the UTF-8 JSON of a record without making texts of it: hundreds of records are
 * looked through between two keys. Immutable, thread-safe.
 */
final class ByteScan {

  /** The first bytes of combining marks, U+0300 to U+036F. */
  private static final int MARKS = 0xCC;

  private static final int MARKS_TOO = 0xCD;

  private final TonedWord[] toned;
  private final boolean[] begins = new boolean[256];

  /** Looks for words that were typed with tones. */
  ByteScan(List<Typed.Word> words) {
    toned = words.stream().map(TonedWord::new).toArray(TonedWord[]::new);
    for (var each : toned) {
      each.noteBeginnings(begins);
    }
  }

  /** How many words were typed with tones. */
  int mostTones() {
    return toned.length;
  }

  /** How many of them stand in {@code text} with these tones. */
  int tones(byte[] text) {
    long there = 0;
    int count = 0;
    for (int i = 0; i < text.length && count < toned.length; i++) {
      int b = text[i] & 0xFF;
      if (b == MARKS || b == MARKS_TOO) {
        // Letters and marks apart: put together first.
        var whole = Spelled.toned(new String(text, StandardCharsets.UTF_8));
        return composed(whole.getBytes(StandardCharsets.UTF_8));
      }
      if (begins[b]) {
        for (int w = 0; w < toned.length; w++) {
          if ((there & (1L << w)) == 0 && stands(text, i, toned[w])) {
            there |= 1L << w;
            count++;
          }
        }
      }
    }
    return count;
  }

  private int composed(byte[] text) {
    int count = 0;
    for (var each : toned) {
      boolean there = false;
      for (int i = 0; i < text.length && !there; i++) {
        there = stands(text, i, each);
      }
      count += there ? 1 : 0;
    }
    return count;
  }

  private static boolean stands(byte[] text, int at, TonedWord each) {
    return each.standsAt(text, at) && !isLetterBefore(text, at);
  }

  private static boolean isLetterBefore(byte[] text, int at) {
    if (at == 0) {
      return false;
    }
    if (text[at - 1] >= 0) {
      return Character.isLetterOrDigit(text[at - 1]) && !isEscape(text, at - 1);
    }
    int first = at - 1;
    while (first > 0 && (text[first] & 0xC0) == 0x80) {
      first--;
    }
    return isLetterAt(text, first);
  }

  /** Whether the letter at {@code at} belongs to a sign as {@code \n}. */
  private static boolean isEscape(byte[] text, int at) {
    int slashes = 0;
    while (at - 1 - slashes >= 0 && text[at - 1 - slashes] == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  private static boolean isLetterAt(byte[] text, int at) {
    return Character.isLetterOrDigit(Utf8.point(text, at));
  }
}
