package org.haidang.ui.desk.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.people.PersonFields;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
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

/** What people wrote apart, settled from end to end without a mouse. */
@ExtendWith(Windowed.class)
class ConflictsScreenTest {

  @TempDir static Path folder;

  private final Wording wording = Stages.wording();
  private final List<Destination> went = new ArrayList<>();
  private Theme theme;
  private Stage stage;
  private ConflictBench bench;
  private ConflictsFeature feature;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    bench = new ConflictBench(folder.resolve(UUID.randomUUID().toString()), Role.COUNSELOR);
    WrittenApart.fill(bench);
    feature = bench.feature(wording, Stages.atOnce());
    var root = new StackPane(feature.view());
    root.addEventHandler(GoEvent.GO, event -> went.add(event.destination()));
    stage.setScene(new Scene(root, 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
    feature.shown();
  }

  @AfterEach
  void close() {
    Rest.act(feature::hidden);
    bench.close();
  }

  @Test
  void ones_own_levels_come_first_and_two_keys_settle_and_bring_the_next(FxRobot robot) {
    var page = new ConflictsPage(robot);
    assertThat(page.rows("conflicts")).isEqualTo(6);
    assertThat(page.text("conflict-field")).contains("Mức nguy cơ");
    assertThat(page.words("conflict"))
        .anyMatch(text -> text.contains("minh") && text.contains("máy khác (C3D4)"))
        .anyMatch(text -> text.contains("lan") && text.contains("máy này"))
        .anyMatch(text -> text.contains("40 phút trước"))
        .anyMatch(text -> text.startsWith("Đang hiện mức cao hơn: Cao"))
        .contains("Cao", "Thấp");

    page.press(KeyCode.DIGIT1);
    assertThat(page.text("conflict-chosen")).isEqualTo("Chọn “Cao”. Vì sao?");
    page.press(KeyCode.DIGIT2);

    assertThat(page.rows("conflicts")).isEqualTo(5);
    assertThat(page.text("conflict-field")).as("the next").contains("Tóm tắt");
    assertThat(page.goTo("Tuổi ước chừng").words("conflict"))
        .as("a clock that was ahead is told")
        .contains("Trước đó: 15", "Đồng hồ máy đó chạy nhanh ít nhất 45 phút.");
    assertThat(bench.messages.unread()).containsExactly(new Message.Note("conflicts.settled"));
    var waiting = bench.store.outbox().next(10, 10_000).getFirst();
    assertThat(waiting.reason()).isEqualTo("Đã hỏi đồng nghiệp đã ghi");
    assertThat(waiting.patch())
        .singleElement()
        .satisfies(edit -> assertThat(edit.supersedes()).hasSize(2));

    page.together(KeyCode.CONTROL, KeyCode.Z);
    assertThat(page.rows("conflicts")).as("undone").isEqualTo(6);
  }

  @Test
  void another_value_is_written_with_the_fields_own_editor_and_a_reason_typed(FxRobot robot) {
    var page = new ConflictsPage(robot).goTo("Tuổi ước chừng");
    page.press(KeyCode.DIGIT0).type("muoi").press(KeyCode.ENTER);
    assertThat(page.text("conflict-fault")).isEqualTo("Chỉ gõ một số.");
    page.press(KeyCode.ESCAPE, KeyCode.DIGIT0).type("18").press(KeyCode.ENTER);
    assertThat(page.text("conflict-chosen")).isEqualTo("Chọn “18”. Vì sao?");
    page.press(KeyCode.DIGIT5).type("xem giay to").press(KeyCode.ENTER);
    assertThat(page.rows("conflicts")).isEqualTo(5);
    var change = bench.store.outbox().next(10, 10_000).getFirst();
    assertThat(change.reason()).isEqualTo("xem giay to");
    assertThat(change.patch().getFirst().to()).isEqualTo("18");
    assertThat(bench.store.register().open(change.record()).orElseThrow().state().body())
        .extracting(body -> body.get(PersonFields.AGE))
        .isEqualTo("18");
  }

  @Test
  void a_value_that_the_contacts_own_form_does_not_take_is_refused_in_its_words(FxRobot robot) {
    var path = WrittenApart.question("call_date").path();
    robot.interact(
        () -> {
          feature.hidden();
          bench.disputed(
              RecordType.CONTACT,
              WrittenApart.contact().with(path, "2026-01-01"),
              path,
              new ConflictBench.Wrote("lan", ConflictBench.HERE, "2026-01-02", 50),
              new ConflictBench.Wrote("minh", ConflictBench.THERE, "2026-01-03", 40));
          feature.shown();
        });
    var page = new ConflictsPage(robot);
    assertThat(page.rows("conflicts")).isEqualTo(7);
    page.goTo("Cuộc gọi › Ngày gọi");
    page.press(KeyCode.DIGIT0).type("1/1/2199").press(KeyCode.ENTER);
    assertThat(page.text("conflict-fault")).isEqualTo("Ngày này chưa đến.");
    page.press(KeyCode.ESCAPE, KeyCode.DIGIT0).type("4/1/2026").press(KeyCode.ENTER);
    assertThat(page.text("conflict-chosen")).contains("04/01/2026");
  }

  @Test
  void what_comes_while_the_desk_is_empty_is_settled_by_the_keys_at_once(FxRobot robot) {
    var page = new ConflictsPage(robot);
    try (var later =
        new ConflictBench(folder.resolve(UUID.randomUUID().toString()), Role.COUNSELOR)) {
      var empty = new ConflictsFeature[1];
      robot.interact(
          () -> {
            feature.hidden();
            empty[0] = later.feature(wording, Stages.atOnce());
            stage.getScene().setRoot(new StackPane(empty[0].view()));
            empty[0].shown();
          });
      assertThat(page.rows("conflicts")).isZero();
      robot.interact(() -> WrittenApart.fill(later));
      page.press(KeyCode.DIGIT1);
      assertThat(page.text("conflict-chosen")).isEqualTo("Chọn “Cao”. Vì sao?");
      robot.interact(empty[0]::hidden);
    }
  }

  @Test
  void a_choice_is_found_by_typing_without_tones(FxRobot robot) {
    var page = new ConflictsPage(robot).press(KeyCode.DIGIT0).type("trung");
    page.press(KeyCode.ENTER);
    assertThat(page.text("conflict-chosen")).isEqualTo("Chọn “Trung bình”. Vì sao?");
    page.press(KeyCode.ESCAPE);
    assertThat(page.shows("conflict-value-1")).isTrue();
  }

  @Test
  void what_is_personal_is_masked_until_asked_for_and_not_chosen_unseen(FxRobot robot) {
    var page = new ConflictsPage(robot).goTo("Sự việc › Tóm tắt");
    assertThat(page.words("conflict")).doesNotContain("Cháu gái, chưa rõ tuổi.");
    assertThat(page.words("conflict-beside")).doesNotContain("Nguyễn Thị Bưởi");
    page.press(KeyCode.DIGIT1);
    assertThat(bench.messages.unread()).containsExactly(new Message.Note("conflicts.look.first"));

    page.press(KeyCode.F4);
    assertThat(page.words("conflict")).contains("Cháu gái, chưa rõ tuổi.");
    assertThat(page.words("conflict-beside")).contains("Nguyễn Thị Bưởi");
    var record = feature.model().record();
    assertThat(bench.store.audit().looksAt(record))
        .singleElement()
        .satisfies(look -> assertThat(look.fields()).contains("incident/summary"));
    page.press(KeyCode.DOWN, KeyCode.UP);
    assertThat(page.words("conflict")).as("masked again").doesNotContain("Cháu gái, chưa rõ tuổi.");
  }

  @Test
  void a_referral_is_settled_by_a_step_and_enter_leads_there(FxRobot robot) {
    var page = new ConflictsPage(robot);
    while (!page.shows("conflict-go")) {
      page.press(KeyCode.DOWN);
    }
    assertThat(page.words("conflict")).contains("Đã hỗ trợ xong", "Nơi nhận từ chối");
    page.press(KeyCode.DIGIT1);
    assertThat(page.shows("conflict-chosen")).isFalse();
    page.press(KeyCode.ENTER);
    assertThat(went)
        .containsExactly(new Destination.OneRecord(RecordType.REFERRAL, feature.model().record()));
  }

  @Test
  void what_was_changed_apart_is_ticked_off_and_the_tick_taken_back(FxRobot robot) {
    var page = new ConflictsPage(robot).together(KeyCode.ALT, KeyCode.DIGIT2);
    assertThat(page.words("apart"))
        .contains("Tuổi ước chừng: 15 → 16")
        .anyMatch(text -> text.startsWith("Tỉnh, thành phố: Cao Bằng → "))
        .anyMatch(text -> text.contains("hoa"));
    page.press(KeyCode.ENTER);
    assertThat(page.rows("aparts")).isZero();
    page.together(KeyCode.CONTROL, KeyCode.Z);
    assertThat(page.rows("aparts")).isEqualTo(1);
  }

  @Test
  void nothing_is_cut_nameless_or_faint_at_any_size_in_either_language(FxRobot robot) {
    var page = new ConflictsPage(robot);
    var faults = new ArrayList<>(judged(robot, "conflicts"));
    page.goTo("Sự việc › Tóm tắt").press(KeyCode.F4, KeyCode.DIGIT1);
    faults.addAll(judged(robot, "conflicts-reason"));
    page.press(KeyCode.ESCAPE, KeyCode.DIGIT0);
    faults.addAll(judged(robot, "conflicts-another"));
    page.press(KeyCode.ESCAPE).together(KeyCode.ALT, KeyCode.DIGIT2);
    faults.addAll(judged(robot, "conflicts-apart"));
    assertThat(faults).isEmpty();
  }

  private List<String> judged(FxRobot robot, String name) {
    return Judged.everywhere(robot, stage, wording, theme, name);
  }
}
