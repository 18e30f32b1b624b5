package org.haidang.records;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.haidang.records.Search.Range;

/** Numbers as people write telephones: in groups, with or without the country's prefix. Pure. */
final class Telephones {

  /** So many digits at least. */
  static final int FEWEST_DIGITS = 7;

  /** A number that may be a telephone's: at least 7 digits, in groups, perhaps with a plus. */
  private static final Pattern WRITTEN =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\+?\\p{Nd}(?:[ .()\\u00a0-]{0,2}\\p{Nd}){6,16}");

  private static final Pattern NO_DIGIT = Pattern.compile("\\P{Nd}");
  private static final String COUNTRY = "84";

  /** A number with the country's prefix has this many digits at least. */
  private static final int WITH_COUNTRY = 10;

  /** The first digit of another script, the Arabic nought. */
  private static final char OTHER_DIGITS = '\u0660';

  /** The block of Vietnamese letters, which has no digit. */
  private static final char VIETNAMESE = '\u1E00';

  private static final char BEHIND_VIETNAMESE = '\u1F00';

  private Telephones() {}

  /** Tells every number in {@code text}, its digits as within the country. */
  static void in(String text, Consumer<String> number) {
    in(text, (digits, _) -> number.accept(digits));
  }

  /** As {@link #in(String, Consumer)}, and where each stands. */
  static void in(String text, BiConsumer<String, Range> number) {
    if (digitsIn(text) < FEWEST_DIGITS) {
      return;
    }
    var matcher = WRITTEN.matcher(text).useTransparentBounds(true);
    // Trying the pattern at every letter costs more than all the rest.
    for (int at = next(text, 0); at < text.length(); ) {
      if (matcher.region(at, text.length()).lookingAt()) {
        number.accept(canonical(matcher.group()), new Range(at, matcher.end()));
        at = next(text, matcher.end());
      } else {
        at = next(text, at + 1);
      }
    }
  }

  /** Where one may begin from {@code from} on; the length of {@code text} when nowhere. */
  private static int next(String text, int from) {
    int at = from;
    while (at < text.length() && !mayBegin(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Digits beyond the first plane are two units: the first of them may begin one. */
  private static boolean mayBegin(char c) {
    return c < OTHER_DIGITS
        ? c <= '9' && (c >= '0' || c == '+')
        : isDigit(c) || Character.isHighSurrogate(c);
  }

  /** Digits of other scripts begin behind the letters of Latin, of which Unicode asks longer. */
  private static boolean isDigit(char c) {
    return c < OTHER_DIGITS
        ? c >= '0' && c <= '9'
        : (c < VIETNAMESE || c >= BEHIND_VIETNAMESE) && Character.isDigit(c);
  }

  /** How many digits {@code text} has; of more than {@link #FEWEST_DIGITS} so many are counted. */
  static int digitsIn(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < FEWEST_DIGITS; i++) {
      digits += isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  /** The digits of a number, as within the country. */
  static String canonical(String written) {
    var digits = digits(written);
    boolean country =
        digits.startsWith(COUNTRY) && (written.startsWith("+") || digits.length() >= WITH_COUNTRY);
    return country ? "0" + digits.substring(COUNTRY.length()) : digits;
  }

  /** The beginnings of numbers, as within the country, that {@code typed} may stand for. */
  static List<String> beginnings(String typed) {
    var digits = digits(typed);
    if (!digits.startsWith(COUNTRY)) {
      return List.of(digits);
    }
    var within = "0" + digits.substring(COUNTRY.length());
    return typed.startsWith("+") ? List.of(within) : List.of(digits, within);
  }

  /** The decimal digits of {@code text}, in the shapes of ASCII. */
  static String digits(String text) {
    var digits = NO_DIGIT.matcher(text).replaceAll("");
    return digits.chars().allMatch(c -> c < 0x80)
        ? digits
        : digits
            .codePoints()
            .map(point -> '0' + Character.digit(point, 10))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
