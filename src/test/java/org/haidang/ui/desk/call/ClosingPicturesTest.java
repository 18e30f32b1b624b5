package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.fakes.Cut;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Pictures of how calls end, for people to judge; by itself it holds that no word is cut. */
@Tag("long")
@ExtendWith(Windowed.class)
class ClosingPicturesTest {

  private DeskBench bench;
  private DeskPage desk;
  private final List<String> cut = new ArrayList<>();

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

  private void look(String name) {
    desk.picture("end-" + name);
    Cut.in(bench.scene().getRoot()).forEach(text -> cut.add(name + ": " + text));
  }

  @Test
  void calls_end_in_every_way() {
    desk.ready();
    desk.robot().interact(() -> desk.robot().lookup("#number").query().requestFocus());
    desk.type("0912345123").press(KeyCode.ENTER).inCall();
    desk.goTo("nguy hiem khong").press(KeyCode.DIGIT1);
    desk.goTo("tom tat").type("Con gái 15 tuổi bị rủ sang biên giới.").press(KeyCode.ENTER);
    desk.press(KeyCode.DIGIT1);
    look("01-three-zones");
    desk.press(KeyCode.F12);
    look("02-hung-up");
    desk.save();
    look("03-what-is-left");
    desk.press(KeyCode.F6);
    look("04-english");
    desk.press(KeyCode.F6).press(KeyCode.ESCAPE).press(KeyCode.ESCAPE);
    desk.press(KeyCode.F2).inCall().save();
    desk.press(KeyCode.DIGIT1).press(KeyCode.ENTER);
    look("05-information");
    desk.press(KeyCode.F5);
    look("06-not-asked");
    desk.press(KeyCode.CONTROL, KeyCode.S).ready();
    look("07-wrap-up");
    desk.press(KeyCode.CONTROL, KeyCode.P);
    look("08-paused");
    desk.press(KeyCode.CONTROL, KeyCode.P);
    desk.robot().interact(() -> desk.robot().lookup("#channel-late_entry").query().requestFocus());
    desk.press(KeyCode.SPACE);
    look("09-late-entry");
    desk.press(KeyCode.F2).inCall();
    look("10-late-call");
    bench.clock.pass(Duration.ofSeconds(74));
    desk.save().press(KeyCode.DIGIT4).press(KeyCode.ENTER);
    look("11-silent");
    desk.robot().interact(() -> bench.theme.scale().set(2));
    desk.settle();
    look("12-double");
    assertThat(cut).isEmpty();
  }
}
