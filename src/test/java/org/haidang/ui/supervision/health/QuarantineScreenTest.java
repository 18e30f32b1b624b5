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
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.fakes.Shipped;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.QuarantineMessages.Decided;
import org.haidang.sync.QuarantineMessages.HandIn;
import org.haidang.sync.QuarantineMessages.Item;
import org.haidang.sync.QuarantineMessages.Lying;
import org.haidang.sync.QuarantineMessages.Pile;
import org.haidang.sync.QuarantineMessages.Safe;
import org.haidang.sync.QuarantineMessages.Stands;
import org.haidang.sync.QuarantineServer;
import org.haidang.ui.hands.Rest;
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

/** A supervisor decides, with a reason, on what a revoked account left unsent. */
@ExtendWith(Windowed.class)
class QuarantineScreenTest {

  private static final Clock CLOCK = Clock.fixed(FitnessTest.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final UUID FRESH = new UUID(1, 1);
  private static final UUID DRAFT = new UUID(1, 2);

  private final Wording wording = Stages.wording();
  private final Messages messages = new Messages();
  private final List<String> done = new ArrayList<>();
  private final List<Item> items = new ArrayList<>(List.of(item(FRESH, 3), item(DRAFT, 0)));
  private String refusal;
  private ErrorCode fault;
  private Theme theme;
  private Stage stage;
  private HealthFeature feature;

  private static Item item(UUID id, int fields) {
    return new Item(
        id,
        fields == 0 ? "DRAFT" : "CHANGE",
        RecordType.CONTACT,
        id,
        "lan",
        "Trần Thị Mai Lan",
        new UUID(7, 0xA1),
        "ACCOUNT",
        FitnessTest.NOW.minus(Duration.ofHours(20)),
        FitnessTest.NOW.minus(Duration.ofHours(1)),
        fields,
        true);
  }

  private final class Server implements QuarantineServer {
    @Override
    public Stands standing() {
      throw new AssertionError();
    }

    @Override
    public Safe handIn(HandIn handIn) {
      throw new AssertionError();
    }

    @Override
    public Lying lying() {
      if (fault != null) {
        throw new HaidangException(fault);
      }
      var piles =
          items.isEmpty()
              ? List.<Pile>of()
              : List.of(new Pile("HN", "lan", "Trần Thị Mai Lan", "2026-11-17", "ACCOUNT", 1, 1));
      return new Lying(piles, items);
    }

    @Override
    public Change look(UUID id, String words) {
      done.add("look " + words);
      return new Change(
          id,
          RecordType.CONTACT,
          id,
          null,
          null,
          List.of(
              new Edit("_counselor", null, "lan"),
              new Edit("safety/alone", null, "no"),
              new Edit("incident/summary", null, "Vì Thị Chưagửi gọi từ bến xe"),
              new Edit("nowhere/asked", null, "?")),
          "lan",
          id,
          FitnessTest.NOW,
          null);
    }

    @Override
    public Decided take(UUID id, String words) {
      return decided("take", id, words);
    }

    @Override
    public Decided discard(UUID id, String words) {
      return decided("discard", id, words);
    }

    private Decided decided(String how, UUID id, String words) {
      done.add(how + " " + words);
      if (refusal != null) {
        return new Decided(false, refusal);
      }
      items.removeIf(item -> item.id().equals(id));
      return new Decided(true, null);
    }
  }

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    show(true);
    stage.show();
  }

  private void show(boolean decides) {
    var apart = new QuarantineViewModel(new Server(), decides, Stages.atOnce(), messages);
    feature =
        new HealthFeature(
            List::of,
            apart,
            null,
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

  private void opened(FxRobot robot) {
    Rest.await();
    assertThat(robot.lookup("#health-quarantine").queryAs(Labeled.class).getText())
        .isEqualTo("Khu cách ly (2)");
    press(robot, KeyCode.F7);
  }

  private static List<String> content(FxRobot robot) {
    return robot.lookup(".national-value").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .toList();
  }

  @Test
  void nothing_is_seen_or_decided_without_a_reason(FxRobot robot) {
    opened(robot);
    press(robot, KeyCode.F4);
    press(robot, KeyCode.CONTROL, KeyCode.S);
    assertThat(done).isEmpty();
    assertThat(robot.lookup("#quarantine-take").queryAs(Button.class).isDisabled()).isTrue();

    press(robot, KeyCode.ENTER);
    robot.write("da hoi");
    press(robot, KeyCode.F4);
    assertThat(content(robot))
        .containsExactly(
            "An toàn › Có đang ở một mình không?: Không",
            "Sự việc › Tóm tắt: Vì Thị Chưagửi gọi từ bến xe",
            "nowhere/asked: ?",
            "Và 1 mục do phần mềm tự ghi.");
    assertThat(Judged.everywhere(robot, stage, wording, theme, "quarantine")).isEmpty();
    press(robot, KeyCode.CONTROL, KeyCode.S);

    assertThat(done).containsExactly("look da hoi", "take da hoi");
    assertThat(content(robot)).as("gone with the choice").isEmpty();
    assertThat(items).extracting(Item::id).containsExactly(DRAFT);
  }

  @Test
  void dropping_is_asked_twice_and_another_word_asks_anew(FxRobot robot) {
    opened(robot);
    press(robot, KeyCode.ENTER);
    robot.write("thu");
    press(robot, KeyCode.CONTROL, KeyCode.DELETE);
    robot.write("2");
    press(robot, KeyCode.CONTROL, KeyCode.DELETE);
    assertThat(done).isEmpty();
    press(robot, KeyCode.CONTROL, KeyCode.DELETE);
    assertThat(done).containsExactly("discard thu2");
  }

  @Test
  void what_the_records_refuse_stays_and_is_told(FxRobot robot) {
    refusal = "CHANGE_AFTER_UNKNOWN";
    opened(robot);
    press(robot, KeyCode.ENTER);
    robot.write("x");
    press(robot, KeyCode.CONTROL, KeyCode.S);
    assertThat(items).hasSize(2);
    assertThat(messages.unread())
        .anySatisfy(message -> assertThat(message.toString()).contains("CHANGE_AFTER_UNKNOWN"));
  }

  @Test
  void empty_counted_and_faulty_it_says_so(FxRobot robot) {
    opened(robot);
    items.clear();
    fault = ErrorCode.SERVER_UNREACHABLE;
    robot.interact(feature::shown);
    assertThat(robot.lookup("#quarantine-fault").queryAs(Labeled.class).getText())
        .contains("HD-SERVER-UNREACHABLE");
    fault = null;
    robot.interact(feature::shown);
    assertThat(robot.lookup(".empty-title").queryAs(Labeled.class).getText())
        .isEqualTo("Không có gì chờ quyết định");
    assertThat(Judged.everywhere(robot, stage, wording, theme, "quarantine-none")).isEmpty();

    robot.interact(() -> show(false));
    press(robot, KeyCode.F7);
    assertThat(robot.lookup(".empty-title").queryAs(Labeled.class).getText())
        .isEqualTo("Vai trò này chỉ xem số lượng");
    assertThat(robot.lookup("#quarantine-take").tryQuery()).isEmpty();
  }
}
