package org.haidang.ui.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.fakes.MemoryAudit;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The contacts, judged in both languages and at every size. */
@ExtendWith(Windowed.class)
class ContactsJudgedTest {

  private final Wording wording = Stages.wording();
  private Theme theme;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    var feature =
        SampleScreen.of(Samples.morning(), wording, new Messages(), new MemoryAudit(), "lan", true);
    stage.setScene(new Scene(new StackPane(feature.view()), 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
    feature.shown();
  }

  private List<String> judged(FxRobot robot, String name) {
    return Judged.everywhere(robot, stage, wording, theme, name);
  }

  @Test
  void nothing_is_cut_nameless_or_faint_in_the_lists_and_the_record(FxRobot robot) {
    var contacts = new ContactsPage(robot);
    var faults = new ArrayList<>(judged(robot, "contacts"));
    contacts.press(KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);
    faults.addAll(judged(robot, "record"));
    contacts.press(KeyCode.F4);
    faults.addAll(judged(robot, "record-plain"));
    contacts.press(KeyCode.ESCAPE).type("khongco");
    faults.addAll(judged(robot, "contacts-notfound"));
    assertThat(faults).isEmpty();
  }
}
