package org.haidang.ui.desk.call.danger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.desk.AlarmState;
import org.haidang.desk.Rung;
import org.haidang.fakes.UrgentForm;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(Windowed.class)
class DangerScreenTest {

  private UrgentBench bench;
  private UrgentBench.Page page;

  @Start
  void start(Stage stage) {
    bench = new UrgentBench(UrgentForm.open());
    bench.open(stage);
  }

  @BeforeEach
  void meet(FxRobot robot) {
    page = new UrgentBench.Page(robot, bench);
  }

  @Test
  void where_comes_first_then_a_number_what_came_of_it_and_who_by_keyboard_alone() {
    page.danger();
    assertThat(page.label("#danger-state")).isEqualTo("Chưa ai nhận tin");
    assertThat(page.caretIn()).isEqualTo("beside:safety/danger_country");

    page.press(KeyCode.DIGIT1).press(KeyCode.ENTER);
    assertThat(page.caretIn()).isEqualTo("beside:safety/danger_province");
    page.type("ca b").press(KeyCode.ENTER);
    assertThat(page.caretIn()).isEqualTo("beside:safety/danger_place");
    page.type("gần chợ").press(KeyCode.ENTER);
    assertThat(page.caretIn()).isEqualTo("danger-number-1");

    bench.clock.pass(Duration.ofMinutes(77));
    page.press(KeyCode.DIGIT1);
    assertThat(page.caretIn()).isEqualTo("danger-reached");
    page.press(KeyCode.DIGIT1);
    assertThat(page.caretIn()).isEqualTo("danger-who");
    page.type("Thiếu tá Nam").press(KeyCode.ENTER);

    assertThat(page.label("#danger-state")).isEqualTo("113 đã nhận tin lúc 10:32");
    assertThat(page.labels(".danger-rung-line"))
        .containsExactly("10:32  113 Công an: đã nhận tin, Thiếu tá Nam");
    assertThat(bench.session.value("safety/danger_province")).isEqualTo("04");
    assertThat(bench.session.value("safety/danger_place")).isEqualTo("gần chợ");
    assertThat(bench.danger.rung()).extracting(Rung::who).containsExactly("Thiếu tá Nam");
    assertThat(page.caretIn()).isEqualTo("danger-number-1");
  }

  @Test
  void nobody_there_is_noted_with_one_key_and_nothing_reads_as_told() {
    page.danger().press(KeyCode.ALT, KeyCode.DIGIT3).press(KeyCode.DIGIT2);

    assertThat(page.labels(".danger-rung-line")).hasSize(1).first().asString().contains("115");
    assertThat(page.label("#danger-state")).isEqualTo("Chưa ai nhận tin");
    page.press(KeyCode.DIGIT3).press(KeyCode.DIGIT3);
    assertThat(page.labels(".danger-rung-line")).hasSize(2);
    assertThat(page.label("#danger-state")).isEqualTo("Chưa ai nhận tin");
    assertThat(page.label("#danger-chip")).isEqualTo("Chưa ai nhận tin");
  }

  @Test
  void inside_words_a_digit_is_a_tone_and_with_alt_it_picks_a_number() {
    page.danger().press(KeyCode.DIGIT1).press(KeyCode.ENTER).type("so 1");
    page.press(KeyCode.ESCAPE);
    assertThat(bench.danger.ringingProperty().get()).isNull();
    page.press(KeyCode.ALT, KeyCode.DIGIT2);

    assertThat(bench.danger.ringingProperty().get().number()).isEqualTo("114");
  }

  @Test
  void escape_steps_back_and_in_the_end_to_the_script_with_the_alarm_still_raised() {
    page.danger().press(KeyCode.ALT, KeyCode.DIGIT1);
    assertThat(page.shows("#danger-ringing")).isTrue();

    page.press(KeyCode.ESCAPE);
    assertThat(page.shows("#danger-ringing")).isFalse();
    assertThat(page.caretIn()).startsWith("danger-number");
    assertThat(bench.danger.rung()).isEmpty();

    page.press(KeyCode.ESCAPE);
    assertThat(page.caretIn()).isEqualTo("script");
    assertThat(bench.danger.stateProperty().get()).isEqualTo(new AlarmState.NobodyReached());
    assertThat(page.label("#danger-chip")).isEqualTo("Chưa ai nhận tin");
  }

  @Test
  void a_mistake_is_taken_back_with_one_key_until_somebody_was_rung() {
    page.danger();
    assertThat(page.shows("#danger-mistake")).isTrue();
    page.press(KeyCode.ALT, KeyCode.DIGIT0);

    assertThat(page.caretIn()).isEqualTo("script");
    assertThat(bench.session.value("safety/danger")).isNull();
    assertThat(page.label("#danger-chip")).isEqualTo("Nguy hiểm");

    page.danger().press(KeyCode.ALT, KeyCode.DIGIT1).press(KeyCode.DIGIT2);
    assertThat(page.shows("#danger-mistake")).isFalse();
    page.press(KeyCode.ALT, KeyCode.DIGIT0);
    assertThat(bench.session.value("safety/danger")).isEqualTo("yes");
  }

  @Test
  void abroad_lists_that_countrys_numbers_and_says_which_nobody_verified() {
    page.danger().press(KeyCode.DIGIT2);

    assertThat(page.labels(".danger-number .danger-digits"))
        .containsExactly("117", "+855 97 749 2430");
    assertThat(page.labels(".danger-unverified")).hasSize(2).containsOnly("chưa xác minh");
  }

  @Test
  void a_country_without_numbers_says_so_and_lists_viet_nams() {
    page.danger().press(KeyCode.DIGIT3);

    assertThat(page.labels(".danger-number .danger-digits"))
        .containsExactly("113", "114", "115", "112");
    assertThat(page.labels(".danger-note"))
        .contains("Chưa có số của nước này. Dưới đây là số ở Việt Nam.");
    assertThat(bench.danger.elsewhereProperty().get()).isTrue();
  }

  @Test
  void the_pane_changes_its_language_and_keeps_what_was_typed() {
    page.danger().press(KeyCode.ALT, KeyCode.DIGIT1).press(KeyCode.DIGIT1).type("Nam");
    page.run(bench.wording::switchLanguage);

    assertThat(page.label("#danger-state")).isEqualTo("Nobody has been told yet");
    page.press(KeyCode.ENTER);
    assertThat(page.label("#danger-state")).startsWith("113 was told at ");
    assertThat(bench.danger.rung()).extracting(Rung::who).containsExactly("Nam");
  }
}
