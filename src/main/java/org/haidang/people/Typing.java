package org.haidang.people;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.haidang.platform.Syllable;

/**
 * What the keys of Vietnamese input methods leave behind when the method was off: Telex "Nguyeenx",
 * VNI "Nguye6n4". Thread-safe.
 */
final class Typing {

  private static final Pattern DIGITS = Pattern.compile("[a-zđ]+[1-9][a-z1-9]*");
  private static final String TELEX_TONES = "sfrxj";
  private static final String VOWELS = "aeiouyăâêôơư";
  private static final String VNI_TONES = "12345";

  /** Acute, grave, hook, tilde, dot: as both methods count them. */
  private static final String MARKS = "\u0301\u0300\u0309\u0303\u0323";

  private Typing() {}

  /**
   * A word as it was meant.
   *
   * @param typed in lower case
   * @param word the same taken apart
   */
  record Meant(String typed, NameWord word) {

    private static Meant of(String typed) {
      return new Meant(typed, NameWord.of(typed, false));
    }
  }

  /** {@code word}, in lower case, as it was meant; itself when it is not clearly such a rest. */
  static Meant meant(String word) {
    var itself = Meant.of(word);
    if (hasDigit(word) && DIGITS.matcher(word).matches()) {
      var read = Meant.of(toned(vni(word), word, VNI_TONES));
      return read.word().isSyllable() ? read : itself;
    }
    if (itself.word().isSyllable()) {
      return itself;
    }
    var read = toned(telex(word), word, TELEX_TONES);
    return !read.equals(word) && Syllable.is(read) ? Meant.of(read) : itself;
  }

  private static boolean hasDigit(String word) {
    for (int at = 0; at < word.length(); at++) {
      if (word.charAt(at) >= '1' && word.charAt(at) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static String vni(String word) {
    return word.replaceAll("([aeo][a-z]?[a-z]?)6", "$1\u0302")
        .replaceAll("uo([a-z]{0,2})7", "u\u031Bo\u031B$1")
        .replaceAll("([ou])([a-z]{0,2})7", "$1\u031B$2")
        .replaceAll("a([a-z]{0,2})8", "a\u0306$1")
        .replaceAll("([aeo])([a-z]{1,2})\u0302", "$1\u0302$2")
        .replaceAll("^d([a-z\\p{M}1-5]*)9", "đ$1");
  }

  private static String telex(String word) {
    return word.replaceAll("^dd", "đ")
        .replaceAll("^d(.*)d$", "đ$1")
        .replaceAll("([aeo])\\1", "$1\u0302")
        .replaceAll("uow|uwow|uwo", "u\u031Bo\u031B")
        .replaceAll("aw", "a\u0306")
        .replaceAll("([ou])w", "$1\u031B")
        .replaceAll("^(\\p{L}*)w", "$1u\u031B");
  }

  /** {@code lettered} with its last key for a tone put over its last vowel. */
  private static String toned(String lettered, String word, String tones) {
    for (int at = lettered.length() - 1; at > 0 && hasVowel(lettered, at); at--) {
      int tone = tones.indexOf(lettered.charAt(at));
      if (tone >= 0) {
        return over(lettered.substring(0, at) + lettered.substring(at + 1), MARKS.charAt(tone));
      }
    }
    var composed = Normalizer.normalize(lettered, Normalizer.Form.NFC);
    return composed.isEmpty() ? word : composed;
  }

  private static boolean hasVowel(String word, int before) {
    return word.substring(0, before).codePoints().anyMatch(it -> VOWELS.indexOf(it) >= 0);
  }

  private static String over(String letters, char mark) {
    var composed = Normalizer.normalize(letters, Normalizer.Form.NFC);
    // The tone stands over a marked vowel, else over the last before a coda, else over the first.
    int at = -1;
    for (int i = 0; i < composed.length(); i++) {
      if ("ăâêôơư".indexOf(composed.charAt(i)) >= 0) {
        at = i;
      }
    }
    if (at < 0) {
      int end = composed.length();
      while (end > 0 && VOWELS.indexOf(composed.charAt(end - 1)) < 0) {
        end--;
      }
      boolean open = end == composed.length();
      at = end - 1;
      boolean two = at > 1 && VOWELS.indexOf(composed.charAt(at - 1)) >= 0;
      boolean glide = composed.startsWith("qu") || composed.startsWith("gi");
      at = open && two && !(glide && at == 2) ? at - 1 : at;
    }
    return at < 0
        ? composed
        : Normalizer.normalize(
            composed.substring(0, at + 1) + mark + composed.substring(at + 1), Normalizer.Form.NFC);
  }
}
