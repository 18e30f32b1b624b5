package org.haidang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.SyncStatus;
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

/** Sign-in, faults at the start and the window's frame, judged in every language and size. */
@ExtendWith(Windowed.class)
class ShellJudgedTest {

  private static final Account MAI = new Account("mai", "Trần Thị Mai", Role.COUNSELOR, "HN");

  private final Wording wording = Stages.wording();
  private Theme theme;
  private Frame frame;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    theme = new Theme();
    frame = new Frame(stage, wording, theme, new Kept(), true);
  }

  private List<String> judged(FxRobot robot, String name) {
    return Judged.everywhere(robot, stage, wording, theme, name);
  }

  @Test
  void nothing_is_cut_nameless_or_faint_at_sign_in(FxRobot robot) {
    var demo = List.of(new DemoAccount(MAI, "hải đăng"));
    var model =
        new SignInViewModel(
            (_, _) -> new SignInAction.Outcome.Wrong(), Stages.atOnce(), (_, _) -> () -> {}, demo);
    robot.interact(() -> frame.show(new SignInView(model, wording)));
    var faults = new ArrayList<>(judged(robot, "sign-in"));
    robot.interact(() -> model.login().set("mai"));
    robot.interact(() -> model.signIn("sai".toCharArray()));
    robot.interact(() -> model.reached(false));
    faults.addAll(judged(robot, "sign-in-wrong"));
    assertThat(faults).isEmpty();
  }

  @Test
  void nothing_is_cut_nameless_or_faint_where_a_second_factor_or_a_one_time_code_is_asked(
      FxRobot robot) {
    var codes = java.util.Collections.nCopies(10, "ABCDE-FGHJK");
    var action =
        new SignInAction() {
          @Override
          public Outcome signIn(String login, char[] password) {
            return new Outcome.Failed(ErrorCode.SECOND_FACTOR_MISSING);
          }

          @Override
          public Enrolment begin(String login, char[] password) {
            return new Enrolment(
                "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
                "otpauth://totp/Haidang:hoa?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
          }

          @Override
          public Outcome signIn(String login, char[] password, String second, boolean first) {
            return new Outcome.Signed(() -> {}, () -> {}, codes);
          }
        };
    var model = new SignInViewModel(action, Stages.atOnce(), (_, _) -> () -> {}, List.of());
    model.locked().set(true);
    model.login().set("hoa");
    robot.interact(() -> frame.show(new SignInView(model, wording)));
    robot.interact(() -> model.signIn("đúng rồi đây".toCharArray()));
    var faults = new ArrayList<>(judged(robot, "second-begun"));
    robot.interact(() -> model.second().set("123456"));
    robot.interact(() -> model.signIn("đúng rồi đây".toCharArray()));
    faults.addAll(judged(robot, "second-recovery"));
    robot.interact(model::codesKept);
    robot.interact(() -> model.forgotten(true));
    faults.addAll(judged(robot, "reset"));
    assertThat(faults).isEmpty();
  }

  @Test
  void nothing_is_cut_nameless_or_faint_where_a_computer_is_enrolled(FxRobot robot) {
    var model = Enrolling.refused(ErrorCode.SERVER_OTHER_KEY);
    robot.interact(() -> frame.show(new EnrolView(model, wording)));
    var faults = new ArrayList<>(judged(robot, "enrol"));
    robot.interact(model::enrol);
    faults.addAll(judged(robot, "enrol-missing"));
    robot.interact(() -> model.code().set("8K3M-7Q2X"));
    robot.interact(model::enrol);
    faults.addAll(judged(robot, "enrol-refused"));
    assertThat(faults).isEmpty();
  }

  @Test
  void nothing_is_cut_nameless_or_faint_in_a_fault_at_the_start(FxRobot robot) {
    robot.interact(
        () -> frame.show(new FaultScreen(ErrorCode.DATABASE_DAMAGED, wording, () -> {}, () -> {})));
    assertThat(judged(robot, "fault")).isEmpty();
  }

  @Test
  void nothing_is_cut_nameless_or_faint_around_the_features(FxRobot robot) {
    var messages = new Messages();
    var model =
        new MainViewModel(
            MAI,
            true,
            2,
            new SyncStatus(SyncStatus.Line.OFFLINE, 3, 0, Stages.NOW, null, null),
            Stages.atOnce(),
            messages,
            new NoActions());
    var features =
        List.<org.haidang.ui.kit.Feature>of(new Blank("call.name"), new Blank("contacts.name"));
    robot.interact(
        () -> frame.show(new MainWindow(model, features, wording, theme, Stages.formats())));
    var faults = new ArrayList<>(judged(robot, "main"));
    robot.press(KeyCode.F1).release(KeyCode.F1);
    faults.addAll(judged(robot, "main-keys"));
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(robot.lookup("#first-steps").query().isVisible()).isTrue();
    for (int step = 1; step <= 5; step++) {
      if (step % 2 == 1) {
        faults.addAll(judged(robot, "first-step-" + step));
      }
      robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    }
    robot.interact(() -> messages.tell(ErrorCode.DATABASE_DAMAGED));
    robot.interact(() -> messages.tell(ErrorCode.DISK_FULL));
    robot.interact(
        () -> model.tell(new SyncStatus(SyncStatus.Line.PAUSED, 12, 2, null, null, null)));
    faults.addAll(judged(robot, "main-message"));
    assertThat(faults).isEmpty();
  }
}
