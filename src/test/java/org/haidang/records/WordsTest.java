package org.haidang.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.haidang.platform.Folding;
import org.junit.jupiter.api.Test;

/** Words are found by hand as Unicode's own classes find them. */
class WordsTest {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    Words.each(text, words::add);
    return words;
  }

  @Property(tries = 300)
  void any_text_falls_into_the_same_words(@ForAll String text) {
    assertThat(words(text))
        .isEqualTo(BETWEEN.splitAsStream(text).filter(word -> !word.isEmpty()).toList());
  }

  @Property(tries = 300)
  void any_text_is_folded_the_same_by_the_letter(@ForAll String text) {
    // A NUL is none of the letters, and a sigma's small form hangs on what follows it.
    var plain = text.replace("\0", "").replace("Σ", "");
    assertThat(Letters.fold(plain, 0, plain.length())).isEqualTo(Folding.fold(plain));
  }

  @Property(tries = 300)
  void a_text_of_latin_letters_is_folded_and_taken_apart_in_one_go(
      @ForAll
          @CharRange(from = '\u0000', to = '\u024f')
          @CharRange(from = '\u0300', to = '\u0330')
          @CharRange(from = '\u1e00', to = '\u1eff')
          @Chars({' ', 'đ', 'ế'})
          String text) {
    var folded = text.indexOf(0) < 0 ? Letters.fold(text, 0, text.length()) : Folding.fold(text);
    var words = words(folded).stream().map(word -> word.substring(0, Math.min(40, word.length())));
    assertThat(Spelled.folded(text)).isEqualTo(words.toList());
  }

  @Property(tries = 300)
  void numbers_and_days_are_found_wherever_they_stand(
      @ForAll @AlphaChars @Chars({' ', 'ế', '١'}) @StringLength(max = 30) String before,
      @ForAll @AlphaChars @Chars({' ', 'ế', '١'}) @StringLength(max = 30) String behind) {
    var numbers = new ArrayList<String>();
    var days = new ArrayList<LocalDate>();
    var text = before + " , +84 912-345.678, 1/1/2026 , " + behind;
    Telephones.in(text, (number, _) -> numbers.add(number));
    Days.in(text, (day, _) -> days.add(day));
    assertThat(numbers).contains("0912345678");
    assertThat(days).containsExactly(LocalDate.of(2026, 1, 1));
    assertThat(Telephones.digitsIn("1/1/2026")).isEqualTo(Days.FEWEST_DIGITS);
  }

  @Test
  void vietnamese_composed_and_decomposed_and_what_stands_beside_it() {
    assertThat(words(" Đường-dây 111, gọi “ngay”! e\u0302\u0301m 😀 𝒳y"))
        .containsExactly("Đường", "dây", "111", "gọi", "ngay", "e\u0302\u0301m", "𝒳y");
    assertThat(words("")).isEmpty();
    assertThat(words("…")).isEmpty();
  }
}
