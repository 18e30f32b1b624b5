package org.haidang.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.platform.Folding;
import org.haidang.platform.Syllable;

/**
 * One word of a name, taken apart as it sounds.
 *
 * @param letters in lower case, composed, with the marks of its letters and without its tone
 * @param plain without any mark; đ is d
 * @param tone the combining mark of its tone; 0 for the level tone, and where none was typed
 * @param onset of {@code plain}, the consonants it begins with; empty when none
 * @param vowels of {@code plain}, y written i where both sound alike; empty when it is no syllable
 * @param coda of {@code plain}, the consonants it ends with; empty when none
 * @param initial whether it only stands for a word: "Ng.", "T."
 * @param untyped whether its marks may have been left out by who typed it
 */
record NameWord(
    String letters,
    String plain,
    char tone,
    String onset,
    String vowels,
    String coda,
    boolean initial,
    boolean untyped) {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final Pattern PARTS =
      Pattern.compile(
          "(ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdghklmnprstvxfjwz])?([aeiouy]+)"
              + "(ng|nh|ch|[cmnpt])?");
  private static final Set<String> VOWELS =
      Set.of(
          ("a ai ao au ay e eo eu i ia ie ieu iu o oa oai oao oay oe oeo oi u ua uay ue ui uo uoi"
                  + " uou uu uy uya uye uyu y ye yeu")
              .split(" "));

  /** {@code typed} as one word, without blanks. */
  static NameWord of(String typed, boolean initial) {
    var letters = new StringBuilder();
    char tone = 0;
    var lower = Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    for (int at = 0; at < lower.length(); at++) {
      char c = lower.charAt(at);
      if (TONES.indexOf(c) < 0) {
        letters.append(c);
      } else {
        tone = c;
      }
    }
    var bare = Normalizer.normalize(letters, Normalizer.Form.NFC);
    var plain = Folding.fold(bare);
    var parts = PARTS.matcher(plain);
    boolean spoken = parts.matches() && VOWELS.contains(parts.group(2));
    var onset = spoken && parts.group(1) != null ? parts.group(1) : "";
    boolean unmarked = tone == 0 && bare.equals(plain);
    return new NameWord(
        bare,
        plain,
        tone,
        onset,
        spoken ? oneI(onset, parts.group(2)) : "",
        spoken && parts.group(3) != null ? parts.group(3) : "",
        initial,
        unmarked && (!spoken || !Syllable.is(plain)));
  }

  /**
   * Lý is Lí, Vy is Vi, Yến is Iến, Quý is Quí; but Thúy is not Thúi, and Mai not May. Giệp is
   * Diệp: behind gi the i is written once.
   */
  private static String oneI(String onset, String vowels) {
    if (vowels.charAt(0) == 'y') {
      return "i" + vowels.substring(1);
    }
    if (onset.equals("gi") && vowels.charAt(0) == 'e') {
      return "i" + vowels;
    }
    return onset.equals("qu") ? vowels.replace('y', 'i') : vowels;
  }

  /** This word where nobody typed marks in the whole name. */
  NameWord withoutMarks() {
    return new NameWord(letters, plain, tone, onset, vowels, coda, initial, true);
  }

  /** This word where it only stands for another. */
  NameWord asInitial() {
    return new NameWord(letters, plain, tone, onset, vowels, coda, true, untyped);
  }

  /** Whether it can be a syllable of Vietnamese, whatever its marks. */
  boolean isSyllable() {
    return !vowels.isEmpty();
  }

  /** Whether no mark stands on it. */
  boolean isUnmarked() {
    return tone == 0 && letters.equals(plain);
  }

  /** Its letters and its tone, the tone last wherever it was typed: Hoà is Hòa. */
  String spelt() {
    return tone == 0 ? letters : letters + tone;
  }
}
