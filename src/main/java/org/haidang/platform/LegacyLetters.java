package org.haidang.platform;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** The letters of the encodings of before Unicode, and back. */
final class LegacyLetters {

  private static final String LETTERS =
      "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";
  private static final String TCVN3 =
      "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦";
  private static final String[] VNI =
      ("aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä"
              + " ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï"
              + " ö öø öù öû öõ öï yø yù yû yõ î AÊ AÂ Ñ EÂ OÂ Ô Ö")
          .split(" ");

  static final Map<String, String> FROM_TCVN3 = fromTcvn3();
  static final Map<String, String> TO_TCVN3 = toTcvn3();
  static final Map<String, String> FROM_VNI = fromVni();
  static final Map<String, String> TO_VNI = toVni();

  private LegacyLetters() {}

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

  /** In capitals. */
  static String upper(String letters) {
    return letters.toUpperCase(Locale.ROOT);
  }
}
