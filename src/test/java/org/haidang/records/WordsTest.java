package org.haidang.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

  @Test
  void vietnamese_composed_and_decomposed_and_what_stands_beside_it() {
    assertThat(words(" Đường-dây 111, gọi “ngay”! e\u0302\u0301m 😀 𝒳y"))
        .containsExactly("Đường", "dây", "111", "gọi", "ngay", "e\u0302\u0301m", "𝒳y");
    assertThat(words("")).isEmpty();
    assertThat(words("…")).isEmpty();
  }
}
