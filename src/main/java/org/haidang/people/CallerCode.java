package org.haidang.people;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.haidang.platform.Folding;
import org.haidang.platform.PlainText;

/**
 * A code that a caller who stays anonymous keeps, so that the contacts are found together: two
 * syllables that are easily said and heard apart, and three digits, "sen mai 472". It names nobody,
 * and whoever says it is not thereby the same person. Some 780,000 codes.
 */
public final class CallerCode {

  /** Level tone or none needed: they sound alike with and without tones, in every region. */
  private static final List<String> WORDS =
      List.of(
          "sen", "mai", "cam", "hoa", "mây", "sao", "tre", "bơ", "gạo", "muối", "khoai", "lúa",
          "đào", "mận", "bưởi", "dừa", "ngô", "đậu", "sông", "núi", "biển", "trăng", "nắng", "mưa",
          "chim", "cá", "thuyền", "đèn", "kem", "bánh");

  private static final String ONE_WORD =
      WORDS.stream().map(Folding::fold).collect(Collectors.joining("|", "(", ")"));

  private static final Pattern TYPED =
      Pattern.compile(ONE_WORD + "[ -]*" + ONE_WORD + "[ -]*(\\d{3})");

  private CallerCode() {}

  /** A new code. */
  public static String next(RandomGenerator random) {
    var first = WORDS.get(random.nextInt(WORDS.size()));
    var second = WORDS.get(random.nextInt(WORDS.size()));
    while (second.equals(first)) {
      second = WORDS.get(random.nextInt(WORDS.size()));
    }
    return first + " " + second + " " + (100 + random.nextInt(900));
  }

  /** {@code typed} as a code is stored: without tones, in one form; empty when it is none. */
  public static Optional<String> read(String typed) {
    var folded = Folding.fold(PlainText.digits(PlainText.line(typed))).strip();
    var match = TYPED.matcher(folded.replaceAll("\\s+", " "));
    return match.matches()
        ? Optional.of(match.group(1) + "-" + match.group(2) + "-" + match.group(3))
        : Optional.empty();
  }
}
