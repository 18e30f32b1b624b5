package org.haidang.ui.desk.call.quiet;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.fakes.UrgentForm;
import org.haidang.ui.desk.call.danger.UrgentBench;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(Windowed.class)
class QuietScreenTest {

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

  private String value(String name) {
    return bench.session.value("safety/" + name);
  }

  @Test
  void the_whole_list_is_asked_by_keyboard_alone() {
    page.quiet();
    assertThat(value("not_safe")).isEqualTo("yes");
    assertThat(page.label("#quiet-say")).endsWith("Có ai ở cạnh không ạ?");

    page.press(KeyCode.C).press(KeyCode.Y).press(KeyCode.N).press(KeyCode.SPACE);
    assertThat(value("alone")).isEqualTo("yes");
    assertThat(value("danger")).isEqualTo("yes");
    assertThat(value("locked")).isEqualTo("no");
    assertThat(value("hurt")).isEqualTo("unsure");

    assertThat(page.caretIn()).isEqualTo("beside:safety/code_word");
    page.type("bánh chưng 3").press(KeyCode.ENTER);
    assertThat(value("code_word")).isEqualTo("bánh chưng 3");
    assertThat(page.label("#quiet-word")).isEqualTo("Ám hiệu: bánh chưng 3");

    page.press(KeyCode.DIGIT1);
    assertThat(page.label("#quiet-callback")).isEqualTo("Gọi lại: Có, sau 20 giờ");
    assertThat(page.label("#quiet-say")).startsWith("Đã hỏi hết");
  }

  @Test
  void danger_answered_yes_is_in_sight_at_once_with_the_place() {
    page.quiet().press(KeyCode.DIGIT2).press(KeyCode.DIGIT1);
    page.run(
        () -> {
          bench.session.set("safety/danger_country", "vn");
          bench.session.set("safety/danger_province", "04");
          bench.session.set("safety/danger_place", "gần chợ");
          bench.form.changedElsewhere();
        });

    assertThat(page.label("#danger-chip")).isEqualTo("Chưa ai nhận tin");
    assertThat(page.labels(".danger-state")).containsExactly("Chưa ai nhận tin");
    assertThat(page.label("#quiet-place")).isEqualTo("gần chợ, Cao Bằng, Việt Nam");
  }

  @Test
  void backspace_and_escape_go_one_back_and_a_new_answer_stands() {
    page.quiet().press(KeyCode.DIGIT1).press(KeyCode.BACK_SPACE).press(KeyCode.K);
    assertThat(value("alone")).isEqualTo("no");

    page.press(KeyCode.ESCAPE);
    assertThat(page.label("#quiet-say")).endsWith("Có ai ở cạnh không ạ?");
    page.press(KeyCode.ENTER);
    assertThat(value("alone")).as("Enter leaves it as it stands").isEqualTo("no");
    assertThat(page.label("#quiet-say")).startsWith("Đang gặp nguy hiểm");
  }

  @Test
  void leaving_and_coming_back_keeps_the_answers_and_asks_what_is_open() {
    page.quiet().press(KeyCode.DIGIT1).press(KeyCode.DIGIT2);
    page.quiet();

    assertThat(value("alone")).isEqualTo("yes");
    assertThat(page.label("#quiet-say")).isEqualTo("Có ai bị thương không?");
  }

  @Test
  void the_question_follows_the_language() {
    page.quiet().run(bench.wording::switchLanguage);

    assertThat(page.label("#quiet-say")).endsWith("Is anyone beside you?");
    assertThat(page.label("#quiet-yes")).isEqualTo("Yes");
    page.press(KeyCode.Y);
    assertThat(value("alone")).isEqualTo("yes");
  }
}
