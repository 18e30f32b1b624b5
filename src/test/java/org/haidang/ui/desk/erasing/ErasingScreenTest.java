package org.haidang.ui.desk.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.Erasing;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Subject;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A supervisor erases what they looked at, for a reason and asked twice, or keeps it. */
@ExtendWith(Windowed.class)
class ErasingScreenTest {

  private static final UUID MAI = new UUID(7, 7);
  private static final Instant DAY = Instant.parse("2026-03-02T05:00:00Z");

  /** Erases and keeps what it is told. */
  private static final class Server implements Erasing {
    final List<Erased> erased = new ArrayList<>();
    final List<Held> held = new ArrayList<>();

    @Override
    public Done erase(Wanted wanted) {
      if (held.stream().anyMatch(hold -> hold.record().equals(wanted.record()))) {
        throw new HaidangException(ErrorCode.RECORD_HELD);
      }
      erased.add(
          new Erased(
              wanted.record(), RecordType.PERSON, DAY, "hoa", wanted.why(), false, 1, 3, DAY));
      return new Done(DAY);
    }

    @Override
    public Done hold(Holding holding) {
      held.add(new Held(holding.record(), RecordType.PERSON, DAY, "hoa", holding.words()));
      return new Done(DAY);
    }

    @Override
    public Done lift(Holding holding) {
      held.clear();
      return new Done(DAY);
    }

    @Override
    public Report report() {
      return new Report(erased, held);
    }
  }

  private final Server server = new Server();
  private final Messages messages = new Messages();
  private final Wording wording = Stages.wording();
  private Theme theme;
  private Stage stage;
  private ErasingFeature feature;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    var model =
        new ErasingViewModel(
            server,
            id ->
                id.equals(MAI)
                    ? Optional.of(new Subject(MAI, RecordType.PERSON, DAY, "Lò Thị Mai"))
                    : Optional.empty(),
            Stages.atOnce(),
            messages);
    feature = new ErasingFeature(model, wording, Stages.formats());
    stage.setScene(new Scene(new StackPane(feature.view()), 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
    feature.cameFrom(new Destination.OneRecord(RecordType.PERSON, MAI));
    feature.shown();
    Rest.await();
  }

  private static List<String> texts(FxRobot robot, String selector) {
    return robot.lookup(selector).queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
  }

  private static void erase(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.DELETE).release(KeyCode.DELETE, KeyCode.CONTROL);
    Rest.await();
  }

  private static void say(FxRobot robot, String words) {
    robot.interact(() -> robot.lookup("#erasing-words").queryAs(TextField.class).setText(words));
    Rest.await();
  }

  @Test
  void erasing_wants_a_reason_and_to_be_asked_twice(FxRobot robot) {
    assertThat(texts(robot, ".national-value")).contains("Lò Thị Mai");
    erase(robot);
    assertThat(server.erased).as("without a reason").isEmpty();

    robot.clickOn("#erasing-why-asked");
    erase(robot);
    assertThat(server.erased).as("asked once").isEmpty();
    assertThat(texts(robot, "#erasing-erase"))
        .containsExactly("Bấm lần nữa để xóa, không lấy lại được");

    erase(robot);
    assertThat(server.erased).hasSize(1);
    assertThat(texts(robot, ".national-value"))
        .as("the name is gone, the report says where it was erased")
        .noneMatch(text -> text.contains("Mai"))
        .anyMatch(text -> text.contains("1/3 máy đã xóa"));
    erase(robot);
    assertThat(server.erased).hasSize(1);
  }

  @Test
  void another_reason_begins_anew(FxRobot robot) {
    robot.clickOn("#erasing-why-asked");
    erase(robot);
    robot.clickOn("#erasing-why-mistake");
    erase(robot);
    assertThat(server.erased).isEmpty();
    erase(robot);
    assertThat(server.erased)
        .singleElement()
        .satisfies(it -> assertThat(it.why()).isEqualTo("mistake"));
  }

  @Test
  void what_is_kept_is_not_erased_until_it_is_released(FxRobot robot) {
    assertThat(robot.lookup("#erasing-hold").queryButton().isDisabled()).isTrue();
    say(robot, "Công văn 12/TA");
    robot.clickOn("#erasing-hold");
    Rest.await();
    assertThat(texts(robot, ".national-value")).anyMatch(text -> text.contains("Công văn 12/TA"));

    robot.clickOn("#erasing-why-order");
    erase(robot);
    erase(robot);
    assertThat(server.erased).isEmpty();

    say(robot, "Công văn 15/TA");
    robot.clickOn(".erasing-lift");
    Rest.await();
    erase(robot);
    erase(robot);
    assertThat(server.erased).hasSize(1);
  }

  @Test
  void nothing_is_cut_or_nameless(FxRobot robot) {
    say(robot, "Công văn 12/TA");
    robot.clickOn("#erasing-hold");
    Rest.await();
    assertThat(Judged.everywhere(robot, stage, wording, theme, "erasing")).isEmpty();
  }
}
