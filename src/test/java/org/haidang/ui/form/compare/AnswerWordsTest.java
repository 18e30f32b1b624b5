package org.haidang.ui.form.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.haidang.content.Pack;
import org.haidang.fakes.EveryForm;
import org.haidang.ui.kit.Stages;
import org.junit.jupiter.api.Test;

class AnswerWordsTest {

  private final Pack pack = EveryForm.pack();
  private final AnswerWords words = new AnswerWords(Stages.formats());

  private List<String> of(String path, String raw) {
    return words.of(pack.question(path).orElseThrow(), raw, "vi");
  }

  @Test
  void every_type_of_answer_is_said_as_people_read_it() {
    assertThat(of("typed/debt", "25000000")).containsExactly("25.000.000");
    assertThat(of("typed/warmth", "38.5")).containsExactly("38,5");
    assertThat(of("typed/day", "2026-09-01")).containsExactly("01/09/2026");
    assertThat(of("typed/month", "2026-09-01")).containsExactly("09/2026");
    assertThat(of("typed/year", "1998-01-01")).containsExactly("1998");
    assertThat(of("typed/hour", "09:30:00")).containsExactly("09:30");
    assertThat(of("typed/read", "OK")).containsExactly("✓");
    assertThat(of("typed/file", "tin-nhan.jpg")).containsExactly("tin-nhan.jpg");
    assertThat(of("chosen/many", "rescue medical")).containsExactly("Giải cứu", "Y tế");
    assertThat(of("chosen/rank", "medical rescue")).containsExactly("1. Y tế", "2. Giải cứu");
    assertThat(of("places/point", "21.03 105.85")).containsExactly("21,03; 105,85");
    assertThat(of("places/shape", "1 1; 2 2; 3 3; 1 1")).containsExactly("1; 1\n2; 2\n3; 3");
  }

  @Test
  void what_does_not_fit_its_type_is_said_as_it_stands() {
    assertThat(of("typed/day", "hôm qua")).containsExactly("hôm qua");
    assertThat(of("typed/age", "mười lăm")).containsExactly("mười lăm");
    assertThat(of("chosen/one", "maybe")).containsExactly("maybe");
    assertThat(of("places/point", "chợ")).containsExactly("chợ");
  }
}
