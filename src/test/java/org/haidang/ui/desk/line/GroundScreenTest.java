package org.haidang.ui.desk.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.access.AccessRules;
import org.haidang.access.Look;
import org.haidang.access.Looks;
import org.haidang.access.PasswordFile;
import org.haidang.access.Passwords;
import org.haidang.access.Session;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemorySetAside;
import org.haidang.fakes.Pictures;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.sync.Admission;
import org.haidang.sync.AsideFile;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.LostGround;
import org.haidang.sync.Outbox;
import org.haidang.sync.SendingWhole;
import org.haidang.sync.SetAside;
import org.haidang.sync.SyncStatus;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Records whose beginning the server lost: a person says what becomes of them, by keys alone. */
@ExtendWith(Windowed.class)
class GroundScreenTest {

  private static final Instant NOW = Instant.parse("2026-03-01T03:40:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final UUID REPORT = new UUID(7, 7);
  private static final UUID ELSEWHERE = new UUID(7, 8);
  private static final UUID COMPUTER = new UUID(0, 9);
  private static final String SENTENCE = "ngọn đèn biển soi 73 chuyến";

  private final Wording wording = Stages.wording();
  private final Messages messages = new Messages();
  private final MemoryAudit audit = new MemoryAudit();
  private final MemorySetAside aside = new MemorySetAside();
  private final List<Change> made = new ArrayList<>();
  @TempDir Path folder;

  private int tries;
  private Theme theme;
  private Stage stage;
  private LineViewModel model;
  private LineFeature feature;

  /** Has one report of Hanoi's whole, and one of another centre's. */
  private final class Ground implements LostGround {
    @Override
    public Optional<RecordState> whole(UUID record) {
      return aside.entries.stream()
          .filter(entry -> entry.record().equals(record))
          .findFirst()
          .map(
              entry ->
                  RecordState.fresh(entry.type(), record)
                      .withBody(
                          Body.EMPTY
                              .with("_centre", record.equals(REPORT) ? "HN" : "DN")
                              .with("incident/summary", MemorySetAside.SAID)));
    }

    @Override
    public List<UUID> replace(Change making, String login, String reason) {
      made.add(making);
      var waited =
          aside.entries.stream()
              .filter(entry -> entry.record().equals(making.record()))
              .map(SetAside.Entry::change)
              .toList();
      waited.forEach(change -> aside.letGo(change, login, reason));
      return waited;
    }
  }

  private static final class Quiet implements Outbox {
    @Override
    public List<Change> next(int max, int bytes) {
      return List.of();
    }

    @Override
    public void answered(List<ChangeAnswer> answers) {}

    @Override
    public Depth depth() {
      return new Depth(3, 3, NOW.minusSeconds(9000));
    }

    @Override
    public Optional<AutoCloseable> claimSending() {
      return Optional.empty();
    }
  }

  private static SetAside.Entry waiting(int n, RecordType type, UUID record, String path) {
    return new SetAside.Entry(
        new UUID(1, n),
        type,
        record,
        "lan",
        NOW.minusSeconds(9000 - 60L * n),
        "CHANGE_GROUND_MISSING",
        List.of(path),
        null,
        null);
  }

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    // The latest first, as the store tells them.
    aside.entries.add(waiting(3, RecordType.CASE, ELSEWHERE, "summary"));
    aside.entries.add(waiting(2, RecordType.CONTACT, REPORT, "incident/place"));
    aside.entries.add(waiting(1, RecordType.CONTACT, REPORT, "incident/summary"));
    var ids = Ids.timeOrdered();
    var looks = new Looks(audit, ids, CLOCK, "lan");
    var account = new Account("lan", "Nguyễn Thị Lan", Role.COUNSELOR, "HN");
    var passwords = new Passwords(new SecureRandom(), new Passwords.Cost(8, 1));
    model =
        new LineViewModel(
            new LineViewModel.Parts(
                new Quiet(),
                new AsideParts(
                    aside,
                    new AsideFile(
                        aside,
                        new PasswordFile(passwords, AsideFile.PURPOSE),
                        new Json(),
                        COMPUTER,
                        looks,
                        CLOCK),
                    true,
                    new SendingWhole(
                        new Ground(),
                        new Admission(new AccessRules()),
                        new Session(account, COMPUTER, Instant.MAX),
                        ids,
                        CLOCK,
                        looks)),
                () -> tries++,
                Optional::empty),
            new SyncStatus(SyncStatus.Line.ONLINE, 3, 3, NOW, null, null),
            Stages.atOnce(),
            messages,
            CLOCK,
            ids);
    feature =
        new LineFeature(
            model, wording, Stages.formats(), (_, _) -> () -> {}, () -> Optional.of(file()));
    stage.setScene(new Scene(new StackPane(feature.view()), 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
    feature.shown();
  }

  private Path file() {
    return folder.resolve("chua-nhan.haidang");
  }

  private static String text(FxRobot robot, String id) {
    var label = (Labeled) robot.lookup("#" + id).query();
    return label.isVisible() ? label.getText() : "";
  }

  private void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
    Rest.await();
  }

  private void type(FxRobot robot, String text) {
    robot.interact(() -> ((TextInputControl) caret()).setText(text));
  }

  private Node caret() {
    return stage.getScene().getFocusOwner();
  }

  @Test
  void each_record_is_listed_once_apart_since_when_and_with_what_can_be_done(FxRobot robot) {
    assertThat(text(robot, "line-ground")).contains("Máy chủ không còn phần đầu");
    assertThat(caret().getId()).isEqualTo("line-ground-row-0");
    assertThat(caret().getAccessibleText())
        .contains("Phiếu tiếp nhận")
        .contains("2 thay đổi")
        .contains("08:11")
        .contains("Chưa có trong tệp nào");
    assertThat(robot.lookup("#line-aside-told").tryQuery()).as("nothing was refused").isEmpty();
    robot.interact(() -> Pictures.take(stage.getScene(), "line-ground"));
  }

  @Test
  void waiting_on_asks_nobody_about_any_of_the_record_for_a_day(FxRobot robot) {
    press(robot, KeyCode.R);

    assertThat(aside.waitingOn).containsExactly(new UUID(1, 1), new UUID(1, 2));
    assertThat(model.aside().ground().lost()).hasSize(1);
    assertThat(tries).isEqualTo(1);
    assertThat(caret().getId()).as("the caret stays among the rows").isEqualTo("line-ground-row-0");
  }

  @Test
  void the_whole_record_goes_to_the_server_when_it_is_confirmed(FxRobot robot) {
    press(robot, KeyCode.S);
    assertThat(text(robot, "line-whole-of")).contains("Phiếu tiếp nhận", "2 thay đổi");
    assertThat(text(robot, "line-whole-told")).contains("đứng tên bạn");
    robot.interact(() -> Pictures.take(stage.getScene(), "line-ground-whole"));
    press(robot, KeyCode.ESCAPE);
    assertThat(made).isEmpty();
    assertThat(caret().getId()).isEqualTo("line-ground-row-0");

    press(robot, KeyCode.S);
    press(robot, KeyCode.ENTER);

    assertThat(made)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.record()).isEqualTo(REPORT);
              assertThat(change.after()).isNull();
              assertThat(change.base()).isNull();
              assertThat(change.author()).isEqualTo("lan");
            });
    assertThat(tries).isEqualTo(1);
    assertThat(model.aside().ground().lost()).hasSize(1);
    assertThat(audit.all()).extracting(Look::kind).containsExactly(Look.Kind.LET_GO);
  }

  @Test
  void what_the_server_would_not_take_cannot_be_sent_whole_and_it_is_said_why(FxRobot robot) {
    press(robot, KeyCode.DOWN);
    press(robot, KeyCode.S);

    assertThat(model.aside().doing().get()).isEqualTo(AsideViewModel.Doing.NOTHING);
    assertThat(messages.unread()).contains(new Message.Note("line.ground.whole.not"));
    assertThat(made).isEmpty();
  }

  @Test
  void what_is_in_no_file_is_let_go_only_when_it_is_said_twice(FxRobot robot) {
    press(robot, KeyCode.DELETE);
    press(robot, KeyCode.ENTER);
    assertThat(text(robot, "line-flaw-giving-up")).contains("lý do");
    type(robot, "máy kia hỏng hẳn rồi");
    press(robot, KeyCode.ENTER);
    assertThat(text(robot, "line-flaw-giving-up")).contains("lần nữa");
    assertThat(aside.gone).isEmpty();
    robot.interact(() -> Pictures.take(stage.getScene(), "line-ground-let-go"));
    assertThat(Judged.everywhere(robot, stage, wording, theme, "line-ground-let-go")).isEmpty();
    press(robot, KeyCode.ESCAPE);
    press(robot, KeyCode.DELETE);
    type(robot, "máy kia hỏng hẳn rồi");
    press(robot, KeyCode.ENTER);
    assertThat(aside.gone).as("leaving off takes the first word back").isEmpty();

    press(robot, KeyCode.ENTER);

    assertThat(aside.gone)
        .extracting(gone -> gone.change().id())
        .as("the later first, so that none stands on nothing")
        .containsExactly(new UUID(1, 2), new UUID(1, 1));
    assertThat(aside.gone).extracting(SetAside.LetGo::reason).containsOnly("máy kia hỏng hẳn rồi");
    assertThat(audit.all()).extracting(Look::kind).containsOnly(Look.Kind.LET_GO).hasSize(2);
    assertThat(caret().getId()).as("the other record").isEqualTo("line-ground-row-0");
  }

  @Test
  void what_stands_in_a_file_is_let_go_with_a_reason(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.E);
    type(robot, SENTENCE);
    press(robot, KeyCode.ENTER);
    type(robot, SENTENCE);
    press(robot, KeyCode.ENTER);
    assertThat(Files.exists(file())).isTrue();

    press(robot, KeyCode.DELETE);
    type(robot, "đã ghi lại thành phiếu mới");
    press(robot, KeyCode.ENTER);

    assertThat(aside.gone).hasSize(2);
    assertThat(model.aside().ground().lost()).hasSize(1);
  }
}
