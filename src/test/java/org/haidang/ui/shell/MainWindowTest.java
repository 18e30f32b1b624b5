package org.haidang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.SyncStatus;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Badge;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.MessageBar;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window around the features. */
@ExtendWith(Windowed.class)
class MainWindowTest {

  private final Wording wording = Stages.wording();
  private final Messages messages = new Messages();
  private final List<String> happened = new ArrayList<>();
  private final Kept kept = new Kept();
  private Theme theme;
  private Stage stage;
  private Frame frame;
  private MainViewModel model;

  @Start
  void start(Stage shown) {
    stage = shown;
    theme = new Theme();
    model =
        new MainViewModel(
            new Account("mai", "Trần Thị Mai", Role.COUNSELOR, "HN"),
            true,
            2,
            new SyncStatus(SyncStatus.Line.ONLINE, 0, 0, Stages.NOW, null, null),
            new Background(Runnable::run, Platform::runLater),
            messages,
            new MainViewModel.Actions() {
              @Override
              public void signInAgain() {
                happened.add("sign in again");
              }

              @Override
              public void lock() {
                happened.add("lock");
              }
            });
    frame = new Frame(stage, wording, theme, kept, true);
    frame.show(
        new MainWindow(
            model,
            List.of(new Page("calls"), new Page("reports")),
            wording,
            theme,
            Stages.formats()));
  }

  private String badge(FxRobot robot) {
    Rest.await();
    return robot.lookup("#line-badge").queryAs(Labeled.class).getText();
  }

  private String said(FxRobot robot) {
    Rest.await();
    return robot.lookup(".message-bar").queryAs(MessageBar.class).shown();
  }

  @Test
  void the_window_wears_the_lighthouse_in_the_sizes_desktops_ask_for() {
    assertThat(stage.getIcons())
        .noneMatch(icon -> icon.isError())
        .extracting(icon -> icon.getWidth())
        .containsExactly(16.0, 32.0, 48.0, 128.0);
  }

  @Test
  void ctrl_and_a_digit_goes_to_a_feature_and_tells_both(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
    assertThat(happened).containsExactly("calls shown", "calls hidden", "reports shown");

    robot.press(KeyCode.CONTROL, KeyCode.DIGIT9).release(KeyCode.DIGIT9, KeyCode.CONTROL);
    assertThat(model.current().get()).isEqualTo(1);
  }

  @Test
  void it_says_who_is_here_and_that_it_is_a_demo(FxRobot robot) {
    assertThat(robot.lookup("#person").queryAs(Label.class).getText())
        .isEqualTo("Trần Thị Mai (tư vấn viên)");
    assertThat(robot.lookup("#demo-tag").queryAs(Label.class).getText()).isEqualTo("DEMO");
    assertThat(stage.getTitle()).doesNotContain("Mai");
  }

  @Test
  void the_badge_follows_the_line_from_any_thread(FxRobot robot) {
    assertThat(badge(robot)).isEqualTo("Đã về Hà Nội");

    var last = java.time.Instant.parse("2026-11-17T03:32:00Z");
    model.tell(new SyncStatus(SyncStatus.Line.OFFLINE, 3, 0, last, null, null));
    assertThat(badge(robot)).isEqualTo("Đã lưu trên máy · 3 chờ gửi · trao đổi lần cuối 10:32");

    robot.press(KeyCode.F6).release(KeyCode.F6);
    assertThat(badge(robot)).isEqualTo("Saved on this computer · 3 to send · last exchange 10:32");
  }

  @Test
  void the_badge_says_how_far_the_first_read_has_come(FxRobot robot) {
    var progress = new SyncStatus.Progress(12_300, 100_000);
    model.tell(new SyncStatus(SyncStatus.Line.ONLINE, 0, 0, null, null, null, progress));
    assertThat(badge(robot)).isEqualTo("Đang nhận hồ sơ về máy: 12.300 trên 100.000");
    robot.press(KeyCode.F6).release(KeyCode.F6);
    assertThat(badge(robot)).isEqualTo("Receiving records: 12,300 of 100,000");
  }

  @Test
  void the_badge_leads_to_what_it_tells_of_by_mouse_and_by_key(FxRobot robot) {
    model.tell(new SyncStatus(SyncStatus.Line.OFFLINE, 3, 0, null, null, null));
    Rest.await();
    robot.clickOn("#line-badge");
    assertThat(model.current().get()).isEqualTo(1);
    assertThat(happened).endsWith("reports shown", "reports opened WAITING");

    model.tell(new SyncStatus(SyncStatus.Line.ONLINE, 3, 1, null, null, null));
    Rest.await();
    robot.press(KeyCode.CONTROL, KeyCode.G).release(KeyCode.G, KeyCode.CONTROL);
    assertThat(happened).endsWith("reports opened ATTENTION");
  }

  @Test
  void a_badge_of_a_record_leads_to_the_others_in_its_state(FxRobot robot) {
    robot.interact(
        () -> {
          var badge = new Badge(wording, Badge.State.HERE);
          ((javafx.scene.layout.Pane) stage.getScene().getRoot()).getChildren().add(badge);
          badge.fire();
        });
    assertThat(happened).endsWith("reports opened WAITING");
  }

  @Test
  void f6_goes_round_every_language_there_is(FxRobot robot) {
    robot.press(KeyCode.F6).release(KeyCode.F6);
    assertThat(wording.tag()).isEqualTo("en");
    assertThat(robot.lookup("#language").queryAs(Labeled.class).getText()).isEqualTo("Tiếng Việt");
    robot.press(KeyCode.F6).release(KeyCode.F6);
    assertThat(wording.tag()).isEqualTo("vi");
    assertThat(robot.lookup("#language").queryAs(Labeled.class).getText()).isEqualTo("English");
  }

  @Test
  void a_paused_line_offers_to_sign_in_again(FxRobot robot) {
    model.tell(
        new SyncStatus(SyncStatus.Line.PAUSED, 1, 0, null, ErrorCode.SERVER_SIGN_IN_AGAIN, null));
    Rest.await();

    robot.clickOn("#sign-in-again");

    assertThat(happened).endsWith("sign in again");
  }

  @Test
  void a_message_stays_until_read_and_never_takes_the_caret(FxRobot robot) {
    robot.clickOn("#calls-field").write("đang gõ");
    robot.interact(() -> messages.tell(ErrorCode.DISK_FULL));
    robot.interact(() -> messages.tell(ErrorCode.SERVER_FAULT));
    robot.interact(() -> messages.tell(ErrorCode.DISK_FULL));

    assertThat(said(robot)).startsWith("Ổ đĩa đã đầy").endsWith("HD-DISK-FULL");
    assertThat(robot.lookup("#calls-field").query().isFocused()).isTrue();

    robot.press(KeyCode.SHIFT, KeyCode.ESCAPE).release(KeyCode.ESCAPE, KeyCode.SHIFT);
    assertThat(said(robot)).endsWith("HD-SERVER-FAULT");
    robot.clickOn("#message-read");
    assertThat(said(robot)).isEmpty();
    assertThat(robot.lookup("#calls-field").query().isFocused()).isTrue();
  }

  @Test
  void a_message_is_shown_however_long_the_window_has_been_open(FxRobot robot) {
    System.gc();
    robot.interact(() -> messages.tell(ErrorCode.DISK_FULL));
    assertThat(said(robot)).endsWith("HD-DISK-FULL");
  }

  @Test
  void a_long_message_moves_nothing_above_it(FxRobot robot) {
    var field = robot.lookup("#calls-field").query();
    var before = field.localToScene(field.getBoundsInLocal());

    robot.interact(() -> messages.tell(ErrorCode.DATABASE_DAMAGED));
    Rest.await();

    assertThat(field.localToScene(field.getBoundsInLocal())).isEqualTo(before);
  }

  @Test
  void f1_shows_the_keys_of_this_screen_and_escape_gives_the_caret_back(FxRobot robot) {
    robot.clickOn("#calls-field");
    robot.press(KeyCode.F1).release(KeyCode.F1);
    assertThat(robot.lookup("#key-map").query().isVisible()).isTrue();
    assertThat(robot.from(robot.lookup("#key-map")).lookup(".key-cap").queryAll())
        .extracting(node -> ((Label) node).getText())
        .contains("F8", "F6", "Ctrl+L");

    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(robot.lookup("#key-map").query().isVisible()).isFalse();
    assertThat(robot.lookup("#calls-field").query().isFocused()).isTrue();
  }

  @Test
  void ctrl_l_blanks_the_window_before_it_locks(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.L, KeyCode.CONTROL);

    assertThat(happened).endsWith("lock");
    assertThat(robot.lookup(".text-field").tryQuery()).isEmpty();
    assertThat(robot.lookup(".label").tryQuery()).isEmpty();
  }

  @Test
  void the_window_comes_back_as_large_as_it_was_left(FxRobot robot) {
    robot.interact(
        () -> {
          stage.setWidth(1000);
          stage.setHeight(700);
          theme.dark().set(true);
          stage.hide();
        });

    assertThat(happened).endsWith("calls hidden");
    assertThat(kept.placed).isNotNull();
    assertThat(kept.placed.width()).isEqualTo(1000);
    assertThat(kept.placed.dark()).isTrue();

    robot.interact(
        () -> {
          var again = new Stage();
          theme.dark().set(false);
          new Frame(again, wording, theme, kept, false);
          assertThat(again.getWidth()).isEqualTo(1000);
          assertThat(again.getHeight()).isEqualTo(700);
          assertThat(theme.dark().get()).isTrue();
        });
  }

  @Test
  void text_grows_by_ctrl_plus_to_twice_its_size_and_no_further(FxRobot robot) {
    robot.press(KeyCode.CONTROL);
    for (int i = 0; i < 12; i++) {
      robot.press(KeyCode.EQUALS).release(KeyCode.EQUALS);
    }
    robot.release(KeyCode.CONTROL);
    assertThat(theme.scale().get()).isEqualTo(2);
  }

  private final class Page implements Feature {
    private final String name;

    Page(String name) {
      this.name = name;
    }

    @Override
    public String nameKey() {
      return "shell.keys.help";
    }

    @Override
    public Ikon icon() {
      return Material2AL.HEADSET_MIC;
    }

    @Override
    public List<KeyHelp> keys() {
      return List.of(new KeyHelp("F8", "shell.keys.lock"));
    }

    @Override
    public boolean takes(Destination destination) {
      return name.equals("reports") && destination instanceof Destination.ContactList;
    }

    @Override
    public void open(Destination destination) {
      happened.add(name + " opened " + ((Destination.ContactList) destination).at());
    }

    @Override
    public Node view() {
      var field = new TextField();
      field.setId(name + "-field");
      return field;
    }

    @Override
    public void shown() {
      happened.add(name + " shown");
    }

    @Override
    public void hidden() {
      happened.add(name + " hidden");
    }
  }
}
