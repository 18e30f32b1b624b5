package org.haidang.ui.desk.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.fakes.Pictures;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.Role;
import org.haidang.ui.desk.conflicts.ConflictBench.Wrote;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is proposed in finalised reports, decided from end to end without a mouse. */
@ExtendWith(Windowed.class)
class AmendmentsScreenTest {

  private static final String SUMMARY = "incident/summary";
  private static final String AGE = "caller/caller_age";
  private static final String NAME = "caller/caller_name";

  @TempDir static Path folder;

  private final Wording wording = Stages.wording();
  private Theme theme;
  private Stage stage;
  private ConflictBench bench;
  private ConflictsFeature feature;
  private ConflictsPage page;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
  }

  private UUID open(FxRobot robot, Role role) {
    bench = new ConflictBench(folder.resolve(UUID.randomUUID().toString()), role);
    var first =
        bench.proposed(
            WrittenApart.contact(),
            new Wrote("minh", ConflictBench.THERE, null, 300),
            null,
            Map.of(SUMMARY, "Con gái đã về nhà an toàn.", AGE, "42"));
    bench.proposed(
        WrittenApart.contact(),
        new Wrote("lan", ConflictBench.HERE, null, 90),
        "Chị gọi lại, cho biết tên thật",
        Map.of(NAME, "Nguyễn Thị Hoa Bưởi"));
    feature = bench.feature(wording, Stages.atOnce());
    robot.interact(
        () -> {
          stage.setScene(new Scene(new StackPane(feature.view()), 1366, 768));
          theme.dress(stage.getScene());
          stage.show();
          feature.shown();
        });
    page = new ConflictsPage(robot);
    page.together(KeyCode.ALT, KeyCode.DIGIT3);
    return first;
  }

  @AfterEach
  void close() {
    Rest.act(feature::hidden);
    bench.close();
  }

  private Body body(UUID contact) {
    return bench.store.contacts().open(contact).orElseThrow().state().body();
  }

  @Test
  void a_supervisor_accepts_all_of_one_with_one_key_and_takes_it_back(FxRobot robot) {
    var first = open(robot, Role.SUPERVISOR);
    assertThat(page.rows("amendments")).isEqualTo(2);
    assertThat(page.words("amendment"))
        .anyMatch(text -> text.contains("minh") && text.contains("máy khác (C3D4)"))
        .contains("Sửa khi máy đó chưa biết phiếu đã chốt.")
        .anyMatch(text -> text.endsWith("đề nghị 42"))
        .contains("Phiếu đang ghi: 41");
    assertThat(page.text("conflicts-oldest")).contains("4 giờ");
    Pictures.take(stage.getScene(), "amendments");

    page.press(KeyCode.F4, KeyCode.ENTER);
    assertThat(body(first).get(AGE)).isEqualTo("42");
    assertThat(body(first).get(SUMMARY)).isEqualTo("Con gái đã về nhà an toàn.");
    assertThat(page.rows("amendments")).isEqualTo(1);
    assertThat(bench.messages.unread())
        .containsExactly(new Message.Note("conflicts.amend.accepted"));

    page.together(KeyCode.CONTROL, KeyCode.Z);
    assertThat(body(first).get(AGE)).isEqualTo("41");
    assertThat(page.rows("amendments")).isEqualTo(2);
  }

  @Test
  void one_field_is_left_the_other_declined_with_a_reason(FxRobot robot) {
    var first = open(robot, Role.SUPERVISOR);
    page.press(KeyCode.DIGIT1);
    assertThat(page.words("amendment")).contains("Để lại, chưa quyết định");
    page.press(KeyCode.F4, KeyCode.DIGIT0);
    assertThat(page.text("amend-why")).isEqualTo("Không chấp nhận 1 chỗ. Vì sao?");
    Pictures.take(stage.getScene(), "amendments-declining");
    page.press(KeyCode.DIGIT4).type("chua gap").press(KeyCode.ENTER);

    var change = bench.store.outbox().next(10, 10_000).getFirst();
    assertThat(change.reason()).isEqualTo("chua gap");
    assertThat(body(first).get(SUMMARY)).doesNotContain("an toàn");
    assertThat(page.rows("amendments")).as("one field waits").isEqualTo(2);
    assertThat(page.words("amendment")).anyMatch(text -> text.startsWith("Không được chấp nhận"));
    page.press(KeyCode.ENTER);
    assertThat(body(first).get(AGE)).isEqualTo("42");
  }

  @Test
  void what_is_personal_is_read_before_it_is_decided(FxRobot robot) {
    open(robot, Role.SUPERVISOR);
    page.press(KeyCode.DOWN);
    assertThat(page.words("amendment"))
        .contains("Lý do: Chị gọi lại, cho biết tên thật")
        .noneMatch(text -> text.contains("Nguyễn"));
    page.press(KeyCode.ENTER);
    assertThat(bench.messages.unread()).contains(new Message.Note("conflicts.look.first"));
    assertThat(page.rows("amendments")).isEqualTo(2);

    page.press(KeyCode.F4);
    assertThat(page.words("amendment")).anyMatch(text -> text.contains("Nguyễn Thị Hoa Bưởi"));
    page.press(KeyCode.ENTER);
    assertThat(page.rows("amendments"))
        .as("she wrote it: what became of it stays in sight")
        .isEqualTo(2);
    assertThat(page.press(KeyCode.DOWN).words("amendment"))
        .anyMatch(text -> text.startsWith("Đã chấp nhận"));
  }

  @Test
  void a_counselor_sees_their_own_and_that_it_waits(FxRobot robot) {
    open(robot, Role.COUNSELOR);
    assertThat(page.rows("amendments")).isEqualTo(1);
    assertThat(page.words("amendment")).contains("Đang chờ giám sát viên duyệt.");
    page.press(KeyCode.F4, KeyCode.ENTER);
    assertThat(bench.messages.unread()).contains(new Message.Note("conflicts.amend.supervisor"));
  }

  @Test
  void the_key_in_a_record_leads_to_what_is_proposed_in_it(FxRobot robot) {
    var first = open(robot, Role.SUPERVISOR);
    page.together(KeyCode.ALT, KeyCode.DIGIT1).together(KeyCode.ALT, KeyCode.DIGIT3);
    page.press(KeyCode.DOWN);
    robot.interact(() -> feature.open(new Destination.Conflicts(first)));
    assertThat(page.shows("amendment")).isTrue();
    assertThat(page.words("amendment")).anyMatch(text -> text.endsWith("đề nghị 42"));
  }

  @Test
  void nothing_is_cut_nameless_or_faint(FxRobot robot) {
    open(robot, Role.SUPERVISOR);
    var faults = new ArrayList<>(Judged.everywhere(robot, stage, wording, theme, "amendments"));
    page.press(KeyCode.F4, KeyCode.DIGIT0);
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "amendments-declining"));
    assertThat(faults).isEmpty();
  }

  @Test
  void an_empty_list_says_what_would_be_in_it(FxRobot robot) {
    open(robot, Role.SUPERVISOR);
    page.press(KeyCode.F4, KeyCode.ENTER, KeyCode.F4, KeyCode.ENTER);
    assertThat(body(bench.store.contacts().find("", 5).getFirst().id()).get(ContactFields.PACK))
        .isNotNull();
    assertThat(page.text("conflicts-amendments")).contains("(0)");
  }
}
