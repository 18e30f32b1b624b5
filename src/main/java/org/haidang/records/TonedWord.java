package org.haidang.records;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.haidang.platform.TonePlace;

/**
 * A word that was typed with tones, as bytes of UTF-8; found in either spelling of its tone. {@code
 * hoà} is hòa. Immutable, thread-safe.
 */
final class TonedWord {

  private final Typed.Word word;
  private final List<Spelling> spellings;

  /** Each letter in both cases; never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Spelling(byte[][] lower, byte[][] upper) {

    static Spelling of(String text) {
      var letters = text.codePoints().mapToObj(Character::toString).toList();
      return new Spelling(
          letters.stream().map(Spelling::bytes).toArray(byte[][]::new),
          letters.stream()
              .map(letter -> bytes(letter.toUpperCase(Locale.ROOT)))
              .toArray(byte[][]::new));
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Where the word that begins at {@code at} ends; -1 when another stands there. */
    int end(byte[] text, int at) {
      int end = at;
      for (int i = 0; i < lower.length; i++) {
        int length =
            is(text, end, lower[i])
                ? lower[i].length
                : is(text, end, upper[i]) ? upper[i].length : -1;
        if (length < 0) {
          return -1;
        }
        end += length;
      }
      return end;
    }

    private static boolean is(byte[] text, int at, byte[] letter) {
      if (at + letter.length > text.length) {
        return false;
      }
      for (int i = 0; i < letter.length; i++) {
        if (text[at + i] != letter[i]) {
          return false;
        }
      }
      return true;
    }
  }

  TonedWord(Typed.Word word) {
    this.word = word;
    this.spellings = TonePlace.both(word.toned()).stream().map(Spelling::of).toList();
  }

  /** Notes in {@code begins} the bytes it may begin with. */
  void noteBeginnings(boolean[] begins) {
    for (var each : spellings) {
      begins[each.lower[0][0] & 0xFF] = true;
      begins[each.upper[0][0] & 0xFF] = true;
    }
  }

  /** Whether it stands at {@code at}; what comes before that is not looked at. */
  boolean standsAt(byte[] text, int at) {
    for (var each : spellings) {
      int end = each.end(text, at);
      if (end >= 0
          && (word.unfinished()
              || end >= text.length
              || !Character.isLetterOrDigit(Utf8.point(text, end)))) {
        return true;
      }
    }
    return false;
  }
}
