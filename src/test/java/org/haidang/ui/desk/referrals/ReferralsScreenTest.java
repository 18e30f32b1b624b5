package org.haidang.ui.desk.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.haidang.access.Look;
import org.haidang.fakes.Pictures;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.haidang.referrals.Consent;
import org.haidang.referrals.Feedback;
import org.haidang.referrals.ReferralFields;
import org.haidang.referrals.ReferralState;
import org.haidang.referrals.ReportFields;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Destination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Referrals by the keyboard alone. */
@ExtendWith(Windowed.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ReferralsScreenTest {

  private ReferralBench bench;
  private Stage stage;
  private UUID person;
  private UUID referral;

  @TempDir Path folder;

  @Start
  void start(Stage shown) {
    stage = shown;
    bench = new ReferralBench(Role.COUNSELOR);
    person = bench.person(20);
    referral = bench.proposed("Nhà Bình Yên", "high", person);
    bench.proposed("Công an tỉnh Tuyên Quang", "danger", person);
    bench.show(shown);
  }

  private static String text(FxRobot robot, String id) {
    Rest.await();
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    for (var key : keys) {
      robot.push(key);
    }
    Rest.await();
  }

  private static void shortcut(FxRobot robot, KeyCode key) {
    robot.push(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN));
    Rest.await();
  }

  private void open(FxRobot robot) {
    robot.interact(
        () -> bench.feature.open(new Destination.OneRecord(RecordType.REFERRAL, referral)));
    Rest.await();
  }

  private Consent consent() {
    return Consent.of(bench.register.open(referral).orElseThrow().state().body());
  }

  @Test
  void the_most_urgent_stands_first_and_opens_by_itself(FxRobot robot) {
    assertThat(text(robot, "#sheet-agency")).isEqualTo("Công an tỉnh Tuyên Quang");
    press(robot, KeyCode.DOWN);
    assertThat(text(robot, "#sheet-agency")).isEqualTo("Nhà Bình Yên");
    assertThat(text(robot, "#sheet-state")).isEqualTo("Đã đề xuất");
    assertThat(text(robot, "#where"))
        .as("how far it has come")
        .contains("10:40", "111 Hà Nội", "2/3");
  }

  @Test
  void from_the_sentence_read_aloud_to_the_end_without_a_mouse(FxRobot robot) throws Exception {
    press(robot, KeyCode.DOWN, KeyCode.ENTER, KeyCode.DIGIT1);
    assertThat(text(robot, "#consent-sentence"))
        .contains("Nhà Bình Yên", "họ tên", "đồng ý tất cả, một phần, hay không")
        .doesNotContain("{", "$");
    press(robot, KeyCode.M, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.ENTER);
    assertThat(bench.state(referral)).isEqualTo(ReferralState.CONSENTED);
    assertThat(consent().released()).containsExactlyInAnyOrder("name", "phone");
    assertThat(consent().sentence()).contains("Nhà Bình Yên");

    var file = folder.resolve("thu.pdf");
    bench.file = Optional.of(file);
    robot.interact(() -> robot.lookup("#deed-send").queryButton().fire());
    shortcut(robot, KeyCode.P);
    assertThat(file).as("no file without a reason").doesNotExist();
    robot.write("Gui nha tam lanh");
    shortcut(robot, KeyCode.P);
    assertThat(Files.size(file)).isPositive();
    assertThat(bench.audit.all()).extracting(Look::kind).contains(Look.Kind.EXPORTED);

    for (var deed : new String[] {"sent", "accepted", "in_progress", "completed"}) {
      robot.interact(() -> robot.lookup("#deed-" + deed).queryButton().fire());
      Rest.await();
    }
    assertThat(bench.state(referral)).isEqualTo(ReferralState.COMPLETED);
    assertThat(text(robot, "#sheet-state")).isEqualTo("Đã hỗ trợ xong");
    robot.interact(() -> robot.lookup("#deed-feedback").queryButton().fire());
    press(robot, KeyCode.SPACE);
    shortcut(robot, KeyCode.ENTER);
    assertThat(Feedback.of(bench.register.open(referral).orElseThrow().state().body()))
        .extracting(Feedback::rating)
        .containsExactly(Feedback.Rating.GOOD);
  }

  @Test
  void a_no_is_one_key_and_ends_it(FxRobot robot) {
    press(robot, KeyCode.DOWN, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.K);
    assertThat(bench.state(referral)).isEqualTo(ReferralState.REFUSED);
  }

  @Test
  void a_step_that_wants_a_reason_says_so_and_waits_for_it(FxRobot robot) {
    press(robot, KeyCode.DOWN, KeyCode.ENTER);
    robot.interact(() -> robot.lookup("#deed-withdrawn").queryButton().fire());
    Rest.await();
    shortcut(robot, KeyCode.ENTER);
    assertThat(text(robot, "#refused")).isEqualTo("Bước này cần ghi lý do.");
    robot.write("doi y");
    shortcut(robot, KeyCode.ENTER);
    assertThat(bench.state(referral)).isEqualTo(ReferralState.WITHDRAWN);
  }

  @Test
  void a_forbidden_step_is_greyed_and_its_reason_read_when_it_has_the_focus(FxRobot robot) {
    press(robot, KeyCode.DOWN, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.C);
    assertThat(bench.state(referral)).isEqualTo(ReferralState.CONSENTED);
    var opened = bench.register.open(referral).orElseThrow();
    var body = opened.state().body().with(ReferralFields.AGENCY_NAME, null);
    robot.interact(
        () ->
            bench.register.save(
                List.of(
                    new Pen(Ids.timeOrdered(), bench.clock, bench.parts.account(), new UUID(1, 1))
                        .change(opened, body, null))));
    Rest.await();
    robot.interact(() -> robot.lookup("#deed-sent").query().requestFocus());
    assertThat(text(robot, "#why-not")).isEqualTo("Chưa chọn nơi nhận.");
    press(robot, KeyCode.ENTER);
    assertThat(bench.state(referral)).isEqualTo(ReferralState.CONSENTED);
  }

  @Test
  void what_can_be_done_stays_under_the_mouse_while_the_referral_is_read_anew(FxRobot robot) {
    press(robot, KeyCode.DOWN, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.C);
    var pressed = robot.lookup("#deed-sent").queryButton();
    var opened = bench.register.open(referral).orElseThrow();
    var body = opened.state().body().with(RecordFields.URGENCY, "normal");
    robot.interact(
        () ->
            bench.register.save(
                List.of(
                    new Pen(Ids.timeOrdered(), bench.clock, bench.parts.account(), new UUID(1, 1))
                        .change(opened, body, null))));
    Rest.await();

    assertThat(robot.lookup("#deed-sent").queryButton()).isSameAs(pressed);
    robot.interact(pressed::fire);
    assertThat(bench.state(referral)).isEqualTo(ReferralState.SENT);
  }

  @Test
  void a_child_of_twelve_needs_both_and_a_yes_of_the_child_alone_is_refused(FxRobot robot) {
    // What the register tells changes the screen at once here: on its thread.
    robot.interact(() -> referral = bench.proposed("Nhà Bình Yên", "normal", bench.person(12)));
    open(robot);
    robot.interact(() -> robot.lookup("#deed-consent").queryButton().fire());
    Rest.await();
    robot.interact(() -> robot.lookup("#speaker-self").queryAs(ToggleButton.class).fire());
    press(robot, KeyCode.C);
    assertThat(text(robot, "#refused")).startsWith("Theo tuổi của người đó");
    robot.interact(() -> robot.lookup("#speaker-both").queryAs(ToggleButton.class).fire());
    press(robot, KeyCode.C);
    assertThat(bench.state(referral)).isEqualTo(ReferralState.CONSENTED);
    assertThat(consent().speaker()).isEqualTo(Consent.Speaker.BOTH);
  }

  @Test
  void a_child_hears_itself_spoken_to_as_one_and_whoever_speaks_for_it_does_not(FxRobot robot) {
    robot.interact(() -> referral = bench.proposed("Nhà Bình Yên", "normal", bench.person(12)));
    open(robot);
    robot.interact(() -> robot.lookup("#deed-consent").queryButton().fire());
    assertThat(text(robot, "#consent-sentence"))
        .startsWith("Cô chú xin phép")
        .contains("cháu đồng ý");
    robot.interact(
        () -> robot.lookup("#speaker-representative").queryAs(ToggleButton.class).fire());
    assertThat(text(robot, "#consent-sentence")).contains("anh/chị đồng ý");
    robot.interact(() -> robot.lookup("#speaker-both").queryAs(ToggleButton.class).fire());
    press(robot, KeyCode.C);
    assertThat(consent().sentence()).contains("cháu đồng ý");
  }

  @Test
  void of_several_in_the_report_the_counselor_chooses_one_and_is_heard_by_it(FxRobot robot) {
    robot.interact(() -> referral = bench.ofAReportOnTwo());
    open(robot);
    assertThat(text(robot, "#whom .label")).startsWith("Phiếu nói về 2 người. Chọn một người");
    assertThat(text(robot, "#whom-told-1")).isEqualTo("M•••, Nữ, 12 tuổi");
    assertThat(text(robot, "#whom-told-2")).isEqualTo("chưa rõ tên, Nam, 30 tuổi");
    Pictures.take(stage.getScene(), "referral-whom-vi");

    robot.interact(() -> robot.lookup("#whom-told-2").query().requestFocus());
    press(robot, KeyCode.SPACE);
    assertThat(robot.lookup("#whom-told-2").queryAs(ToggleButton.class).isSelected()).isTrue();
    assertThat(robot.lookup("#whom-told-2").query().isFocused()).isTrue();
    robot.push(KeyCode.ALT, KeyCode.DIGIT1);
    assertThat(text(robot, "#whom .label")).isEqualTo("Phiếu nói về 2 người. Thư nói về:");
    assertThat(robot.lookup("#whom-told-1").queryAs(ToggleButton.class).isSelected()).isTrue();
    robot.interact(() -> robot.lookup("#deed-consent").queryButton().fire());
    assertThat(text(robot, "#consent-sentence")).contains("cháu đồng ý");
  }

  @Test
  void of_several_kept_persons_the_counselor_chooses_whom_it_is_for(FxRobot robot) {
    robot.interact(() -> referral = bench.ofACaseOfTwo());
    open(robot);
    assertThat(robot.lookup("#deed-person").tryQuery()).isEmpty();
    robot.interact(() -> robot.lookup("#whom-person-2").queryAs(ToggleButton.class).fire());
    Rest.await();
    assertThat(robot.lookup("#deed-person").tryQuery()).isPresent();
    assertThat(robot.lookup("#whom").query().isVisible()).isFalse();
  }

  @Test
  void who_comes_from_elsewhere_sees_what_they_came_for_and_not_the_first_of_the_list(
      FxRobot robot) {
    robot.interact(
        () -> {
          bench.feature.hidden();
          bench.feature.shown();
          bench.feature.open(new Destination.OneRecord(RecordType.REFERRAL, referral));
        });
    assertThat(text(robot, "#sheet-agency")).isEqualTo("Nhà Bình Yên");
    robot.interact(
        () -> {
          bench.feature.hidden();
          bench.feature.shown();
          bench.feature.open(new Destination.NewRecord(RecordType.REFERRAL, person));
        });
    Rest.await();
    assertThat(robot.lookup("#new-referral").tryQuery()).isPresent();
  }

  @Test
  void a_new_one_from_a_person_leads_straight_to_the_sentence(FxRobot robot) {
    robot.interact(
        () -> bench.feature.open(new Destination.NewRecord(RecordType.REFERRAL, person)));
    robot.interact(() -> robot.lookup("#agency-words").query().requestFocus());
    robot.write("cong an 113");
    var before = bench.register.saved.size();
    shortcut(robot, KeyCode.ENTER);
    assertThat(bench.register.saved).hasSize(before + 1);
    assertThat(bench.register.saved.getLast().patch())
        .anyMatch(edit -> edit.path().equals("_link/" + person));
    assertThat(robot.lookup("#consent-sentence").query().isVisible()).isTrue();
  }

  @Test
  void what_is_asked_is_masked_until_F4_and_the_look_is_noted(FxRobot robot) {
    open(robot);
    assertThat(robot.lookup("Đề nghị: Cần chỗ ở đêm nay").queryAll()).isEmpty();
    press(robot, KeyCode.F4);
    assertThat(robot.lookup("Đề nghị: Cần chỗ ở đêm nay").queryAll()).isNotEmpty();
    assertThat(bench.audit.looksAt(referral))
        .singleElement()
        .satisfies(look -> assertThat(look.type()).isEqualTo(RecordType.REFERRAL));
  }

  @Test
  void a_report_to_the_police_runs_from_the_law_to_who_was_reached(FxRobot robot) {
    robot.interact(() -> bench.feature.open(new Destination.NewRecord(RecordType.REPORT, person)));
    robot.interact(() -> robot.lookup("#report-law-life").queryAs(ToggleButton.class).fire());
    robot.interact(() -> robot.lookup("#report-facts").query().requestFocus());
    robot.write("Ben xe, dang bi duoi");
    shortcut(robot, KeyCode.ENTER);
    var id = bench.register.saved.getLast().record();
    assertThat(bench.register.open(id).orElseThrow().state().body().get(RecordFields.STATE))
        .isEqualTo("open");
    robot.interact(() -> robot.lookup("#report-who").query().requestFocus());
    robot.write("Truc ban");
    shortcut(robot, KeyCode.ENTER);
    assertThat(text(robot, "#refused")).startsWith("Chưa ghi vì sao không nói");
    robot.interact(() -> robot.lookup("#report-told").queryAs(CheckBox.class).fire());
    shortcut(robot, KeyCode.ENTER);
    assertThat(bench.register.open(id).orElseThrow().state().body().get(ReportFields.REACHED))
        .isEqualTo("Truc ban");
  }

  @Test
  void news_of_an_end_stand_in_their_list_until_they_were_read(FxRobot robot) {
    press(robot, KeyCode.DOWN, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.C);
    robot.interact(() -> robot.lookup("#deed-sent").queryButton().fire());
    press(robot, KeyCode.ESCAPE, KeyCode.UP, KeyCode.UP);
    robot.interact(() -> bench.minh.step(referral, ReferralState.DECLINED, "Hết chỗ"));
    assertThat(bench.parts.referrals().news(9)).hasSize(1);

    press(robot, KeyCode.F7, KeyCode.F7);
    assertThat(text(robot, "#sheet-state")).isEqualTo("Nơi nhận từ chối");
    assertThat(bench.parts.referrals().news(9)).as("it was seen").isEmpty();
    assertThat(rows(robot)).isZero();
  }

  @Test
  void each_list_shows_what_its_name_says(FxRobot robot) {
    assertThat(rows(robot)).isEqualTo(2);
    press(robot, KeyCode.F7);
    assertThat(rows(robot)).as("mine").isEqualTo(2);
    press(robot, KeyCode.F7);
    assertThat(rows(robot)).as("news").isZero();
    press(robot, KeyCode.F7, KeyCode.F7);
    assertThat(rows(robot)).as("ended").isZero();
    press(robot, KeyCode.F7, KeyCode.F7);
    assertThat(rows(robot)).as("open again").isEqualTo(2);
  }

  private int rows(FxRobot robot) {
    Rest.await();
    return robot.lookup("#referrals-table").queryAs(TableView.class).getItems().size();
  }

  @Test
  void nothing_is_cut_nameless_or_faint(FxRobot robot) {
    var faults = new ArrayList<String>();
    faults.addAll(Judged.everywhere(robot, stage, bench.wording, bench.theme, "referrals"));
    Pictures.take(stage.getScene(), "referrals-list");
    press(robot, KeyCode.DOWN, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.M);
    Pictures.take(stage.getScene(), "referrals-consent");
    faults.addAll(Judged.everywhere(robot, stage, bench.wording, bench.theme, "consent"));
    press(robot, KeyCode.C);
    robot.interact(() -> robot.lookup("#deed-send").queryButton().fire());
    Rest.await();
    Pictures.take(stage.getScene(), "referrals-send");
    shortcut(robot, KeyCode.N);
    Pictures.take(stage.getScene(), "referrals-new");
    shortcut(robot, KeyCode.B);
    Pictures.take(stage.getScene(), "referrals-report");
    assertThat(faults).isEmpty();
  }
}
