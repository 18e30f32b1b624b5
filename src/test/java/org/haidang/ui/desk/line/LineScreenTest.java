package org.haidang.ui.desk.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.access.Look;
import org.haidang.access.Looks;
import org.haidang.fakes.MemoryAudit;
import org.haidang.model.Change;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Ids;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Outbox;
import org.haidang.sync.SetAside;
import org.haidang.sync.SyncStatus;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What waits, since when and why; and what the server did not take. */
@ExtendWith(ApplicationExtension.class)
class LineScreenTest {

  private static final Instant NOW = Instant.parse("2026-03-01T03:40:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final UUID RECORD = new UUID(7, 7);

  private final Wording wording = Stages.wording();
  private final Messages messages = new Messages();
  private final MemoryAudit audit = new MemoryAudit();
  private final List<SetAside.Entry> aside = new ArrayList<>();
  private final List<UUID> retried = new ArrayList<>();
  private final List<Destination> went = new ArrayList<>();
  private final List<Path> written = new ArrayList<>();
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

  private final class Aside implements SetAside {
    @Override
    public List<Entry> all() {
      return List.copyOf(aside);
    }

    @Override
    public boolean retry(UUID change, UUID fresh) {
      retried.add(change);
      return aside.removeIf(entry -> entry.change().equals(change));
    }

    @Override
    public void write(List<UUID> changes, Path file) {
      written.add(file);
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
                new Waiting(), new Aside(), () -> tries++, () -> Optional.of(ahead), looks),
            online,
            Stages.atOnce(),
            messages,
            CLOCK,
            Ids.timeOrdered());
    feature =
        new LineFeature(
            model, wording, Stages.formats(), (_, _) -> () -> {}, () -> Optional.of(Path.of("x")));
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
    WaitForAsyncUtils.waitForFxEvents();
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
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void twoAside(FxRobot robot) {
    aside.add(
        new SetAside.Entry(
            new UUID(1, 1),
            RecordType.CONTACT,
            RECORD,
            "lan",
            NOW.minusSeconds(600),
            "CHANGE_FOREIGN",
            List.of("incident/summary"),
            null));
    aside.add(
        new SetAside.Entry(
            new UUID(1, 2),
            RecordType.REFERRAL,
            new UUID(7, 8),
            "lan",
            NOW.minusSeconds(700),
            "CHANGE_NOT_TAKEN",
            List.of("_state"),
            NOW.plusSeconds(600)));
    robot.interact(model::read);
    robot.interact(feature::shown);
    WaitForAsyncUtils.waitForFxEvents();
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

  @Test
  void what_was_not_taken_is_opened_sent_again_and_written_to_a_file(FxRobot robot) {
    twoAside(robot);
    press(robot, KeyCode.ENTER);
    assertThat(went).containsExactly(new Destination.OneRecord(RecordType.CONTACT, RECORD));

    press(robot, KeyCode.DOWN);
    press(robot, KeyCode.R);
    assertThat(retried).containsExactly(new UUID(1, 2));
    assertThat(model.rows()).hasSize(1);

    press(robot, KeyCode.CONTROL, KeyCode.E);
    assertThat(text(robot, "line-export-warning")).contains("dữ liệu cá nhân");
    assertThat(written).as("not before it was said where").isEmpty();
    press(robot, KeyCode.ENTER);
    assertThat(written).containsExactly(Path.of("x"));
    assertThat(audit.all()).extracting(Look::kind).containsExactly(Look.Kind.EXPORTED);
  }

  @Test
  void the_list_is_readable_everywhere(FxRobot robot) {
    twoAside(robot);
    away(robot);
    robot.interact(() -> model.beginExport());
    assertThat(Judged.everywhere(robot, stage, wording, theme, "line-aside")).isEmpty();
  }
}
