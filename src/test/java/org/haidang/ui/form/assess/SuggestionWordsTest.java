package org.haidang.ui.form.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.haidang.content.Indicator;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.assessment.AgeBand;
import org.haidang.model.assessment.Dimension;
import org.haidang.model.assessment.Element;
import org.haidang.model.assessment.Evidence;
import org.haidang.model.assessment.Sign;
import org.haidang.model.assessment.Suggestion;
import org.haidang.platform.Texts;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;

/** What is said of a person's story, in both languages. */
class SuggestionWordsTest {

  /** No tool and no counselor says so: a court does. */
  private static final List<String> VERDICTS =
      List.of(
          "là nạn nhân",
          "đã là nạn nhân",
          "chắc chắn là",
          "is a victim",
          "are victims",
          "was a victim",
          "certainly",
          "xác nhận nạn nhân");

  private final ShippedPack shipped = new ShippedPack();
  private final Wording wording = new Wording(Texts.load());
  private final SuggestionWords words = new SuggestionWords(wording);

  private Suggestion suggestion(AgeBand age, int dimensions, Set<Element> named) {
    var signs = new ArrayList<Sign>();
    for (var dimension : Dimension.values()) {
      if ((dimensions & 1 << (dimension.number() - 1)) != 0) {
        shipped.pack().handbook().indicators().signs().stream()
            .map(Indicator::sign)
            .filter(sign -> sign.dimension() == dimension)
            .limit(4)
            .forEach(signs::add);
      }
    }
    return Suggestion.of(new Evidence(age, signs, named, Set.of()));
  }

  private List<String> said(Suggestion suggestion) {
    var all = new ArrayList<>(words.suggested(suggestion));
    all.addAll(words.reasons(suggestion, shipped.pack().handbook().indicators()));
    all.add(words.judgements(suggestion.suggested()));
    return all;
  }

  @Test
  void it_never_says_that_somebody_is_a_victim_whatever_was_told_in_either_language() {
    int lines = 0;
    for (var language : wording.languages()) {
      wording.language().set(language);
      for (var age : AgeBand.values()) {
        for (int dimensions = 0; dimensions < 64; dimensions++) {
          for (var named :
              List.of(
                  EnumSet.noneOf(Element.class),
                  EnumSet.of(Element.ACT, Element.PURPOSE),
                  EnumSet.allOf(Element.class))) {
            for (var line : said(suggestion(age, dimensions, named))) {
              var plain = line.toLowerCase(Locale.ROOT);
              assertThat(VERDICTS).noneMatch(plain::contains);
              assertThat(line).doesNotContain("{").doesNotContain("null").doesNotContain("_");
              lines++;
            }
          }
        }
      }
    }
    System.out.println("lines read: " + lines);
    assertThat(lines).isGreaterThan(5000);
  }

  @Test
  void no_text_of_the_assessment_says_so_either() {
    var texts = Texts.load();
    for (var language : texts.languages()) {
      texts.keys(language).stream()
          .filter(key -> key.startsWith("assess."))
          .forEach(
              key ->
                  assertThat(VERDICTS)
                      .as(key)
                      .noneMatch(
                          texts.get(language, key, "", "").toLowerCase(Locale.ROOT)::contains));
    }
  }

  @Test
  void of_a_child_the_means_is_neither_asked_for_nor_missed() {
    for (var age : List.of(AgeBand.UNDER_16, AgeBand.FROM_16_TO_17)) {
      var said = said(suggestion(age, 0, Set.of(Element.ACT)));
      assertThat(said)
          .contains("Đã có điều nói lên: hành vi.", "Chưa rõ: mục đích.")
          .noneMatch(line -> line.startsWith("Chưa rõ") && line.contains("thủ đoạn"));
    }
  }

  @Test
  void while_the_age_is_not_known_both_readings_are_told_and_that_it_is_missing() {
    var said = said(suggestion(AgeBand.UNKNOWN, 0, Set.of(Element.ACT, Element.PURPOSE)));
    assertThat(said)
        .contains(
            "Nếu từ 18 tuổi: có thể là mua bán người.",
            "Nếu dưới 18 tuổi: nhiều khả năng là mua bán người.",
            "Chưa rõ tuổi, nên có hai cách đọc. Biết tuổi thì gợi ý sẽ rõ hơn.");
  }

  @Test
  void weakness_that_stands_for_deceit_or_force_is_told() {
    var weakness = "Chưa thấy lừa hay ép rõ; việc lợi dụng hoàn cảnh được tính thay.";
    assertThat(said(suggestion(AgeBand.ADULT, 0b111100, Set.of()))).contains(weakness);
    assertThat(said(suggestion(AgeBand.ADULT, 0b011001, Set.of()))).doesNotContain(weakness);
  }
}
