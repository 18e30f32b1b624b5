package org.haidang.platform;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Vietnamese as it was written before Unicode, when fonts gave other shapes to the characters of
 * Windows-1252, and as it still comes out of old documents: TCVN3 (ABC) "NguyÔn ThÞ Hoa", VNI
 * "Nguyeãn Thò Hoa". Thread-safe.
 */
public final class LegacyVietnamese {

  /** How it was written. */
  public enum Encoding {
    /** TCVN 5712:1993, third form: one character a letter; capitals by another font. */
    TCVN3,
    /** VNI for Windows: a vowel, then a character for its marks. */
    VNI
  }

  /**
   * Text recognised.
   *
   * @param text in Unicode, composed
   */
  public record Reading(Encoding encoding, String text) {}

  /** Beyond this, what the beginning is the rest is too. */
  private static final int LOOKED_AT = 2_000;

  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}\u2013\u2014…“”‘’]+");
  private static final Pattern SHOUTED = Pattern.compile("[^\\s]*[A-Z][^\\sa-z]*[A-Z][^\\s]*");

  private static final Pattern UPPER = Pattern.compile("(^|\\s)[A-Z]");
  private static final Pattern LOWER = Pattern.compile("(^|\\s)[a-z]");
  private static final Pattern FIRST = Pattern.compile("(?<!\\S)\\p{Ll}");

  private LegacyVietnamese() {}

  /**
   * What {@code text} reads in Unicode when it is certainly of one of the encodings: each word with
   * a mark becomes a Vietnamese syllable, at least one of them was none before, and the other
   * encoding gives no such sense.
   */
  public static Optional<Reading> recognise(String text) {
    var looked = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    if (!mayBe(looked)) {
      return Optional.empty();
    }
    var possible =
        Stream.of(Encoding.values()).filter(encoding -> isWritten(looked, encoding)).toList();
    return possible.size() == 1
        ? Optional.of(new Reading(possible.getFirst(), toUnicode(text, possible.getFirst())))
        : Optional.empty();
  }

  /** Whether it has characters of Windows-1252 beyond ASCII, and none beyond Windows-1252. */
  private static boolean mayBe(String text) {
    boolean strange = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c > 0xFF) {
        return false;
      }
      strange |= c >= 0x80;
    }
    return strange;
  }

  private static boolean isWritten(String text, Encoding encoding) {
    boolean strange = false;
    for (var word : BETWEEN.splitAsStream(text).toList()) {
      // Signs that stand alone, a pound or a micron, say nothing.
      if (word.chars().allMatch(c -> c < 0x80)
          || word.chars().noneMatch(LegacyVietnamese::isAscii)) {
        continue;
      }
      if (!Syllable.is(toUnicode(word, encoding))) {
        return false;
      }
      strange |= isAscii(word.charAt(0)) && !Syllable.is(word);
    }
    return strange;
  }

  private static boolean isAscii(int letter) {
    return letter < 0x80 && Character.isLetter(letter);
  }

  /** {@code text}, written so, in Unicode; what the encoding does not know stays. */
  public static String toUnicode(String text, Encoding encoding) {
    if (encoding == Encoding.VNI) {
      return replaced(text, LegacyLetters.FROM_VNI);
    }
    var unicode = replaced(text, LegacyLetters.FROM_TCVN3);
    // Capitals had a font of their own: marked letters among capitals were capitals, too.
    if (text.chars().noneMatch(c -> c >= 'a' && c <= 'z') && SHOUTED.matcher(text).find()) {
      return LegacyLetters.upper(unicode);
    }
    return UPPER.matcher(text).find() && !LOWER.matcher(text).find()
        ? FIRST.matcher(unicode).replaceAll(first -> LegacyLetters.upper(first.group()))
        : unicode;
  }

  /** {@code text}, composed Unicode, written so; capitals with marks are small in TCVN3. */
  public static String fromUnicode(String text, Encoding encoding) {
    return replaced(text, encoding == Encoding.VNI ? LegacyLetters.TO_VNI : LegacyLetters.TO_TCVN3);
  }

  private static String replaced(String text, Map<String, String> by) {
    var result = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int length = at + 2 <= text.length() && by.containsKey(text.substring(at, at + 2)) ? 2 : 1;
      var piece = text.substring(at, at + length);
      result.append(by.getOrDefault(piece, piece));
      at += length;
    }
    return result.toString();
  }
}
