package org.haidang.ui.supervision.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.fakes.Shipped;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HeartbeatMessages.Told;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A supervisor sees which computer needs a person, and why. */
@ExtendWith(Windowed.class)
class HealthScreenTest {

  private static final Clock CLOCK = Clock.fixed(FitnessTest.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));

  private final Wording wording = Stages.wording();
  private final List<Told> told = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private boolean holding;
  private ErrorCode fault;
  private int asked;
  private Theme theme;
  private Stage stage;
  private HealthFeature feature;

  private final Executor worker =
      task -> {
        if (holding) {
          held.add(task);
        } else {
          task.run();
        }
      };

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    feature =
        new HealthFeature(
            this::workstations,
            null,
            null,
            Shipped.library(),
            new Background(worker, Runnable::run),
            (delay, action) -> {
              later.add(action);
              return () -> later.remove(action);
            },
            wording,
            CLOCK);
    stage.setScene(new Scene(new StackPane(feature.view()), 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
  }

  private List<Told> workstations() {
    asked++;
    if (fault != null) {
      throw new HaidangException(fault);
    }
    return List.copyOf(told);
  }

  private void shown(FxRobot robot) {
    robot.interact(feature::shown);
    Rest.await();
  }

  private void three() {
    var oldest = FitnessTest.NOW.minus(Duration.ofMinutes(40));
    told.add(FitnessTest.told("lan", Duration.ofSeconds(20), FitnessTest.well()));
    told.add(
        FitnessTest.told(
            "minh",
            Duration.ofSeconds(40),
            FitnessTest.beat(
                12, 1, oldest, 3L << 30, true, "0.9.0", "tip-vi 2026112301", -720_000L)));
    told.add(
        FitnessTest.told(
            "huong",
            Duration.ofHours(3),
            FitnessTest.beat(
                2,
                0,
                FitnessTest.NOW.minus(Duration.ofHours(3)),
                80L << 30,
                true,
                "0.10.0",
                "tip-vi 2026112301",
                0L)));
  }

  private static String text(FxRobot robot, String id) {
    var label = (Labeled) robot.lookup("#" + id).query();
    return label.isVisible() ? label.getText() : "";
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
    Rest.await();
  }

  @Test
  void a_locked_computer_says_since_when_and_that_what_waits_waits_for_somebody(FxRobot robot) {
    var heard = FitnessTest.told("lan", Duration.ofSeconds(20), FitnessTest.well());
    told.add(
        new Told(
            heard.workstation(),
            heard.login(),
            heard.centre(),
            heard.at(),
            heard.heartbeat(),
            FitnessTest.NOW.minus(Duration.ofMinutes(90)),
            null));
    shown(robot);

    assertThat(text(robot, "health-whole-1"))
        .contains("Khóa máy từ")
        .contains("khi có người mở khóa");
    var table = (javafx.scene.control.TableView<?>) robot.lookup("#health-table").query();
    assertThat(table.getColumns().get(2).getCellData(0).toString()).endsWith("đang khóa");
    assertThat(Judged.everywhere(robot, stage, wording, theme, "health-locked")).isEmpty();
  }

  @Test
  void the_one_that_needs_a_person_most_is_first_and_says_why_in_sentences(FxRobot robot) {
    three();
    shown(robot);

    assertThat(text(robot, "health-state")).contains("3 máy, 2 máy cần xem", "10:45");
    assertThat(text(robot, "health-whole-0")).contains("Đã 3 giờ không báo về", "2 thay đổi");
    press(robot, KeyCode.DOWN);
    assertThat(text(robot, "health-whole-0"))
        .contains("12 thay đổi chờ gửi, sớm nhất đã chờ 27 phút");
    assertThat(text(robot, "health-whole-3")).contains("chậm 12 phút");
    assertThat(Judged.everywhere(robot, stage, wording, theme, "health")).isEmpty();
  }

  @Test
  void what_is_chosen_stays_chosen_when_the_list_comes_anew(FxRobot robot) {
    three();
    shown(robot);
    press(robot, KeyCode.DOWN);
    told.removeLast();

    robot.interact(() -> later.removeLast().run());
    Rest.await();

    assertThat(asked).isEqualTo(2);
    assertThat(text(robot, "health-whole-0")).contains("12 thay đổi");
    robot.interact(feature::hidden);
    assertThat(later).as("hidden it asks no more").isEmpty();
  }

  @Test
  void it_is_narrowed_by_a_name_and_by_trouble(FxRobot robot) {
    three();
    shown(robot);

    press(robot, KeyCode.CONTROL, KeyCode.F);
    robot.write("lan");
    Rest.await();
    assertThat(text(robot, "health-whole-0")).contains("111 Hà Nội, lan");
    robot.clickOn("#health-only");
    Rest.await();
    assertThat(robot.lookup(".empty-title").queryAs(Labeled.class).getText())
        .isEqualTo("Chưa có máy nào ở đây");
    assertThat(text(robot, "health-state")).as("the count is of all").contains("3 máy");
  }

  @Test
  void slow_it_says_so_and_can_be_stopped_faulty_it_keeps_what_it_had(FxRobot robot) {
    shown(robot);
    assertThat(robot.lookup(".empty-title").queryAs(Labeled.class).getText())
        .isEqualTo("Chưa có máy nào ở đây");
    assertThat(Judged.everywhere(robot, stage, wording, theme, "health-none")).isEmpty();

    three();
    holding = true;
    later.clear();
    press(robot, KeyCode.F5);
    robot.interact(() -> later.removeFirst().run());
    assertThat(text(robot, "health-state")).startsWith("Đang hỏi máy chủ");
    press(robot, KeyCode.ESCAPE);
    assertThat(text(robot, "health-state")).startsWith("0 máy");
    holding = false;
    robot.interact(() -> held.removeFirst().run());
    assertThat(text(robot, "health-state")).as("given up").startsWith("0 máy");

    press(robot, KeyCode.F5);
    fault = ErrorCode.SERVER_UNREACHABLE;
    press(robot, KeyCode.F5);
    assertThat(text(robot, "health-fault")).contains("HD-SERVER-UNREACHABLE");
    assertThat(text(robot, "health-state")).as("what was told last").contains("3 máy");
    assertThat(Judged.everywhere(robot, stage, wording, theme, "health-fault")).isEmpty();
    fault = null;
    press(robot, KeyCode.F5);
    assertThat(text(robot, "health-fault")).isEmpty();
  }
}
