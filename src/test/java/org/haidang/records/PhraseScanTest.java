package org.haidang.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.haidang.platform.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Phrases looked for in the bytes of records. */
class PhraseScanTest {

  private final Json json = new Json();

  private boolean mayBe(String typed, String text) {
    var looking = new Looking(Typed.of(typed));
    return looking.mayHave(0, json.bytes(Map.of("needs/plan", text)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "thu",
            "giấy",
            "GIẤY",
            "gia\u0302\u0301y",
            "tờ",
            "tơ",
            "to",
            "giu",
            "giữ",
            " ",
            "\n",
            "\"",
            "\\",
            ", ",
            "…",
            "đ",
            "Đường",
            "\uD83D\uDE00",
            "\u0001",
            "\t",
            "ﬁ",
            "x2",
            "七",
            " ")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 400)
  void what_stands_in_a_text_is_never_denied(
      @ForAll @From("texts") String text, @ForAll @From("texts") String asked) {
    var looking = new Looking(Typed.of('"' + asked.replace('"', ' ') + '"'));
    var passages = List.of(new Passage("needs/plan", text, true));
    if (!looking.phrases().isEmpty() && looking.hasPhrases(passages)) {
      assertThat(looking.mayHave(0, json.bytes(Map.of("needs/plan", text)))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bị thu giấy tờ",
        "Thu\nGIẤY\ttờ",
        "thu, giấy tờ",
        "thu \"giấy\" tờ",
        "thu thu giay to",
        "thu gia\u0302\u0301y tờ"
      })
  void however_it_is_written_it_may_be_there(String text) {
    assertThat(mayBe("\"thu giay to\"", text)).isTrue();
    assertThat(mayBe("\"thu giay t", text)).as("unfinished").isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"giấy tờ bị thu", "thu giấy", "thu giấy toa", "thugiay to", ""})
  void what_has_its_words_apart_or_otherwise_is_not_read(String text) {
    assertThat(mayBe("\"thu giay to\"", text)).isFalse();
  }

  @Test
  void words_of_two_values_are_read_rather_than_missed_and_keys_are_not_the_end() {
    var looking = new Looking(Typed.of("\"thu giay\""));
    assertThat(looking.mayHave(0, json.bytes(Map.of("a", "x thu", "b", "y giấy")))).isFalse();
    assertThat(
            looking.mayHave(
                0, "{\"a\":\"thu gi\\u1ea5y\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isTrue();
  }
}
