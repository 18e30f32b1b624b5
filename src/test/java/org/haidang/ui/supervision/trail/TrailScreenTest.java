package org.haidang.ui.supervision.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.access.Deed;
import org.haidang.access.Happening;
import org.haidang.fakes.Pictures;
import org.haidang.model.RecordType;
import org.haidang.sync.TrailAlarm;
import org.haidang.sync.TrailMessages.Fault;
import org.haidang.sync.TrailMessages.Found;
import org.haidang.sync.TrailMessages.Question;
import org.haidang.sync.TrailMessages.Report;
import org.haidang.sync.TrailMessages.Reported;
import org.haidang.sync.TrailMessages.Row;
import org.haidang.sync.TrailMessages.View;
import org.haidang.sync.TrailServer;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A supervisor searches what happened; a counselor sees who looked. */
@ExtendWith(Windowed.class)
class TrailScreenTest {

  private static final int LONG = 100_000;
  private static final UUID RECORD = UUID.fromString("0190a000-0000-7000-8000-000000abcdef");

  @TempDir static Path folder;

  /** Has a hundred thousand entries, and answers as slowly as a line does. */
  private static final class Server implements TrailServer {
    final List<Question> asked = new ArrayList<>();
    volatile List<TrailAlarm> alarms = List.of();
    volatile int count = LONG;

    @Override
    public Reported report(Report report) {
      throw new AssertionError();
    }

    @Override
    public synchronized Found find(View view, Question question) {
      asked.add(question);
      int end = Math.min(count, question.offset() + question.limit());
      var rows =
          IntStream.range(question.offset(), Math.max(question.offset(), end))
              .mapToObj(Server::row)
              .toList();
      return new Found(rows, count, alarms);
    }

    private static Row row(int number) {
      var deeds = List.of(Deed.SHOWN, Deed.EXPORTED, Deed.BREAK_GLASS, Deed.SIGNED_IN);
      var deed = deeds.get(number % deeds.size());
      var at = Stages.NOW.minus(Duration.ofMinutes(7L * number));
      boolean about = deed != Deed.SIGNED_IN;
      var happening =
          new Happening(
              new UUID(1, number),
              at,
              "minh",
              deed.name(),
              about ? RecordType.CONTACT : null,
              about ? RECORD : null,
              List.of("_number", "story/what"));
      return new Row(
          happening,
          new UUID(3, 0xabc),
          null,
          "Nguyễn Quang Minh",
          about ? "lan" : null,
          deed == Deed.EXPORTED ? "=Gửi công an tỉnh theo công văn số 12, có chữ ký" : null,
          number == 4);
    }
  }

  private final Server server = new Server();
  private final Messages messages = new Messages();
  private final Wording wording = Stages.wording();
  private final java.util.concurrent.ExecutorService worker =
      Executors.newVirtualThreadPerTaskExecutor();
  private Theme theme;
  private Stage stage;
  private TrailFeature feature;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    show(View.CENTRE);
  }

  @AfterEach
  void end() {
    worker.shutdown();
  }

  private void show(View view) {
    feature =
        new TrailFeature(
            view,
            server,
            new Background(Rest.watched(worker), Platform::runLater),
            messages,
            wording,
            Clock.fixed(Stages.NOW, ZoneId.of("Asia/Ho_Chi_Minh")),
            () -> Optional.of(folder.resolve("audit.csv")));
    stage.setScene(new Scene(new StackPane(feature.view()), 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
    feature.shown();
  }

  private static String text(FxRobot robot, String selector) {
    return robot.lookup(selector).queryAs(Label.class).getText();
  }

  private void found(FxRobot robot) {
    Rest.until("the answer", () -> text(robot, "#trail-count").equals("100.000 mục"));
  }

  @Test
  void a_hundred_thousand_entries_are_read_a_page_at_a_time_and_the_last_is_reached_at_once(
      FxRobot robot) {
    found(robot);
    robot.type(KeyCode.DOWN);
    Rest.until("the first", () -> text(robot, "#trail-whole").contains("Xem thông tin cá nhân"));
    assertThat(text(robot, "#trail-whole"))
        .contains("Nguyễn Quang Minh (minh)", "Phiếu tiếp nhận …abcdef", "hồ sơ của lan")
        .contains("2 mục thông tin", "ở máy …000abc");
    robot.type(KeyCode.END);
    var table = robot.lookup("#trail-table").queryTableView();
    Rest.until(
        "the last",
        () ->
            table.getSelectionModel().getSelectedIndex() == LONG - 1
                && text(robot, "#trail-whole").isEmpty() == false);
    synchronized (server) {
      assertThat(server.asked.size()).isLessThan(12);
      assertThat(server.asked).allMatch(question -> question.limit() <= 500);
    }
  }

  @Test
  void what_is_typed_and_chosen_is_looked_for(FxRobot robot) {
    found(robot);
    robot.interact(() -> robot.lookup("#trail-who").queryTextInputControl().setText(" minh "));
    Rest.until(
        "the question",
        () -> {
          synchronized (server) {
            return "minh".equals(server.asked.getLast().filter().who());
          }
        });
    robot.interact(() -> robot.lookup("#trail-sort").queryComboBox().getSelectionModel().select(3));
    Rest.until(
        "the deeds",
        () -> {
          synchronized (server) {
            return server.asked.getLast().filter().deeds().contains("BREAK_GLASS");
          }
        });
    assertThat(server.asked.getLast().filter().from()).isNotNull();
  }

  @Test
  void the_entries_of_one_record_are_shown_and_all_again(FxRobot robot) {
    found(robot);
    robot.type(KeyCode.DOWN);
    Rest.until("the first", () -> !text(robot, "#trail-whole").isEmpty());
    robot.type(KeyCode.F7);
    Rest.until("the record", () -> RECORD.equals(server.asked.getLast().filter().record()));
    assertThat(robot.lookup("#trail-one").query().isVisible()).isTrue();
    robot.type(KeyCode.F7);
    Rest.until("all", () -> server.asked.getLast().filter().record() == null);
  }

  @Test
  void nothing_is_exported_without_a_reason_and_formulas_are_made_text(FxRobot robot)
      throws Exception {
    server.count = 7;
    robot.interact(() -> feature.shown());
    Rest.until("the answer", () -> text(robot, "#trail-count").equals("7 mục"));
    robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
    robot.type(KeyCode.ENTER);
    assertThat(folder.resolve("audit.csv")).doesNotExist();
    robot.interact(
        () -> robot.lookup("#trail-reason").queryTextInputControl().setText("thanh tra"));
    robot.type(KeyCode.ENTER);
    Rest.until("the file", () -> !messages.unread().isEmpty());
    assertThat(server.asked.getLast().export()).isEqualTo("thanh tra");
    assertThat(Files.readString(folder.resolve("audit.csv")))
        .contains("\"'=Gửi công an", "\"Nguyễn Quang Minh (minh)\"")
        .hasLineCount(8);
    Files.delete(folder.resolve("audit.csv"));
  }

  @Test
  void a_broken_chain_stands_above_everything(FxRobot robot) {
    server.alarms =
        List.of(new TrailAlarm(new UUID(3, 0xabc), Fault.BROKEN, 3, Stages.NOW, "minh"));
    robot.interact(() -> feature.shown());
    Rest.until("the alarm", () -> !robot.lookup(".notice").queryAll().isEmpty());
    assertThat(text(robot, ".notice")).startsWith("Máy …000abc: nhật ký đã bị sửa");
    robot.type(KeyCode.DOWN);
    Pictures.take(stage.getScene(), "trail-centre");
    assertThat(Judged.everywhere(robot, stage, wording, theme, "trail")).isEmpty();
  }

  @Test
  void a_counselor_sees_who_looked_and_cannot_take_it_away(FxRobot robot) {
    robot.interact(() -> show(View.OWN));
    found(robot);
    assertThat(text(robot, ".heading")).isEqualTo("Ai đã xem hồ sơ của tôi");
    assertThat(robot.lookup("#trail-write").query().isVisible()).isFalse();
    TableView<?> table = robot.lookup("#trail-table").queryTableView();
    assertThat(table.getColumns()).hasSize(5);
    Pictures.take(stage.getScene(), "trail-own");
    assertThat(Judged.everywhere(robot, stage, wording, theme, "trail-own")).isEmpty();
  }
}
