package org.haidang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.haidang.fakes.Pictures;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.SyncStatus;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Paints the shell's screens for people to judge, and holds what no picture may lack. */
@ExtendWith(Windowed.class)
class ShellPicturesTest {

  private static final Account MAI = new Account("mai", "Trần Thị Mai", Role.COUNSELOR, "HN");

  private final org.haidang.ui.kit.Wording wording = Stages.wording();
  private Theme theme;
  private Frame frame;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    theme = new Theme();
    frame = new Frame(stage, wording, theme, new Kept(), true);
  }

  @Test
  void sign_in_in_both_languages_and_looks(FxRobot robot) {
    var model =
        new SignInViewModel(
            (_, _) -> new SignInAction.Outcome.Wrong(),
            Stages.atOnce(),
            (_, _) -> () -> {},
            List.of(
                new DemoAccount(MAI, "hải đăng"),
                new DemoAccount(new Account("hung", "Lê Văn Hùng", Role.COUNSELOR, "DN"), "x1"),
                new DemoAccount(new Account("lan", "Phạm Thị Lan", Role.SUPERVISOR, "HN"), "x2")));
    robot.interact(() -> frame.show(new SignInView(model, wording)));
    robot.interact(() -> model.reached(true));
    Pictures.take(stage.getScene(), "sign-in-vi");
    robot.interact(
        () -> {
          model.login().set("mai");
          model.signIn("sai".toCharArray());
          model.reached(false);
          wording.switchLanguage();
        });
    Pictures.take(stage.getScene(), "sign-in-wrong-en");
    robot.interact(() -> theme.dark().set(true));
    Pictures.take(stage.getScene(), "sign-in-dark-en");
    assertThat(new SignInPage(robot).saidBeside("password")).isNotEmpty();
  }

  @Test
  void enrolment_before_and_after_a_refusal(FxRobot robot) {
    var model = Enrolling.refused(ErrorCode.ENROL_CODE_USED);
    robot.interact(() -> frame.show(new EnrolView(model, wording)));
    Pictures.take(stage.getScene(), "enrol-vi");
    robot.interact(
        () -> {
          model.code().set("8K3M-7Q2X-0000-0000-0000-0000-0000-0000");
          model.enrol();
        });
    Pictures.take(stage.getScene(), "enrol-refused-vi");
    assertThat(model.fault().get()).isEqualTo(ErrorCode.ENROL_CODE_USED);
  }

  @Test
  void the_window_in_every_state_of_the_line(FxRobot robot) {
    var messages = new Messages();
    var model =
        new MainViewModel(
            MAI,
            true,
            2,
            status(SyncStatus.Line.ONLINE, 0),
            new Background(Runnable::run, Runnable::run),
            messages,
            new MainViewModel.Actions() {
              @Override
              public void signInAgain() {}

              @Override
              public void lock() {}
            });
    robot.interact(
        () ->
            frame.show(
                new MainWindow(
                    model,
                    List.of(new Plain("shell.keys.language"), new Plain("shell.keys.help")),
                    wording,
                    theme,
                    Stages.formats())));
    Pictures.take(stage.getScene(), "main-vi");
    robot.interact(() -> model.tell(status(SyncStatus.Line.OFFLINE, 3)));
    robot.interact(() -> messages.tell(ErrorCode.DISK_FULL));
    robot.interact(() -> messages.tell(new Message.Note("shell.signin.reach.yes")));
    Pictures.take(stage.getScene(), "main-offline-message-vi");
    robot.interact(() -> model.tell(status(SyncStatus.Line.PAUSED, 3)));
    robot.interact(() -> model.help().set(true));
    robot.interact(wording::switchLanguage);
    Pictures.take(stage.getScene(), "main-paused-keys-en");
    robot.interact(() -> model.help().set(false));
    robot.interact(() -> theme.dark().set(true));
    robot.interact(
        () -> {
          stage.setWidth(800);
          stage.setHeight(600);
        });
    Pictures.take(stage.getScene(), "main-narrow-dark-en");
    robot.interact(
        () -> {
          stage.setWidth(1366);
          stage.setHeight(768);
          theme.scale().set(2);
        });
    Pictures.take(stage.getScene(), "main-200-dark-en");
  }

  @Test
  void a_start_fault(FxRobot robot) {
    robot.interact(
        () -> frame.show(new FaultScreen(ErrorCode.DATABASE_DAMAGED, wording, () -> {}, () -> {})));
    Pictures.take(stage.getScene(), "fault-vi");
  }

  private static SyncStatus status(SyncStatus.Line line, int waiting) {
    return new SyncStatus(line, waiting, 0, Instant.parse("2026-11-17T03:32:00Z"), null, null);
  }

  private record Plain(String nameKey) implements Feature {
    @Override
    public Ikon icon() {
      return Material2AL.HEADSET_MIC;
    }

    @Override
    public List<KeyHelp> keys() {
      return List.of(new KeyHelp("F4", "shell.keys.lock"));
    }

    @Override
    public Node view() {
      return new Region();
    }

    @Override
    public void shown() {}

    @Override
    public void hidden() {}
  }
}
