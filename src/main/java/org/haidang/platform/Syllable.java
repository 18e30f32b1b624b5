package org.haidang.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether letters are a syllable of Vietnamese, by its beginnings, rimes and tones. Thread-safe.
 */
public final class Syllable {

  private static final Pattern PARTS =
      Pattern.compile(
          "(ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdđghklmnprstvx])?([aăâeêioôơuưy]+[a-z]*)");

  private static final Set<String> RIMES =
      Set.of(
          ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e"
               + " ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc"
               + " iêm iên iêng iêp iêt iêu yê yêm yên yêng yêt yêu o oc oi om on ong op ot oa oac"
               + " oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ô"
               + " ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât"
               + " uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uynh uyt uyu uyên uyêt"
               + " ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych yn ynh yt êng")
              .split(" "));

  private static final String VOWELS = "aăâeêioôơuưy";
  private static final String MARKED = "ăâêôơư";
  private static final Set<String> EITHER = Set.of("oa", "oe", "uy");
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final String SHORT_TONES = "\u0301\u0323";
  private static final Pattern STOPPED = Pattern.compile(".*(c|ch|p|t)");

  private Syllable() {}

  /** Whether {@code word} is one, with whatever marks it has, composed or not. */
  public static boolean is(String word) {
    var bare = new StringBuilder();
    int tone = -1;
    int toned = -1;
    for (char c : decomposed(word).toCharArray()) {
      if (TONES.indexOf(c) < 0) {
        bare.append(c);
      } else if (tone >= 0) {
        return false;
      } else {
        tone = c;
        toned = Normalizer.normalize(bare, Normalizer.Form.NFC).length() - 1;
      }
    }
    var parts = PARTS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC));
    if (!parts.matches()) {
      return false;
    }
    var rime = parts.group(2);
    boolean stopped = STOPPED.matcher(rime).matches();
    boolean fits = !stopped || (tone >= 0 && SHORT_TONES.indexOf(tone) >= 0);
    return fits
        && (toned < 0 || isToneOf(rime, toned - parts.start(2)))
        && (RIMES.contains(rime) || isAfterGi(parts.group(1), rime));
  }

  /** Whether the tone of {@code rime} stands over its letter {@code at}, in either spelling. */
  private static boolean isToneOf(String rime, int at) {
    int vowels = 0;
    int marked = -1;
    while (vowels < rime.length() && VOWELS.indexOf(rime.charAt(vowels)) >= 0) {
      marked = MARKED.indexOf(rime.charAt(vowels)) >= 0 ? vowels : marked;
      vowels++;
    }
    if (marked >= 0) {
      return at == marked;
    }
    if (vowels < rime.length() || vowels == 1) {
      return at == vowels - 1;
    }
    return vowels == 3 ? at == 1 : at == 0 || (at == 1 && EITHER.contains(rime));
  }

  /** Of giếc, giêng and their like the i is written once. */
  private static boolean isAfterGi(@Nullable String onset, String rime) {
    return onset != null && onset.equals("gi") && RIMES.contains("i" + rime);
  }

  private static String decomposed(String word) {
    return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
  }
}
