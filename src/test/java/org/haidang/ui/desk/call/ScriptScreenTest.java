package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.desk.Draft;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A call led by the script that ships, by keyboard alone. */
@ExtendWith(Windowed.class)
class ScriptScreenTest {

  private DeskBench bench;
  private DeskPage desk;

  @Start
  void start(Stage stage) {
    bench = DeskBench.shipped();
    bench.open(stage, 1366, 768);
  }

  @BeforeEach
  void meet(FxRobot robot) {
    desk = new DeskPage(robot, bench);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private String said() {
    return desk.label("#script-say");
  }

  private void palette(KeyCode... stroke) {
    desk.press(KeyCode.CONTROL, KeyCode.K);
    if (stroke.length > 0) {
      desk.press(stroke);
    }
  }

  @Test
  void a_call_is_led_by_choices_a_way_through_and_what_is_offered() {
    desk.answer();
    assertThat(said()).contains("có an toàn không ạ?");
    assertThat(desk.label("#offer-what")).isEqualTo("Gợi ý tiếp: có đang gặp nguy hiểm không");
    assertThat(desk.label("#offer-why")).isEqualTo("Vì: an toàn trước hết");

    desk.press(KeyCode.ENTER).press(KeyCode.DIGIT1);
    assertThat(said()).contains("có đang gặp nguy hiểm");
    assertThat(desk.chosenIn("safety/alone")).containsExactly("Có");

    desk.press(KeyCode.DIGIT2);
    assertThat(desk.chosenIn("safety/danger")).containsExactly("Không");
    assertThat(said()).contains("có được gọi lại không");
    assertThat(desk.label("#offer-what")).contains("ghi âm");

    palette(KeyCode.DIGIT1);
    assertThat(desk.label("#script-way")).isEqualTo("Trẻ em dưới 16 tuổi gọi");
    desk.press(KeyCode.ESCAPE);
    assertThat(said()).contains("có được gọi lại không");

    palette(KeyCode.SHIFT, KeyCode.D);
    assertThat(said()).startsWith("Hôm nay");
    desk.press(KeyCode.DIGIT2);
    assertThat(desk.label("#script-way")).isEqualTo("Gọi thay người khác");
    desk.press(KeyCode.CONTROL, KeyCode.J);
    assertThat(desk.caretIn()).isEqualTo("safety/callback");
    desk.press(KeyCode.CONTROL, KeyCode.K).type("tuoi nguoi").press(KeyCode.ESCAPE);
    assertThat(desk.caretIn()).isEqualTo("safety/callback");
  }

  @Test
  void what_is_put_off_is_not_offered_again_even_after_a_kill() {
    desk.answer();
    var before = desk.label("#offer-what");
    desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
    var after = desk.label("#offer-what");
    assertThat(after).isNotEqualTo(before);
    desk.press(KeyCode.DIGIT1);
    assertThat(said()).contains("đáp có hoặc không");
    desk.until(
        "the draft is kept",
        () -> List.copyOf(bench.drafts.of("lan")).stream().anyMatch(this::kept));
    desk.signInAgainAfterAKill().inCall();
    assertThat(said()).contains("đáp có hoặc không");
    desk.press(KeyCode.ALT, KeyCode.PAGE_UP);
    assertThat(said()).contains("có an toàn không");
    assertThat(desk.label("#offer-what")).isNotEqualTo(before);
  }

  private boolean kept(Draft draft) {
    return draft.step().contains("yes_or_no");
  }

  @Test
  void lines_questions_and_deeds_are_found_by_a_few_letters() {
    desk.answer();
    palette();
    desk.type("ghi am").press(KeyCode.ENTER);
    assertThat(said()).contains("được ghi âm");
    palette();
    desk.type("nghe duoc cuoc goi").press(KeyCode.ENTER);
    assertThat(desk.caretIn()).isEqualTo("safety/overheard");
    palette();
    desk.type("khong tien noi").press(KeyCode.DOWN).press(KeyCode.ESCAPE);
    assertThat(desk.caretIn()).isEqualTo("safety/overheard");
    desk.press(KeyCode.CONTROL, KeyCode.K).press(KeyCode.F10);
    desk.until("the quiet questions are there", () -> desk.there("#quiet-say"));
    palette(KeyCode.DIGIT7);
    assertThat(desk.label("#script-way")).isEqualTo("Quấy rối, xúc phạm");
  }

  @Test
  void the_lines_follow_the_callers_age_as_it_is_typed() {
    desk.answer();
    desk.goTo("tuoi").type("12").press(KeyCode.ENTER);
    assertThat(said()).contains("cảm ơn cháu đã gọi").endsWith("không?");
    assertThat(desk.label("#offer-what")).startsWith("Gợi ý tiếp");
  }

  @Test
  void nothing_is_cut_nameless_or_faint_in_a_choice_a_way_or_the_palette() {
    desk.answer().press(KeyCode.ENTER);
    var faults =
        new ArrayList<>(
            Judged.everywhere(desk.robot(), bench.stage(), bench.wording, bench.theme, "choices"));
    palette(KeyCode.DIGIT8);
    faults.addAll(
        Judged.everywhere(desk.robot(), bench.stage(), bench.wording, bench.theme, "way"));
    desk.press(KeyCode.CONTROL, KeyCode.K);
    faults.addAll(
        Judged.everywhere(desk.robot(), bench.stage(), bench.wording, bench.theme, "palette-call"));
    assertThat(faults).isEmpty();
  }
}
