package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.haidang.records.Search.Question;
import org.junit.jupiter.api.Test;

/** Tones, beginnings, phrases and marks: what matches, and how it is shown. */
class SearchSpellingTest extends SearchGround {

  @Test
  void the_match_is_shown_as_it_was_written() {
    contact(0, "Cháu tên Đường, ở gần chợ Đường Lâm");
    assertThat(marked(ask(Question.of("duon", 9), LAN).getFirst()))
        .isEqualTo("Cháu tên [Đườn]g, ở gần chợ [Đườn]g Lâm");
    assertThat(marked(ask(Question.of("cho lam", 9), LAN).getFirst()))
        .isEqualTo("Cháu tên Đường, ở gần [chợ] Đường [Lâm]");
  }

  @Test
  void a_match_far_back_in_a_long_text_is_shown_with_the_words_around_it() {
    contact(0, "mở đầu ".repeat(60) + "gặp ở bến xe Mỹ Đình rồi " + "hết ".repeat(60));
    assertThat(marked(ask(Question.of("my dinh", 9), LAN).getFirst()))
        .startsWith("…")
        .contains("bến xe [Mỹ] [Đình] rồi")
        .endsWith("…");
  }

  @Test
  void typed_with_tones_the_same_tones_come_first_though_others_are_newer() {
    contact(0, "Đường Trần Phú");
    contact(5, "Duong viết không dấu");
    contact(9, "Dương Thị Mai");

    assertThat(found("đường")).startsWith("Đường Trần Phú").hasSize(3);
    assertThat(found("dương")).startsWith("Dương Thị Mai").hasSize(3);
    assertThat(found("duong"))
        .containsExactly("Dương Thị Mai", "Duong viết không dấu", "Đường Trần Phú");
  }

  @Test
  void a_phrase_is_found_only_where_it_stands() {
    contact(0, "bị giữ giấy tờ ở Lào Cai");
    contact(1, "giấy thông hành, tờ khai");

    assertThat(found("\"giay to\"")).containsExactly("bị giữ giấy tờ ở Lào Cai");
    assertThat(found("\"to giay\"")).isEmpty();
    assertThat(found("\"giu gi")).containsExactly("bị giữ giấy tờ ở Lào Cai");
    assertThat(found("giay to")).hasSize(2);
  }

  @Test
  void a_short_beginning_with_many_completions_finds_the_rare_word_too() {
    for (int i = 0; i < 90; i++) {
      contact(i, "k" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + " thường");
    }
    contact(200, "kzz hiếm");
    assertThat(summaries(Question.of("k", 200))).hasSize(91).first().isEqualTo("kzz hiếm");
    assertThat(found("hiem k")).containsExactly("kzz hiếm");
  }

  @Test
  void strange_questions_find_nothing_and_harm_nothing() {
    contact(0, "một việc");
    for (var odd :
        List.of(
            "\"",
            "\"\"",
            "(((",
            "NEAR(",
            "a* OR b*",
            "^việc",
            "search:x",
            "§tCONTACT",
            "-",
            "+84",
            "99/99/9999",
            "\u202e\u0000\ud800",
            "'; drop table record;--",
            "x".repeat(5000))) {
      assertThat(found(odd)).as(odd).hasSizeLessThanOrEqualTo(1);
    }
    assertThat(found("viec")).hasSize(1);
  }

  @Test
  void tones_are_told_apart_in_capitals_at_the_edges_of_lines_and_with_marks_apart() {
    var capitals = contact(0, "ĐƯỜNG TRẦN PHÚ");
    var line = contact(1, "dòng một\nđường hai");
    var apart =
        contact(2, java.text.Normalizer.normalize("Đường ba", java.text.Normalizer.Form.NFD));
    contact(3, "Dương");
    contact(4, "xđường không phải");
    assertThat(ask(Question.of("đường", 9), LAN))
        .extracting(hit -> hit.row().id())
        .startsWith(apart, line, capitals);
  }
}
