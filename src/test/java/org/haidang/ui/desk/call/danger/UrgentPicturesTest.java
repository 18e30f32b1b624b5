package org.haidang.ui.desk.call.danger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.fakes.Cut;
import org.haidang.fakes.UrgentForm;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Pictures for people to judge; by itself it holds that no word is cut. */
@Tag("long")
@ExtendWith(Windowed.class)
class UrgentPicturesTest {

  private final List<String> cut = new ArrayList<>();
  private UrgentBench bench;
  private UrgentBench.Page page;

  @Start
  void start(Stage stage) {
    bench = new UrgentBench(UrgentForm.open());
    bench.open(stage);
  }

  private void look(String name) {
    page.settle().picture(name);
    Cut.in(bench.zone()).forEach(text -> cut.add(name + ": " + text));
  }

  @Test
  void danger_and_the_quiet_questions(FxRobot robot) {
    page = new UrgentBench.Page(robot, bench).danger();
    look("danger-1");
    page.press(KeyCode.DIGIT1).press(KeyCode.ENTER).type("ca");
    look("danger-2-province");
    page.press(KeyCode.ENTER).type("Nhà trọ sau chợ huyện, cửa sắt xanh").press(KeyCode.ENTER);
    bench.clock.pass(Duration.ofMinutes(75));
    page.press(KeyCode.DIGIT3);
    look("danger-3-ringing");
    page.press(KeyCode.DIGIT2).press(KeyCode.DIGIT1).press(KeyCode.DIGIT1);
    page.type("Thiếu tá Nam, trực ban");
    look("danger-4-who");
    page.press(KeyCode.ENTER);
    look("danger-5-reached");
    page.run(() -> bench.theme.dark().set(true)).run(bench.wording::switchLanguage);
    look("danger-6-dark-english");
    page.press(KeyCode.DIGIT1);
    look("danger-7-dark-ringing");
    page.press(KeyCode.ESCAPE).run(() -> bench.theme.dark().set(false));
    page.run(
        () -> {
          bench.session.set("safety/danger_country", "kh");
          bench.form.changedElsewhere();
        });
    look("danger-8-abroad");
    page.run(bench.wording::switchLanguage).run(() -> bench.theme.scale().set(2));
    page.press(KeyCode.DIGIT1);
    look("danger-9-large");
    page.press(KeyCode.ESCAPE).press(KeyCode.ESCAPE).quiet();
    look("quiet-1-large");
    page.run(() -> bench.theme.scale().set(1));
    look("quiet-2");
    page.press(KeyCode.C).press(KeyCode.ESCAPE);
    look("quiet-3-answered");
    page.press(KeyCode.ENTER).press(KeyCode.N).press(KeyCode.N);
    page.type("bánh chưng");
    look("quiet-4-word");
    page.press(KeyCode.ENTER).run(() -> bench.theme.dark().set(true));
    page.run(bench.wording::switchLanguage);
    look("quiet-5-dark-english");
    page.press(KeyCode.DIGIT1);
    look("quiet-6-done");
    assertThat(cut).isEmpty();
  }
}
