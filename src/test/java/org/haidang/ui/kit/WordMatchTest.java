package org.haidang.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordMatchTest {

  @Test
  void tones_and_the_bar_of_d_need_not_be_typed() {
    assertThat(new WordMatch("ca b").matches("Cao Bằng")).isTrue();
    assertThat(new WordMatch("dien bien").matches("Điện Biên")).isTrue();
    assertThat(new WordMatch("Điện").matches("Điện Biên")).isTrue();
  }

  @Test
  void a_later_word_alone_is_enough() {
    assertThat(new WordMatch("bang").matches("Cao Bằng")).isTrue();
  }

  @Test
  void words_out_of_order_or_from_within_do_not_match() {
    assertThat(new WordMatch("bang cao").matches("Cao Bằng")).isFalse();
    assertThat(new WordMatch("ang").matches("Cao Bằng")).isFalse();
  }

  @Test
  void nothing_typed_matches_everything() {
    assertThat(new WordMatch("  ").matches("Cao Bằng")).isTrue();
  }

  @Property
  void the_beginning_of_every_word_finds_the_text(
      @ForAll @Size(min = 1, max = 5)
          java.util.List<@AlphaChars @StringLength(min = 1, max = 8) String> words,
      @ForAll @IntRange(min = 1, max = 8) int letters) {
    var text = String.join(" ", words);
    var typed =
        Arrays.stream(text.split(" ", -1))
            .map(word -> word.substring(0, Math.min(letters, word.length())))
            .collect(Collectors.joining(" "));

    assertThat(new WordMatch(typed).matches(text)).isTrue();
  }
}
