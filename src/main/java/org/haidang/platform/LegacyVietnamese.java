package org.haidang.platform;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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

  private static final String LETTERS =
      "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";
  private static final String TCVN3 =
      "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦";
  private static final String[] VNI =
      ("aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä"
              + " ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï"
              + " ö öø öù öû öõ öï yø yù yû yõ î AÊ AÂ Ñ EÂ OÂ Ô Ö")
          .split(" ");

  private static final Map<String, String> FROM_TCVN3 = fromTcvn3();
  private static final Map<String, String> TO_TCVN3 = toTcvn3();
  private static final Map<String, String> FROM_VNI = fromVni();
  private static final Map<String, String> TO_VNI = toVni();

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
    var possible =
        Stream.of(Encoding.values()).filter(encoding -> isWritten(looked, encoding)).toList();
    return possible.size() == 1
        ? Optional.of(new Reading(possible.getFirst(), toUnicode(text, possible.getFirst())))
        : Optional.empty();
  }

  private static boolean isWritten(String text, Encoding encoding) {
    if (text.chars().anyMatch(c -> c > 0xFF)) {
      return false;
    }
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
      return replaced(text, FROM_VNI);
    }
    var unicode = replaced(text, FROM_TCVN3);
    // Capitals had a font of their own: marked letters among capitals were capitals, too.
    if (text.chars().noneMatch(c -> c >= 'a' && c <= 'z') && SHOUTED.matcher(text).find()) {
      return upper(unicode);
    }
    return UPPER.matcher(text).find() && !LOWER.matcher(text).find()
        ? FIRST.matcher(unicode).replaceAll(first -> upper(first.group()))
        : unicode;
  }

  /** {@code text}, composed Unicode, written so; capitals with marks are small in TCVN3. */
  public static String fromUnicode(String text, Encoding encoding) {
    return replaced(text, encoding == Encoding.VNI ? TO_VNI : TO_TCVN3);
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

  private static Map<String, String> fromTcvn3() {
    var map = new HashMap<String, String>();
    eachLetter((letter, i) -> map.put(TCVN3.substring(i, i + 1), letter));
    return Map.copyOf(map);
  }

  private static Map<String, String> toTcvn3() {
    var map = new HashMap<String, String>();
    // The plain capitals come last, with codes of their own.
    eachLetter(
        (letter, i) -> {
          map.put(letter, TCVN3.substring(i, i + 1));
          map.putIfAbsent(upper(letter), TCVN3.substring(i, i + 1));
        });
    return Map.copyOf(map);
  }

  private static Map<String, String> fromVni() {
    var map = new HashMap<String, String>();
    eachLetter((letter, i) -> map.put(VNI[i], letter));
    eachLetter(
        (letter, i) -> {
          var large = upper(VNI[i]);
          map.putIfAbsent(large, upper(letter));
          map.putIfAbsent(large.charAt(0) + VNI[i].substring(1), upper(letter));
        });
    return Map.copyOf(map);
  }

  private static Map<String, String> toVni() {
    var map = new HashMap<String, String>();
    eachLetter(
        (letter, i) -> {
          map.put(letter, VNI[i]);
          map.putIfAbsent(upper(letter), upper(VNI[i]));
        });
    return Map.copyOf(map);
  }

  private static void eachLetter(BiConsumer<String, Integer> told) {
    for (int i = 0; i < LETTERS.length(); i++) {
      told.accept(LETTERS.substring(i, i + 1), i);
    }
  }

  private static String upper(String letters) {
    return letters.toUpperCase(Locale.ROOT);
  }
}
