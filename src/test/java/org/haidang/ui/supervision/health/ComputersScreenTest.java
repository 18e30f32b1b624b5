package org.haidang.ui.supervision.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.fakes.Pictures;
import org.haidang.fakes.Shipped;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.ComputerMessages.Computer;
import org.haidang.sync.ComputerMessages.JoinCode;
import org.haidang.sync.ComputerServer;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Whoever looks after computers names them, lets one in and strikes a lost one off. */
@ExtendWith(Windowed.class)
class ComputersScreenTest {

  private static final Clock CLOCK = Clock.fixed(FitnessTest.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final UUID OWN = new UUID(7, 0xA1);
  private static final UUID LOST = new UUID(7, 0xB2);

  private final Wording wording = Stages.wording();
  private final Messages messages = new Messages();
  private final List<String> done = new ArrayList<>();
  private final List<Computer> all = new ArrayList<>();
  private @Nullable ErrorCode fault;
  private Theme theme;
  private Stage stage;
  private HealthFeature feature;

  private final class Server implements ComputerServer {
    @Override
    public List<Computer> all() {
      if (fault != null) {
        throw new HaidangException(fault);
      }
      return List.copyOf(all);
    }

    @Override
    public void name(UUID workstation, @Nullable String name) {
      done.add("name " + name);
      all.replaceAll(
          each -> each.workstation().equals(workstation) ? one(workstation, name, false) : each);
    }

    @Override
    public void strikeOff(UUID workstation) {
      done.add("strike " + workstation);
      all.replaceAll(
          each -> each.workstation().equals(workstation) ? one(workstation, "Bàn 3", true) : each);
    }

    @Override
    public JoinCode code(String centre) {
      done.add("code " + centre);
      return new JoinCode(
          "7K3D-9QWX-2B4N-HJ6T-5RVC-8MZP-1EGF-0SAY", FitnessTest.NOW.plus(Duration.ofHours(24)));
    }
  }

  private static Computer one(UUID id, @Nullable String name, boolean struck) {
    return new Computer(
        id,
        name,
        "HN",
        "lan",
        FitnessTest.NOW.minus(Duration.ofHours(2)),
        id.equals(OWN) ? null : FitnessTest.NOW.minus(Duration.ofDays(20)),
        id.equals(OWN) ? null : "admin",
        struck ? FitnessTest.NOW : null);
  }

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    all.addAll(List.of(one(LOST, "Bàn 3", false), one(OWN, null, false)));
    show(true);
    stage.show();
  }

  private void show(boolean joins) {
    var computers =
        new ComputersViewModel(new Server(), OWN, joins, "HN", Stages.atOnce(), messages);
    feature =
        new HealthFeature(
            List::of,
            null,
            computers,
            Shipped.library(),
            Stages.atOnce(),
            (_, _) -> () -> {},
            wording,
            CLOCK);
    stage.setScene(new Scene(new StackPane(feature.view()), 1366, 768));
    theme.dress(stage.getScene());
    feature.shown();
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
    Rest.await();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(Labeled.class).getText();
  }

  private static void opened(FxRobot robot) {
    Rest.await();
    press(robot, KeyCode.F8);
    Rest.await();
  }

  @Test
  void a_lost_computer_goes_by_two_keys_after_it_was_said_what_will_happen(FxRobot robot) {
    opened(robot);
    press(robot, KeyCode.CONTROL, KeyCode.DELETE);
    assertThat(done).isEmpty();
    assertThat(text(robot, "computers-warning"))
        .contains("Loại Bàn 3", "không đọc, không gửi", "không bị xóa từ xa");
    assertThat(Judged.everywhere(robot, stage, wording, theme, "computers-strike")).isEmpty();
    Pictures.take(stage.getScene(), "computers-strike");
    press(robot, KeyCode.ESCAPE);
    assertThat(robot.lookup("#computers-warning").queryLabeled().isVisible()).isFalse();

    press(robot, KeyCode.CONTROL, KeyCode.DELETE);
    press(robot, KeyCode.CONTROL, KeyCode.DELETE);
    assertThat(done).containsExactly("strike " + LOST);
    assertThat(text(robot, "computers-whole")).contains("Bàn 3", "Đã loại lúc", "do admin cấp");
    assertThat(robot.lookup("#computers-strike").queryAs(Button.class).isDisabled()).isTrue();
  }

  @Test
  void the_computer_one_sits_at_is_struck_off_from_another(FxRobot robot) {
    opened(robot);
    robot.interact(
        () -> robot.lookup("#computers-table").<TableView<?>>query().getSelectionModel().select(1));
    press(robot, KeyCode.CONTROL, KeyCode.DELETE);
    press(robot, KeyCode.CONTROL, KeyCode.DELETE);
    assertThat(done).isEmpty();
    assertThat(text(robot, "computers-warning")).contains("máy bạn đang ngồi");
  }

  @Test
  void a_name_is_typed_and_saved_with_enter(FxRobot robot) {
    opened(robot);
    robot.interact(
        () -> robot.lookup("#computers-table").<TableView<?>>query().getSelectionModel().select(1));
    press(robot, KeyCode.ENTER);
    robot.write("Phong truc");
    press(robot, KeyCode.ENTER);
    assertThat(done).containsExactly("name Phong truc");
    assertThat(text(robot, "computers-whole")).startsWith("Phong truc · máy này");
  }

  @Test
  void a_code_is_shown_once_with_its_end_and_gone_with_the_screen(FxRobot robot) {
    opened(robot);
    press(robot, KeyCode.CONTROL, KeyCode.N);
    assertThat(done).containsExactly("code HN");
    assertThat(text(robot, "computers-code-shown")).startsWith("7K3D-9QWX");
    assertThat(text(robot, "computers-code-words")).contains("dùng được một lần");
    assertThat(Judged.everywhere(robot, stage, wording, theme, "computers-code")).isEmpty();
    Pictures.take(stage.getScene(), "computers-code");
    robot.interact(feature::hidden);
    robot.interact(feature::shown);
    assertThat(robot.lookup("#computers-code-shown").queryLabeled().isVisible()).isFalse();
  }

  @Test
  void who_may_not_let_computers_in_is_offered_no_code_and_a_fault_is_told(FxRobot robot) {
    robot.interact(() -> show(false));
    fault = ErrorCode.SERVER_UNREACHABLE;
    opened(robot);
    press(robot, KeyCode.CONTROL, KeyCode.N);
    assertThat(done).isEmpty();
    assertThat(robot.lookup("#computers-code").tryQuery()).isEmpty();
    assertThat(text(robot, "computers-fault")).contains("HD-SERVER-UNREACHABLE");
    assertThat(Judged.everywhere(robot, stage, wording, theme, "computers-none")).isEmpty();
  }
}
