package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.duties.DutiesBench;
import org.haidang.duties.FollowUpFields;
import org.haidang.duties.Urgency;
import org.haidang.fakes.Pictures;
import org.haidang.fakes.SampleForm;
import org.haidang.model.RecordType;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is known of a number is said quietly beneath the box it is typed in. */
@ExtendWith(Windowed.class)
class NumberBoxTest {

  private final DeskBench bench = new DeskBench(SampleForm.pack(), SampleForm::open);
  private final DutiesBench duties = new DutiesBench(bench.clock);
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    duties.flags("hoa").raise("0912345678", "quấy rối lời nói", LocalDate.of(2026, 4, 1));
    var due = duties.now().plus(Duration.ofHours(3));
    duties.followUps("hoa").add(duties.ring("báo lịch xe", Urgency.NORMAL, due, 8, 20));
    bench.duties = duties.duties("lan");
    bench.open(stage, 1366, 768);
  }

  private void type(FxRobot robot, String number) {
    robot.interact(() -> robot.lookup("#number").<TextInputControl>query().setText(number));
  }

  private void until(BooleanSupplier holds) {
    Rest.until("it is said", holds::getAsBoolean);
  }

  private static boolean sees(FxRobot robot, String id) {
    return robot.lookup(id).tryQuery().isPresent();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).<Labeled>query().getText();
  }

  @Test
  void a_flag_and_a_follow_up_are_told_and_the_call_is_taken_all_the_same(FxRobot robot)
      throws Exception {
    type(robot, "+84 912 345 678");
    until(() -> sees(robot, "#number-flag"));
    assertThat(text(robot, "#number-flag"))
        .isEqualTo(
            "Số này có cảnh báo đến 01/04/2026: quấy rối lời nói. Vẫn nghe máy như mọi cuộc gọi.");
    assertThat(text(robot, "#number-follow-up")).isEqualTo("Số này có việc hẹn 12:15: báo lịch xe");
    var faults =
        new ArrayList<>(Judged.everywhere(robot, stage, bench.wording, bench.theme, "number"));
    assertThat(faults).isEmpty();

    robot.press(KeyCode.F2).release(KeyCode.F2);
    until(() -> sees(robot, "#save"));
  }

  @Test
  void a_number_is_flagged_with_a_reason_until_a_day(FxRobot robot) throws Exception {
    type(robot, "0987 654 321");
    until(() -> sees(robot, "#flag-ask"));
    robot.interact(() -> robot.lookup("#flag-ask").<Button>query().fire());
    robot.interact(() -> robot.lookup("#flag-do").<Button>query().fire());
    assertThat(duties.flags("lan").on("0987654321")).isEmpty();
    robot.interact(
        () -> {
          robot.lookup("#flag-reason").<TextInputControl>query().setText("chửi bới");
          robot.lookup("#flag-until").<TextInputControl>query().setText("15/03/2026");
          robot.lookup("#flag-do").<Button>query().fire();
        });
    until(() -> sees(robot, "#number-flag"));
    assertThat(duties.flags("minh").on("0987654321"))
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.reason()).isEqualTo("chửi bới");
              assertThat(flag.until()).isEqualTo(LocalDate.of(2026, 3, 15));
            });
  }

  @Test
  void beside_a_call_that_rings_back_stands_what_to_say_masked_until_asked_for(FxRobot robot)
      throws Exception {
    var id = duties.followUps("lan").ofNumber("0912345678").getFirst().id();
    robot.interact(
        () ->
            GoEvent.fire(
                stage.getScene().lookup("#main"),
                new Destination.NewRecord(RecordType.CONTACT, id)));
    until(() -> sees(robot, "#rung-back-mask"));
    assertThat(rung(robot)).containsExactly("••••••", "••••••", "••••••");
    assertThat(bench.audit.looksAt(id)).isEmpty();

    robot.press(KeyCode.F4).release(KeyCode.F4);
    until(() -> rung(robot).contains("hoa sen"));
    assertThat(rung(robot)).contains("nhầm số", "nói là gọi từ cửa hàng vải");
    assertThat(bench.audit.looksAt(id))
        .singleElement()
        .satisfies(look -> assertThat(look.type()).isEqualTo(RecordType.FOLLOW_UP))
        .satisfies(look -> assertThat(look.fields()).contains(FollowUpFields.CODE_WORD));
    Pictures.take(stage.getScene(), "rung-back-vi");

    robot.press(KeyCode.F4).release(KeyCode.F4);
    until(() -> !rung(robot).contains("hoa sen"));
  }

  private static List<String> rung(FxRobot robot) {
    return robot.from(robot.lookup("#rung-back")).lookup(".side-line").queryAll().stream()
        .map(node -> ((Labeled) node).getText())
        .toList();
  }
}
