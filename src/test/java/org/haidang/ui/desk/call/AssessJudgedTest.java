package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Judging possible victims at the end of a call, seen in both languages and at every size. */
@ExtendWith(Windowed.class)
class AssessJudgedTest {

  private DeskBench bench;
  private DeskPage desk;

  @Start
  void start(Stage stage) {
    bench = DeskBench.shipped();
    bench.drafts.keep(SpokenOf.two());
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

  private List<String> judged(String name) {
    return Judged.everywhere(desk.robot(), bench.stage(), bench.wording, bench.theme, name);
  }

  @Test
  void nothing_is_cut_nameless_or_faint_before_and_after_the_judgement() {
    desk.inCall().save().press(KeyCode.DIGIT2).press(KeyCode.ENTER);
    var faults = new ArrayList<>(judged("assess-before"));
    desk.press(KeyCode.DIGIT1).press(KeyCode.ENTER).press(KeyCode.DIGIT3).press(KeyCode.ENTER);
    desk.press(KeyCode.ENTER);
    faults.addAll(judged("assess-after"));
    assertThat(faults).isEmpty();
  }
}
