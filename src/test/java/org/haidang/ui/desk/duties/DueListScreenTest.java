package org.haidang.ui.desk.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.desk.FollowUpPlans;
import org.haidang.duties.CallBack;
import org.haidang.duties.DutiesBench;
import org.haidang.duties.FollowUp;
import org.haidang.duties.FollowUps;
import org.haidang.duties.NewFollowUp;
import org.haidang.duties.SafeHours;
import org.haidang.duties.Urgency;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Account;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
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
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is due, worked off from the keyboard. */
@ExtendWith(Windowed.class)
class DueListScreenTest {

  private final DutiesBench bench = new DutiesBench();
  private final FollowUps minh = bench.followUps("minh");
  private final Wording wording = Stages.wording();
  private final Messages messages = new Messages();
  private final List<Destination> gone = new ArrayList<>();
  private final List<UUID> looked = new ArrayList<>();
  private Theme theme;
  private Stage stage;
  private DutiesFeature feature;
  private StackPane root;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    var due = bench.now().minus(Duration.ofHours(1));
    minh.add(bench.ring("hỏi đã về đến nhà chưa", Urgency.HIGH, due, 18, 20));
    minh.add(bench.ring("báo lịch xe đưa về Cao Bằng", Urgency.HIGH, due.plusSeconds(60), 8, 11));
    minh.add(bench.chore("hỏi Sở Y tế đã nhận hồ sơ chưa", Urgency.NORMAL, due, "lan"));
    minh.add(abroad());
    feature = feature();
    feature.tellWhere(Stages.where(bench.register));
    root = new StackPane(feature.view());
    root.addEventHandler(GoEvent.GO, event -> gone.add(event.destination()));
    stage.setScene(new Scene(root, 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
    feature.shown();
  }

  private DutiesFeature feature() {
    var library = new OnePack(new ShippedPack().pack());
    return new DutiesFeature(
        new DutyParts(
            bench.duties("lan"),
            new Account("lan", "Trần Thị Mai Lan", Role.COUNSELOR, "HN"),
            bench.clock,
            new Countries(library),
            new FollowUpPlans(bench.register, library, bench.clock)::about,
            new MemoryUnsigned(),
            (_, record, _) -> looked.add(record),
            (_, _, _) -> {},
            true,
            Stages.atOnce(),
            messages,
            wording));
  }

  /** Somebody in China who may be rung in the evening there. */
  private NewFollowUp abroad() {
    var back =
        new CallBack(
            CallBack.Permission.YES,
            "+86 139 1234 5678",
            "nhắn tin trước qua ứng dụng",
            "trà đá",
            "bạn học cũ",
            "cn",
            SafeHours.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(20, 0), LocalTime.of(22, 0)));
    return new NewFollowUp(
        FollowUp.Kind.CALL_BACK,
        bench.now().plus(Duration.ofHours(9)),
        Urgency.NORMAL,
        null,
        "hẹn gọi buổi tối bên đó",
        back,
        null);
  }

  @Test
  void what_can_be_done_now_comes_first_and_filters_are_a_key_away(FxRobot robot) {
    var page = new DutiesPage(robot);
    assertThat(page.rows()).containsExactly("hỏi Sở Y tế đã nhận hồ sơ chưa");
    page.press(KeyCode.ALT, KeyCode.DIGIT2);
    assertThat(page.rows())
        .containsExactly(
            "báo lịch xe đưa về Cao Bằng",
            "hỏi đã về đến nhà chưa",
            "hỏi Sở Y tế đã nhận hồ sơ chưa",
            "hẹn gọi buổi tối bên đó");
    page.press(KeyCode.ALT, KeyCode.DIGIT3);
    assertThat(page.size()).isEqualTo(3);
  }

  @Test
  void keys_pressed_the_moment_the_list_is_there_are_not_lost(FxRobot robot) {
    robot.interact(
        () -> {
          feature.hidden();
          var again = feature();
          root.getChildren().setAll(again.view());
          again.shown();
          // Before anything was drawn: whoever knows the keys does not wait for the picture.
          var owner = root.getScene().getFocusOwner();
          Event.fireEvent(
              owner == null ? root.getScene() : owner,
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT2, false, false, true, false));
        });
    assertThat(new DutiesPage(robot).size()).isEqualTo(4);
  }

  @Test
  void what_to_say_is_read_before_anybody_is_rung(FxRobot robot) {
    var page = new DutiesPage(robot).press(KeyCode.ALT, KeyCode.DIGIT2);
    assertThat(page.text("card-permission")).isEqualTo("Chỉ gọi lại đúng như đã hẹn");
    assertThat(page.text("card-hours")).isEqualTo("gọi được đến 11:00");
    assertThat(page.text("where")).contains("10:40", "111 Hà Nội", "2/3");
    assertThat(page.text("card-code")).isEqualTo("••••••");
    assertThat(page.disabled("card-ring")).isTrue();

    page.press(KeyCode.F2);
    assertThat(gone).isEmpty();
    assertThat(page.text("card-code")).isEqualTo("hoa sen");
    assertThat(page.text("card-other")).isEqualTo("nhầm số");
    assertThat(page.text("card-number")).isEqualTo("0912 345 678");
    assertThat(looked).hasSize(1);

    page.press(KeyCode.F2);
    assertThat(gone)
        .containsExactly(new Destination.NewRecord(RecordType.CONTACT, looked.getFirst()));
  }

  @Test
  void out_of_hours_nobody_is_rung_and_it_says_when(FxRobot robot) {
    var page = new DutiesPage(robot).press(KeyCode.ALT, KeyCode.DIGIT2).press(KeyCode.DOWN);
    assertThat(page.text("card-hours")).isEqualTo("chưa được gọi trước 18:00");
    page.press(KeyCode.F4).press(KeyCode.F2);
    assertThat(gone).isEmpty();
    assertThat(page.text("card-code")).isEqualTo("hoa sen");
    page.press(KeyCode.DOWN).press(KeyCode.UP);
    assertThat(page.text("card-code")).isEqualTo("••••••");
  }

  @Test
  void the_callers_clock_is_shown_where_it_is_another(FxRobot robot) {
    var page = new DutiesPage(robot).press(KeyCode.ALT, KeyCode.DIGIT2).press(KeyCode.END);
    assertThat(page.text("card-there")).isEqualTo("Nơi người gọi bây giờ là 10:15 (Trung Quốc)");
    assertThat(page.text("card-hours")).isEqualTo("chưa được gọi trước 19:00");
  }

  @Test
  void done_put_off_assigned_cancelled_and_undone_by_keys(FxRobot robot) {
    var page = new DutiesPage(robot);
    page.press(KeyCode.F5).press(KeyCode.DIGIT1).press(KeyCode.ENTER);
    assertThat(page.size()).isZero();
    page.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(page.rows()).containsExactly("hỏi Sở Y tế đã nhận hồ sơ chưa");

    page.press(KeyCode.F7).press(KeyCode.ENTER);
    assertThat(page.text("act-fault")).isEqualTo("Ghi lý do trong vài chữ.");
    page.fill("act-until", "+3").fill("act-reason", "cán bộ đi vắng").press(KeyCode.ENTER);
    page.press(KeyCode.ALT, KeyCode.DIGIT3);
    assertThat(page.rows()).doesNotContain("hỏi Sở Y tế đã nhận hồ sơ chưa");

    page.press(KeyCode.F8).press(KeyCode.DIGIT1).press(KeyCode.ENTER);
    page.press(KeyCode.ALT, KeyCode.DIGIT1);
    assertThat(page.rows())
        .containsExactly("báo lịch xe đưa về Cao Bằng", "hỏi Sở Y tế đã nhận hồ sơ chưa");

    page.press(KeyCode.F11).fill("act-reason", "đã tự về").press(KeyCode.ENTER);
    assertThat(page.rows()).containsExactly("hỏi Sở Y tế đã nhận hồ sơ chưa");
    page.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(page.size()).isEqualTo(2);
  }

  @Test
  void a_new_one_is_typed_and_a_call_back_wants_permission(FxRobot robot) {
    var page = new DutiesPage(robot).press(KeyCode.CONTROL, KeyCode.N);
    robot.interact(() -> robot.lookup("#new-kind-call_back").<RadioButton>query().fire());
    page.fill("new-due", "14:30")
        .fill("new-about", "gọi hỏi thăm")
        .fill("new-number", "0987 654 321");
    page.fill("new-hours", "T2-T6 18h-20h30; CN 8:00-10:00").press(KeyCode.CONTROL, KeyCode.S);
    assertThat(page.text("new-fault"))
        .isEqualTo("Chưa được người gọi cho phép thì không hẹn gọi lại.");

    robot.interact(() -> robot.lookup("#new-permission-arranged").<RadioButton>query().fire());
    page.press(KeyCode.CONTROL, KeyCode.S);
    assertThat(page.sees("new-follow-up")).isFalse();
    page.press(KeyCode.ALT, KeyCode.DIGIT2);
    assertThat(page.rows()).contains("gọi hỏi thăm");
    var made = minh.ofNumber("0987654321").getFirst();
    assertThat(made.callBack().hours().days()).hasSize(6);
  }

  @Test
  void nothing_is_cut_nameless_or_faint(FxRobot robot) {
    var page = new DutiesPage(robot);
    page.press(KeyCode.ALT, KeyCode.DIGIT2);
    var faults = new ArrayList<>(Judged.everywhere(robot, stage, wording, theme, "due"));
    page.press(KeyCode.END).press(KeyCode.F4);
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "due-abroad"));
    page.press(KeyCode.F5);
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "due-done"));
    page.press(KeyCode.ESCAPE).press(KeyCode.F7);
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "due-postpone"));
    page.press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.N);
    robot.interact(() -> robot.lookup("#new-kind-call_back").<RadioButton>query().fire());
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "due-new"));
    assertThat(faults).isEmpty();
  }
}
