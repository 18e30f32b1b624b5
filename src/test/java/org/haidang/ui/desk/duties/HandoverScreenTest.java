package org.haidang.ui.desk.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.desk.FollowUpPlans;
import org.haidang.duties.DutiesBench;
import org.haidang.duties.Handover;
import org.haidang.duties.HandoverDraft;
import org.haidang.duties.HandoverLine;
import org.haidang.duties.HandoverLine.What;
import org.haidang.duties.UnsentWork;
import org.haidang.duties.Urgency;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.SampleForm;
import org.haidang.model.Account;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.ui.desk.duties.handover.HandoverViewModel;
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

/** A shift given and a shift taken over, from the keyboard. */
@ExtendWith(Windowed.class)
class HandoverScreenTest {

  private final DutiesBench bench = new DutiesBench();
  private final Wording wording = Stages.wording();
  private final Messages messages = new Messages();
  private final List<Destination> gone = new ArrayList<>();
  private final UUID dangerous = UUID.randomUUID();
  private final MemoryUnsigned unsigned = new MemoryUnsigned();
  private UUID hoasDuty;
  private UUID hoasShift;
  private Theme theme;
  private Stage stage;
  private DutiesFeature feature;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    var hoa = bench.duties("hoa");
    var soon = bench.now().plus(Duration.ofHours(2));
    hoasDuty = hoa.followUps().add(bench.chore("hỏi lại nơi tạm lánh", Urgency.HIGH, soon, "hoa"));
    hoasShift =
        hoa.handovers()
            .give(
                hoa.handovers().prepare(),
                new HandoverDraft.Remarks(
                    Map.of(hoasDuty, "gọi chị Thu, máy lẻ 12"),
                    List.of("Máy 2 hỏng tai nghe"),
                    "Đêm yên."));
    bench.found.add(
        new HandoverLine.Found(
            What.DANGER, RecordType.CONTACT, dangerous, bench.now(), "bị nhốt ở phòng trọ"));
    bench.unsent = new UnsentWork(2, 0, bench.now().minusSeconds(600));
    bench.followUps("lan").add(bench.chore("gọi Sở Y tế", Urgency.NORMAL, soon, "lan"));
    begin(stage);
  }

  /** The screen as it is after a start of the program. */
  private void begin(Stage stage) {
    var library = new OnePack(SampleForm.pack());
    feature =
        new DutiesFeature(
            new DutyParts(
                bench.duties("lan"),
                new Account("lan", "Trần Thị Mai Lan", Role.COUNSELOR, "HN"),
                bench.clock,
                new Countries(library),
                new FollowUpPlans(bench.register, library, bench.clock)::about,
                unsigned,
                (_, _, _) -> {},
                (_, _, _) -> {},
                false,
                Stages.atOnce(),
                messages,
                wording));
    var root = new StackPane(feature.view());
    root.addEventHandler(GoEvent.GO, event -> gone.add(event.destination()));
    stage.setScene(new Scene(root, 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
    feature.shown();
  }

  @Test
  void what_was_typed_and_not_signed_is_there_after_a_crash_and_gone_once_it_is_signed(
      FxRobot robot) {
    var page = new DutiesPage(robot).press(KeyCode.ALT, KeyCode.DIGIT4);
    page.press(KeyCode.CONTROL, KeyCode.N).type("cong an da den");
    page.fill("handover-own", "Đổi ca với Minh").fill("handover-general", "Nhớ gọi Sở.");

    robot.interact(() -> begin(stage));
    page.press(KeyCode.ALT, KeyCode.DIGIT4).press(KeyCode.CONTROL, KeyCode.N);
    assertThat(page.field("handover-remark-1")).isEqualTo("cong an da den");
    assertThat(page.field("handover-own")).isEqualTo("Đổi ca với Minh");
    assertThat(page.field("handover-general")).isEqualTo("Nhớ gọi Sở.");

    page.press(KeyCode.CONTROL, KeyCode.S);
    assertThat(latest().remark()).isEqualTo("Nhớ gọi Sở.");
    assertThat(unsigned.get().orElseThrow()).doesNotContain("cong an", "Minh", "Sở");
  }

  @Test
  void what_whoever_takes_over_remarks_is_kept_with_its_handover(FxRobot robot) {
    var page = new DutiesPage(robot);
    robot.interact(() -> feature.open(new Destination.OneRecord(RecordType.HANDOVER, hoasShift)));
    page.fill("taking-remark", "Đã gọi lại");
    robot.interact(() -> begin(stage));
    robot.interact(() -> feature.open(new Destination.OneRecord(RecordType.HANDOVER, hoasShift)));
    assertThat(page.field("taking-remark")).isEqualTo("Đã gọi lại");
  }

  private Handover latest() {
    return bench.handovers("lan").latest(1).getFirst();
  }

  private Handover hoas() {
    return bench.handovers("lan").open(hoasShift).orElseThrow();
  }

  @Test
  void the_program_writes_the_counselor_adds_and_signs(FxRobot robot) {
    var page = new DutiesPage(robot).press(KeyCode.ALT, KeyCode.DIGIT4);
    page.press(KeyCode.CONTROL, KeyCode.N);
    assertThat(page.text("handover-unsent")).contains("2 thay đổi chưa gửi");
    page.type("cong an da den");
    page.fill("handover-own", "Đổi ca với Minh").fill("handover-general", "Nhớ gọi Sở.");
    page.press(KeyCode.CONTROL, KeyCode.S);

    assertThat(latest().givenBy()).isEqualTo("lan");
    assertThat(latest().remark()).isEqualTo("Nhớ gọi Sở.");
    assertThat(latest().unsent().waiting()).isEqualTo(2);
    assertThat(latest().lines())
        .extracting(line -> line.what() + " " + line.about() + " | " + line.remark())
        .containsExactly(
            "DANGER bị nhốt ở phòng trọ | cong an da den",
            "FOLLOW_UP gọi Sở Y tế | ",
            "OWN  | Đổi ca với Minh");
  }

  @Test
  void what_was_typed_is_still_there_when_one_comes_back(FxRobot robot) {
    var page = new DutiesPage(robot).press(KeyCode.ALT, KeyCode.DIGIT4);
    page.press(KeyCode.CONTROL, KeyCode.N).type("cong an da den").press(KeyCode.ESCAPE);
    page.press(KeyCode.CONTROL, KeyCode.N);
    assertThat(page.field("handover-remark-1")).isEqualTo("cong an da den");
  }

  @Test
  void every_line_is_read_before_it_is_signed_and_follow_ups_come_along(FxRobot robot) {
    var page = new DutiesPage(robot);
    robot.interact(() -> feature.open(new Destination.OneRecord(RecordType.HANDOVER, hoasShift)));
    page.press(KeyCode.CONTROL, KeyCode.S);
    assertThat(page.text("handover-fault")).isEqualTo("Còn dòng chưa đọc: nhấn Enter ở từng dòng.");
    assertThat(hoas().state()).isEqualTo(Handover.State.WRITTEN);

    page.press(KeyCode.ENTER).press(KeyCode.ENTER).type("da ro");
    page.press(KeyCode.CONTROL, KeyCode.S);

    assertThat(hoas().takenBy())
        .containsExactly(new Handover.Signature("lan", bench.now(), "da ro"));
    assertThat(bench.followUps("lan").open(hoasDuty).orElseThrow().who()).isEqualTo("lan");
  }

  @Test
  void a_follow_up_may_stay_where_it_is_and_a_line_opens_its_record(FxRobot robot) {
    var page = new DutiesPage(robot);
    robot.interact(() -> feature.open(new Destination.OneRecord(RecordType.HANDOVER, hoasShift)));
    page.press(KeyCode.O);
    assertThat(gone).containsExactly(new Destination.OneRecord(RecordType.FOLLOW_UP, hoasDuty));
    page.press(KeyCode.M);
    assertThat(robot.lookup("#move-1").<CheckBox>query().isSelected()).isFalse();
    page.press(KeyCode.ENTER).press(KeyCode.ENTER).press(KeyCode.CONTROL, KeyCode.S);

    assertThat(hoas().state()).isEqualTo(Handover.State.TAKEN);
    assertThat(bench.followUps("lan").open(hoasDuty).orElseThrow().who()).isEqualTo("hoa");
  }

  @Test
  void nothing_is_cut_nameless_or_faint(FxRobot robot) {
    var page = new DutiesPage(robot).press(KeyCode.ALT, KeyCode.DIGIT4);
    assertThat(robot.lookup("#handover-list").<ListView<?>>query().getItems()).hasSize(1);
    var faults = new ArrayList<>(Judged.everywhere(robot, stage, wording, theme, "handovers"));
    page.press(KeyCode.CONTROL, KeyCode.N);
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "handover-give"));
    page.press(KeyCode.ESCAPE).press(KeyCode.ENTER);
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "handover-read"));
    assertThat(faults).isEmpty();
  }

  @Test
  void printing_is_noted_first_for_the_handover_and_every_record_it_tells_of() {
    var printed = new ArrayList<String>();
    var model =
        new HandoverViewModel(
            bench.handovers("lan"),
            new Account("lan", "Trần Thị Mai Lan", Role.COUNSELOR, "HN"),
            unsigned,
            (type, record, _) -> printed.add(type + " " + record),
            Stages.atOnce(),
            messages);
    model.open(hoasShift);
    model.print(() -> printed.add("printed"));

    assertThat(printed.getFirst()).isEqualTo("HANDOVER " + hoasShift);
    assertThat(printed).contains("FOLLOW_UP " + hoasDuty);
    assertThat(printed.getLast()).isEqualTo("printed");
  }
}
