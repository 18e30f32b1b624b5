package org.haidang.ui.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.desk.HtcdsExporting;
import org.haidang.fakes.MemoryAudit;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Writing the list to a file, by keyboard. */
@ExtendWith(Windowed.class)
class ExportScreenTest {

  private final Wording wording = Stages.wording();
  private Theme theme;
  private Stage stage;
  private StackPane root;
  @TempDir private Path folder;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    root = new StackPane();
    stage.setScene(new Scene(root, 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
  }

  private ContactsFeature open(FxRobot robot, Role role) {
    var shelf = Samples.morning();
    var library = Samples.library(Samples.PACK);
    var looks = new Looks(new MemoryAudit(), Ids.timeOrdered(), Clock.systemUTC(), "thu");
    var account = new Account("thu", "Lê Minh Thu", role, "HN");
    var feature =
        new ContactsFeature(
            shelf,
            library,
            Stages.atOnce(),
            (_, action) -> {
              action.run();
              return () -> {};
            },
            new Messages(),
            wording,
            Stages.formats(),
            looks,
            true,
            new HtcdsExporting(shelf, library, looks, new AccessRules(), account, new Json()),
            () -> Optional.of(folder.resolve("list.csv")),
            null,
            null);
    robot.interact(
        () -> {
          root.getChildren().setAll(feature.view());
          feature.shown();
        });
    return feature;
  }

  @Test
  void the_list_is_written_by_keys_alone_and_escape_goes_back(FxRobot robot) {
    var feature = open(robot, Role.SUPERVISOR);
    assertThat(feature.commands()).hasSize(1);
    stroke(robot, KeyCode.CONTROL, KeyCode.E);
    assertThat(robot.lookup("#export").query().isVisible()).isTrue();
    stroke(robot, KeyCode.ENTER);
    assertThat(folder.resolve("list.csv")).exists();
    stroke(robot, KeyCode.ESCAPE);
    assertThat(robot.lookup("#export").tryQuery()).as("gone").isEmpty();
  }

  @Test
  void a_counselor_finds_nothing_of_it(FxRobot robot) {
    var feature = open(robot, Role.COUNSELOR);
    stroke(robot, KeyCode.CONTROL, KeyCode.E);
    assertThat(robot.lookup("#export").tryQuery()).isEmpty();
    assertThat(feature.commands()).isEmpty();
    assertThat(feature.keys()).noneMatch(key -> key.keys().equals("Ctrl+E"));
  }

  @Test
  void nothing_is_cut_nameless_or_faint(FxRobot robot) {
    open(robot, Role.SUPERVISOR);
    stroke(robot, KeyCode.CONTROL, KeyCode.E);
    assertThat(robot.lookup("#export").query().isVisible()).isTrue();
    var faults = new ArrayList<>(judged(robot, "export"));
    robot.interact(
        () -> robot.lookup("#export-personal").queryAs(CheckBox.class).setSelected(true));
    faults.addAll(judged(robot, "export-personal"));
    // The list beneath scrolls: rows further down are not in sight.
    faults.removeIf(fault -> fault.contains("#virtual-flow"));
    assertThat(faults).isEmpty();
  }

  private static void stroke(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
    Rest.await();
  }

  private List<String> judged(FxRobot robot, String name) {
    return Judged.everywhere(robot, stage, wording, theme, name);
  }
}
