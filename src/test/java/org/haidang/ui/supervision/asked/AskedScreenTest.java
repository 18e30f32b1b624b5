package org.haidang.ui.supervision.asked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;
import static org.haidang.desk.Samples.next;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.desk.AskedQuestion;
import org.haidang.desk.MemoryWorkplace;
import org.haidang.desk.Samples;
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

/** A supervisor sees what callers asked and nobody could answer, and hands it to the author. */
@ExtendWith(Windowed.class)
class AskedScreenTest {

  private static final Clock CLOCK =
      Clock.fixed(Samples.NOON.plusSeconds(86_400), ZoneId.of("Asia/Ho_Chi_Minh"));

  @TempDir Path folder;

  private final MemoryWorkplace workplace =
      new MemoryWorkplace(Samples.WORKSTATION, Samples.INDEXER, CLOCK);
  private final Wording wording = Stages.wording();
  private final Messages messages = new Messages();
  private Theme theme;
  private Stage stage;
  private AskedFeature feature;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    feature =
        new AskedFeature(
            workplace, Stages.atOnce(), messages, wording, CLOCK, () -> Optional.of(file()));
    stage.setScene(new Scene(new StackPane(feature.view()), 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
    feature.shown();
  }

  private Path file() {
    return folder.resolve("wanted.csv");
  }

  private void asked(int minutes, String words) {
    var contact = id();
    workplace.save(first(contact, minutes, "phiếu"));
    workplace.save(next(workplace.open(contact).orElseThrow(), "_asked/1", words));
  }

  private void threeCalls(FxRobot robot) {
    robot.interact(
        () -> {
          asked(1, "học nghề ở đâu");
          asked(2, "=phí đường bộ");
          asked(3, "Hoc nghe o dau?");
        });
    Rest.await();
  }

  @SuppressWarnings("unchecked")
  private static List<AskedQuestion> rows(FxRobot robot) {
    return ((TableView<AskedQuestion>) robot.lookup("#asked-table").query()).getItems();
  }

  @Test
  void a_question_asked_while_it_is_open_comes_at_once_and_those_alike_are_one(FxRobot robot) {
    assertThat(rows(robot)).isEmpty();
    threeCalls(robot);
    assertThat(rows(robot)).extracting(AskedQuestion::times).containsExactly(2, 1);
    assertThat(whole(robot)).isEqualTo("Hoc nghe o dau?");
    robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
    Rest.await();
    assertThat(whole(robot)).isEqualTo("=phí đường bộ");
  }

  private static String whole(FxRobot robot) {
    return ((Labeled) robot.lookup("#asked-whole").query()).getText();
  }

  @Test
  void it_is_written_for_a_spreadsheet_and_no_cell_is_a_formula(FxRobot robot) throws Exception {
    threeCalls(robot);
    robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
    Rest.await();
    assertThat(Files.readString(file()).lines())
        .containsExactly(
            "\uFEFF\"Câu hỏi\",\"Số lần\",\"Hỏi lần cuối\",\"Trung tâm\"",
            "\"Hoc nghe o dau?\",\"2\",\"02/03/2026 12:03\",\"HN\"",
            "\"'=phí đường bộ\",\"1\",\"02/03/2026 12:02\",\"HN\"");
  }

  @Test
  void hidden_it_listens_no_more(FxRobot robot) {
    robot.interact(feature::hidden);
    threeCalls(robot);
    assertThat(rows(robot)).isEmpty();
  }

  @Test
  void nothing_is_cut_nameless_or_faint(FxRobot robot) {
    var faults = new ArrayList<>(Judged.everywhere(robot, stage, wording, theme, "asked-none"));
    threeCalls(robot);
    robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "asked"));
    assertThat(faults).isEmpty();
  }
}
