package org.haidang.ui.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** People and cases, judged in both languages and at every size. */
@ExtendWith(Windowed.class)
class PeopleJudgedTest {

  private final Wording wording = Stages.wording();
  private Theme theme;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    var feature = new PeopleStage().filled().feature(wording);
    stage.setScene(new Scene(new StackPane(feature.view()), 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
    feature.shown();
  }

  private List<String> judged(FxRobot robot, String name) {
    return Judged.everywhere(robot, stage, wording, theme, name);
  }

  @Test
  void nothing_is_cut_nameless_or_faint(FxRobot robot) {
    var page = new PeoplePage(robot);
    var faults = new ArrayList<>(judged(robot, "people"));
    page.press(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER, KeyCode.F7);
    faults.addAll(judged(robot, "people-note"));
    page.press(KeyCode.ESCAPE, KeyCode.F8).type("may");
    page.press(KeyCode.TAB).press(KeyCode.SPACE);
    faults.addAll(judged(robot, "people-merge"));
    page.press(KeyCode.ESCAPE, KeyCode.ESCAPE).together(KeyCode.ALT, KeyCode.DIGIT2);
    page.press(KeyCode.ENTER).fire("sheet-close");
    faults.addAll(judged(robot, "people-case"));
    assertThat(faults).isEmpty();
  }
}
