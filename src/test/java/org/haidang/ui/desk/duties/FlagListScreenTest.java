package org.haidang.ui.desk.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.desk.FollowUpPlans;
import org.haidang.duties.DutiesBench;
import org.haidang.duties.Flag;
import org.haidang.duties.Flags;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.Pictures;
import org.haidang.fakes.SampleForm;
import org.haidang.model.Account;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
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

/** Numbers that were abusive, looked through by a supervisor from the keyboard. */
@ExtendWith(Windowed.class)
class FlagListScreenTest {

  private final DutiesBench bench = new DutiesBench();
  private final Flags lan = bench.flags("lan");
  private final Wording wording = Stages.wording();
  private final List<String> looked = new ArrayList<>();
  private Theme theme;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    show(true);
  }

  private void show(boolean supervisor) {
    var library = new OnePack(SampleForm.pack());
    var feature =
        new DutiesFeature(
            new DutyParts(
                bench.duties("hoa"),
                new Account("hoa", "Lê Thị Hoa", Role.SUPERVISOR, "HN"),
                bench.clock,
                new Countries(library),
                new FollowUpPlans(bench.register, library, bench.clock)::about,
                new MemoryUnsigned(),
                (type, _, fields) -> looked.add(type + " " + fields),
                (_, _, _) -> {},
                supervisor,
                Stages.atOnce(),
                new Messages(),
                wording));
    stage.setScene(new Scene(new javafx.scene.layout.StackPane(feature.view()), 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
    feature.shown();
  }

  private void flag() {
    lan.raise("0912000001", Flag.Kind.PRANK, "gọi chơi", LocalDate.of(2026, 3, 20));
    lan.raise("0912000002", Flag.Kind.THREAT, "dọa tìm đến nhà", LocalDate.of(2026, 3, 5));
    lan.lift(lan.raise("0912000003", null, "nhầm số", LocalDate.of(2026, 3, 20)), "nhầm");
  }

  private static int rows(FxRobot robot) {
    return robot.lookup("#flag-table").queryAs(TableView.class).getItems().size();
  }

  @Test
  void number_and_words_are_masked_until_a_look_is_noted(FxRobot robot) {
    flag();
    var page = new DutiesPage(robot).press(KeyCode.ALT, KeyCode.DIGIT5);
    assertThat(rows(robot)).isEqualTo(2);
    assertThat(page.text("flag-number")).isEqualTo("09•• ••• 002");
    assertThat(page.text("flag-kind")).isEqualTo("Đe dọa");
    assertThat(page.text("flag-why")).isEqualTo("••••••");
    assertThat(looked).isEmpty();

    page.press(KeyCode.F4);
    assertThat(page.text("flag-number")).isEqualTo("0912 000 002");
    assertThat(page.text("flag-why")).isEqualTo("dọa tìm đến nhà");
    assertThat(looked).containsExactly(RecordType.FLAG + " [number, reason]");

    page.press(KeyCode.DOWN).press(KeyCode.UP);
    assertThat(page.text("flag-number")).isEqualTo("09•• ••• 002");
  }

  @Test
  void one_is_prolonged_lifted_and_brought_back_by_keys(FxRobot robot) {
    flag();
    var page = new DutiesPage(robot).press(KeyCode.ALT, KeyCode.DIGIT5);
    page.press(KeyCode.F7).fill("act-until", "31/12/2028").fill("act-reason", "còn gọi");
    page.press(KeyCode.ENTER);
    assertThat(page.text("act-fault"))
        .isEqualTo("Ghi ngày trong vòng một năm tới, ví dụ 31/12/2026.");
    page.fill("act-until", "30/04/2026").press(KeyCode.ENTER);
    assertThat(lan.on("0912000002"))
        .extracting(Flag::until)
        .containsExactly(LocalDate.of(2026, 4, 30));
    assertThat(page.text("flag-standing")).isEqualTo("Còn hạn đến hết 30/04/2026");

    page.press(KeyCode.F11).press(KeyCode.ENTER);
    assertThat(page.text("act-fault")).isEqualTo("Ghi lý do trong vài chữ.");
    page.fill("act-reason", "đã thôi gọi").press(KeyCode.ENTER);
    assertThat(rows(robot)).isEqualTo(1);
    page.press(KeyCode.ALT, KeyCode.DIGIT7);
    assertThat(rows(robot)).isEqualTo(2);
    page.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(rows(robot)).isEqualTo(1);
    page.press(KeyCode.ALT, KeyCode.DIGIT6);
    assertThat(rows(robot)).isEqualTo(2);
  }

  @Test
  void a_number_flagged_meanwhile_appears_and_what_was_chosen_stays_chosen(FxRobot robot) {
    flag();
    var page = new DutiesPage(robot).press(KeyCode.ALT, KeyCode.DIGIT5).press(KeyCode.DOWN);
    assertThat(page.text("flag-number")).isEqualTo("09•• ••• 001");
    robot.interact(() -> lan.raise("0912000004", Flag.Kind.SEXUAL, "x", LocalDate.of(2026, 3, 3)));
    assertThat(rows(robot)).isEqualTo(3);
    assertThat(page.text("flag-number")).isEqualTo("09•• ••• 001");
  }

  @Test
  void a_counselor_has_no_such_list(FxRobot robot) {
    robot.interact(() -> show(false));
    var page = new DutiesPage(robot).press(KeyCode.ALT, KeyCode.DIGIT5);
    assertThat(page.sees("due-flags")).isFalse();
    assertThat(page.sees("flag-table")).isFalse();
  }

  @Test
  void nothing_is_cut_nameless_or_faint(FxRobot robot) {
    var page = new DutiesPage(robot).press(KeyCode.ALT, KeyCode.DIGIT5);
    var faults = new ArrayList<>(Judged.everywhere(robot, stage, wording, theme, "flags-none"));
    robot.interact(this::flag);
    page.press(KeyCode.F4);
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "flags"));
    Pictures.take(stage.getScene(), "flags");
    page.press(KeyCode.F7);
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "flags-prolong"));
    assertThat(faults).isEmpty();
  }
}
