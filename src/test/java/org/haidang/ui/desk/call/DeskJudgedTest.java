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

/** The desk with the form it ships with, judged in both languages and at every size. */
@ExtendWith(Windowed.class)
class DeskJudgedTest {

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
    desk.robot().interact(() -> bench.stage().setOnShown(null));
    desk.robot().interact(() -> bench.stage().setOnHidden(null));
    bench.close();
  }

  private List<String> judged(String name) {
    return Judged.everywhere(desk.robot(), bench.stage(), bench.wording, bench.theme, name);
  }

  @Test
  void nothing_is_cut_nameless_or_faint_between_calls_and_in_a_call() {
    desk.ready();
    var faults = new ArrayList<>(judged("ready"));
    desk.robot().interact(() -> desk.robot().lookup("#number").query().requestFocus());
    desk.type("0912345123").press(KeyCode.ENTER).inCall();
    desk.press(KeyCode.DIGIT1).press(KeyCode.DIGIT2);
    faults.addAll(judged("call"));
    desk.press(KeyCode.F1);
    faults.addAll(judged("call-keys"));
    desk.press(KeyCode.F1).press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    desk.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    faults.addAll(judged("call-caller"));
    assertThat(faults).isEmpty();
  }

  @Test
  void nothing_is_cut_nameless_or_faint_in_danger_quiet_or_at_the_end() {
    desk.answer().press(KeyCode.F9);
    var faults = new ArrayList<>(judged("danger"));
    desk.press(KeyCode.ALT, KeyCode.DIGIT1);
    faults.addAll(judged("danger-ringing"));
    desk.press(KeyCode.DIGIT2).press(KeyCode.ESCAPE).press(KeyCode.F10);
    faults.addAll(judged("quiet"));
    desk.press(KeyCode.F10).press(KeyCode.F12);
    faults.addAll(judged("closing"));
    desk.press(KeyCode.DIGIT1);
    faults.addAll(judged("closing-information"));
    desk.save().ready();
    faults.addAll(judged("between-calls"));
    assertThat(faults).isEmpty();
  }
}
