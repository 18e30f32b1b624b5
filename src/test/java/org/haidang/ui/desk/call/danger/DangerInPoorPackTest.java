package org.haidang.ui.desk.call.danger;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.fakes.UrgentForm;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(Windowed.class)
class DangerInPoorPackTest {

  private UrgentBench bench;

  @Start
  void start(Stage stage) {
    bench = new UrgentBench(UrgentForm.bare());
    bench.open(stage);
  }

  @Test
  void the_numbers_are_there_and_it_says_that_no_log_can_be_kept(FxRobot robot) {
    var page = new UrgentBench.Page(robot, bench).danger();

    assertThat(page.labels(".danger-number .danger-digits"))
        .containsExactly("113", "114", "115", "112");
    assertThat(page.labels(".danger-note")).anyMatch(note -> note.contains("chưa có chỗ ghi"));
    page.press(KeyCode.DIGIT1);
    assertThat(bench.danger.ringingProperty().get()).isNull();
    assertThat(page.label("#danger-state")).isEqualTo("Chưa ai nhận tin");
    page.press(KeyCode.ESCAPE);
    assertThat(page.caretIn()).isEqualTo("script");
  }

  @Test
  void without_quiet_questions_it_says_so_and_danger_stays_in_sight(FxRobot robot) {
    var page = new UrgentBench.Page(robot, bench).quiet();

    assertThat(page.label("#quiet-say")).isEqualTo("Bộ nội dung này chưa có câu hỏi có/không.");
    assertThat(page.shows("#quiet-strip")).isTrue();
    page.press(KeyCode.DIGIT1).press(KeyCode.ESCAPE);
    assertThat(bench.session.draft().fields()).isEmpty();
  }
}
