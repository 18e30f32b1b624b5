package org.haidang.ui.desk.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.access.Look;
import org.haidang.access.Looks;
import org.haidang.access.PasswordFile;
import org.haidang.access.Passwords;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemorySetAside;
import org.haidang.fakes.Pictures;
import org.haidang.model.Change;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.sync.AsideFile;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Outbox;
import org.haidang.sync.SetAside;
import org.haidang.sync.SyncStatus;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What waits, since when and why; and what the server did not take. */
@ExtendWith(Windowed.class)
class LineScreenTest {

  private static final Instant NOW = Instant.parse("2026-03-01T03:40:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final UUID RECORD = new UUID(7, 7);
  private static final UUID GROUNDLESS = new UUID(1, 3);
  private static final UUID COMPUTER = new UUID(0, 9);
  private static final String SENTENCE = "ngọn đèn biển soi 73 chuyến";
  private static final byte[] SAID_BYTES = MemorySetAside.SAID.getBytes(StandardCharsets.UTF_8);
  private static final PasswordFile PASSWORDS =
      new PasswordFile(
          new Passwords(new SecureRandom(), new Passwords.Cost(8, 1)), AsideFile.PURPOSE);

  private final Wording wording = Stages.wording();
  private final Messages messages = new Messages();
  private final MemoryAudit audit = new MemoryAudit();
  private final MemorySetAside aside = new MemorySetAside();
  private final List<Destination> went = new ArrayList<>();
  @TempDir Path folder;

  private Outbox.Depth depth = new Outbox.Depth(0, 0, null);
  private Duration ahead = Duration.ofSeconds(3);
  private int tries;
  private Theme theme;
  private Stage stage;
  private LineViewModel model;
  private LineFeature feature;

  private final class Waiting implements Outbox {
    @Override
    public List<Change> next(int max, int bytes) {
      return List.of();
    }

    @Override
    public void answered(List<ChangeAnswer> answers) {}

    @Override
    public Depth depth() {
      return depth;
    }

    @Override
    public Optional<AutoCloseable> claimSending() {
      return Optional.empty();
    }
  }

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    var looks = new Looks(audit, Ids.timeOrdered(), CLOCK, "lan");
    var online = new SyncStatus(SyncStatus.Line.ONLINE, 0, 0, NOW, null, null);
    model =
        new LineViewModel(
            new LineViewModel.Parts(
                new Waiting(),
                new AsideParts(
                    aside,
                    new AsideFile(aside, PASSWORDS, new Json(), COMPUTER, looks, CLOCK),
                    true,
                    null),
                () -> tries++,
                () -> Optional.of(ahead)),
            online,
            Stages.atOnce(),
            messages,
            CLOCK,
            Ids.timeOrdered());
    feature =
        new LineFeature(
            model, wording, Stages.formats(), (_, _) -> () -> {}, () -> Optional.of(file()));
    var root = new StackPane(feature.view());
    root.addEventHandler(GoEvent.GO, event -> went.add(event.destination()));
    stage.setScene(new Scene(root, 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
    feature.shown();
  }

  private static String text(FxRobot robot, String id) {
    var label = (Labeled) robot.lookup("#" + id).query();
    return label.isVisible() ? label.getText() : "";
  }

  private void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
    Rest.await();
  }

  private void away(FxRobot robot) {
    depth = new Outbox.Depth(3, 0, NOW.minus(Duration.ofMinutes(25)));
    ahead = Duration.ofMinutes(-12);
    robot.interact(
        () ->
            model.tell(
                new SyncStatus(
                    SyncStatus.Line.OFFLINE,
                    3,
                    0,
                    NOW.minusSeconds(1500),
                    ErrorCode.SERVER_UNREACHABLE,
                    NOW.plusSeconds(40))));
    Rest.await();
  }

  private void threeAside(FxRobot robot) {
    aside.entries.add(
        new SetAside.Entry(
            new UUID(1, 1),
            RecordType.CONTACT,
            RECORD,
            "lan",
            NOW.minusSeconds(600),
            "CHANGE_FOREIGN",
            List.of("incident/summary"),
            null,
            null));
    aside.entries.add(
        new SetAside.Entry(
            new UUID(1, 2),
            RecordType.REFERRAL,
            new UUID(7, 8),
            "lan",
            NOW.minusSeconds(700),
            "CHANGE_NOT_TAKEN",
            List.of("_state"),
            NOW.plusSeconds(600),
            null));
    aside.entries.add(
        new SetAside.Entry(
            new UUID(1, 3),
            RecordType.CONTACT,
            new UUID(7, 9),
            "lan",
            NOW.minusSeconds(9000),
            "CHANGE_GROUND_MISSING",
            List.of("incident/summary"),
            null,
            null));
    robot.interact(model::read);
    robot.interact(feature::shown);
    Rest.await();
  }

  @Test
  void when_all_is_well_it_says_so_in_two_sentences(FxRobot robot) {
    assertThat(text(robot, "line-state")).contains("bình thường");
    assertThat(text(robot, "line-fact-1")).contains("Không có gì chờ gửi");
    assertThat(text(robot, "line-fact-2")).contains("10:40");
    assertThat(text(robot, "line-why")).isEmpty();
    assertThat(text(robot, "line-clock")).as("seconds are not spoken of").isEmpty();
    assertThat(Judged.everywhere(robot, stage, wording, theme, "line")).isEmpty();
  }

  @Test
  void away_it_says_what_waits_since_when_why_and_what_comes_next(FxRobot robot) {
    away(robot);

    assertThat(text(robot, "line-fact-1")).contains("3").contains("10:15").contains("25 phút");
    assertThat(text(robot, "line-why")).contains("10:40");
    assertThat(text(robot, "line-clock"))
        .startsWith("Đồng hồ máy này chậm 12 phút so với máy chủ.")
        .contains("việc gửi nhận không bị ảnh hưởng");
    assertThat(model.shown().get().late()).isTrue();
    press(robot, KeyCode.T);
    assertThat(tries).isEqualTo(1);
    assertThat(Judged.everywhere(robot, stage, wording, theme, "line-away")).isEmpty();
  }

  private Path file() {
    return folder.resolve("chua-nhan.haidang");
  }

  private void type(FxRobot robot, String id, String text) {
    robot.interact(() -> ((TextInputControl) robot.lookup("#" + id).query()).setText(text));
  }

  private void writeUnder(FxRobot robot, String password, String again) {
    type(robot, "line-export-password", password);
    type(robot, "line-export-again", again);
    robot.interact(() -> ((Button) robot.lookup("#line-export-choose").query()).fire());
    Rest.await();
  }

  @Test
  void what_was_not_taken_is_opened_and_sent_again(FxRobot robot) {
    threeAside(robot);
    press(robot, KeyCode.ENTER);
    assertThat(went).containsExactly(new Destination.OneRecord(RecordType.CONTACT, RECORD));

    press(robot, KeyCode.DOWN);
    press(robot, KeyCode.R);
    assertThat(aside.retried).containsExactly(new UUID(1, 2));
    assertThat(model.aside().rows()).hasSize(2);
    press(robot, KeyCode.R);
    assertThat(aside.retried).hasSize(1);
    assertThat(aside.waitingOn).as("what was never answered goes on").containsExactly(GROUNDLESS);
  }

  @Test
  void a_file_of_it_opens_with_its_password_alone_and_both_are_noted(FxRobot robot)
      throws Exception {
    threeAside(robot);
    press(robot, KeyCode.CONTROL, KeyCode.E);
    writeUnder(robot, SENTENCE, SENTENCE + "!");
    assertThat(text(robot, "line-flaw-writing")).contains("chưa giống nhau");
    writeUnder(robot, "111111111111", "111111111111");
    assertThat(text(robot, "line-flaw-writing")).contains("dễ đoán");
    assertThat(file()).as("not before that").doesNotExist();

    writeUnder(robot, SENTENCE, SENTENCE);
    assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
        .doesNotContain("incident")
        .doesNotContain(new String(SAID_BYTES, StandardCharsets.ISO_8859_1));
    assertThat(audit.all()).extracting(Look::kind).containsOnly(Look.Kind.EXPORTED).hasSize(3);
    assertThat(model.aside().rows()).as("it stays listed").hasSize(3);

    press(robot, KeyCode.CONTROL, KeyCode.O);
    type(robot, "line-read-password", "một câu khác hẳn");
    robot.interact(() -> ((Button) robot.lookup("#line-read-choose").query()).fire());
    assertThat(robot.lookup("#line-reading").query().isVisible()).isFalse();
    type(robot, "line-read-password", SENTENCE);
    robot.interact(() -> ((Button) robot.lookup("#line-read-choose").query()).fire());
    assertThat(robot.lookup("#line-reading").query().isVisible()).isTrue();
    assertThat(robot.lookup("#line-reading .line-fact").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("incident/summary: " + MemorySetAside.SAID);
    assertThat(audit.all()).filteredOn(look -> look.kind() == Look.Kind.SHOWN).hasSize(3);
    robot.interact(() -> Pictures.take(stage.getScene(), "line-read"));
    assertThat(Judged.everywhere(robot, stage, wording, theme, "line-read")).isEmpty();
    press(robot, KeyCode.ESCAPE);
    assertThat(robot.lookup("#line-reading").query().isVisible()).as("and forgotten").isFalse();
  }

  @Test
  void what_was_refused_is_let_go_only_when_it_stands_in_a_file_and_with_a_reason(FxRobot robot) {
    threeAside(robot);
    press(robot, KeyCode.DELETE);
    assertThat(robot.lookup("#line-let-go-reason").query().getParent().getParent().isVisible())
        .isFalse();
    press(robot, KeyCode.CONTROL, KeyCode.E);
    writeUnder(robot, SENTENCE, SENTENCE);
    robot.interact(feature::shown);
    Rest.await();

    press(robot, KeyCode.DELETE);
    assertThat(((TextInputControl) robot.lookup("#line-let-go-reason").query()).getText())
        .as("the key itself is no reason")
        .isEmpty();
    press(robot, KeyCode.ENTER);
    assertThat(text(robot, "line-flaw-letting-go")).contains("lý do");
    robot.interact(() -> Pictures.take(stage.getScene(), "line-let-go"));
    assertThat(Judged.everywhere(robot, stage, wording, theme, "line-let-go")).isEmpty();
    type(robot, "line-let-go-reason", "đã ghi lại trong phiếu khác");
    press(robot, KeyCode.ENTER);

    assertThat(aside.gone)
        .singleElement()
        .satisfies(
            gone -> {
              assertThat(gone.change().record()).isEqualTo(RECORD);
              assertThat(gone.login()).isEqualTo("lan");
              assertThat(gone.reason()).isEqualTo("đã ghi lại trong phiếu khác");
            });
    assertThat(audit.all())
        .filteredOn(look -> look.kind() == Look.Kind.LET_GO)
        .singleElement()
        .extracting(Look::reason)
        .isEqualTo("đã ghi lại trong phiếu khác");
  }

  @Test
  void the_list_is_readable_everywhere(FxRobot robot) {
    threeAside(robot);
    away(robot);
    robot.interact(() -> model.aside().beginWriting());
    assertThat(Judged.everywhere(robot, stage, wording, theme, "line-aside")).isEmpty();
  }
}
