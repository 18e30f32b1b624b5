package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** One desk, two lines: the same counselors answer for the trafficked and for children. */
@ExtendWith(Windowed.class)
class LinesScreenTest {

  private static final String CHILD_ONLY = "contact/reason_group";
  private static final String TIP_ONLY = "contact/topics";

  private DeskBench bench;
  private DeskPage desk;

  @Start
  void start(Stage stage) {
    bench = DeskBench.bothLines();
    bench.open(stage, 1366, 768);
  }

  @BeforeEach
  void meet(FxRobot robot) {
    desk = new DeskPage(robot, bench);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private boolean marked(String line) {
    return ((RadioButton) desk.robot().lookup("#line-" + line).query()).isSelected();
  }

  private String saved(String path) {
    return bench.contacts.saved.getFirst().patch().stream()
        .filter(edit -> edit.path().equals(path))
        .map(Edit::to)
        .findFirst()
        .orElse("nothing");
  }

  @Test
  void the_first_line_is_marked_and_a_key_marks_another_which_stays_for_the_next_call() {
    desk.ready();
    assertThat(marked("tip-vi")).isTrue();
    desk.press(KeyCode.ALT, KeyCode.DIGIT2);
    assertThat(marked("child-vi")).isTrue();
    desk.answer();
    assertThat(desk.label("#call-line")).isEqualTo("Bảo vệ trẻ em");
    desk.press(KeyCode.CONTROL, KeyCode.W).ready();
    assertThat(marked("child-vi")).isTrue();
    assertThat(bench.lastLine.get()).isEqualTo("child-vi");
    desk.signInAgainAfterAKill().ready();
    assertThat(marked("child-vi")).as("after a new sign-in").isTrue();
    desk.press(KeyCode.SHIFT, KeyCode.F2);
    assertThat(marked("tip-vi")).as("the same key as in a call").isTrue();
  }

  @Test
  void a_call_on_the_child_line_asks_the_child_lines_questions_and_is_saved_in_its_pack() {
    desk.ready().press(KeyCode.ALT, KeyCode.DIGIT2).answer();
    desk.goTo("nhóm vấn đề");
    assertThat(desk.caretIn()).isEqualTo(CHILD_ONLY);
    desk.press(KeyCode.F12).save();
    desk.press(KeyCode.DIGIT1);
    desk.save().ready();
    assertThat(saved(ContactFields.PACK)).isEqualTo("child-vi");
  }

  @Test
  void a_call_begun_on_the_wrong_line_goes_on_in_the_other_form_with_its_time_and_number() {
    desk.ready();
    desk.robot().interact(() -> desk.robot().lookup("#number").query().requestFocus());
    desk.type("0912345123").press(KeyCode.ENTER).inCall();
    var begun = bench.drafts.of("lan").getFirst();
    bench.clock.pass(Duration.ofSeconds(20));
    desk.press(KeyCode.SHIFT, KeyCode.F2);
    desk.until("the other form", () -> desk.there("#call-line") && lineIs("Bảo vệ trẻ em"));
    desk.until("its draft", () -> "child-vi".equals(draft(ContactFields.PACK)));
    assertThat(bench.drafts.of("lan")).hasSize(1);
    assertThat(bench.drafts.of("lan").getFirst().contact()).isEqualTo(begun.contact());
    for (var field : List.of(ContactFields.STARTED, ContactFields.NUMBER, ContactFields.CHANNEL)) {
      assertThat(draft(field)).isEqualTo(begun.body().get(field));
    }
    desk.press(KeyCode.SHIFT, KeyCode.F2);
    desk.until("the first form again", () -> lineIs("Phòng, chống mua bán người"));
    desk.goTo("muốn hỏi về việc gì");
    assertThat(desk.caretIn()).isEqualTo(TIP_ONLY);
  }

  private boolean lineIs(String title) {
    return desk.there("#call-line") && desk.label("#call-line").equals(title);
  }

  private String draft(String field) {
    return String.valueOf(bench.drafts.of("lan").getFirst().body().get(field));
  }

  @Test
  void once_something_was_typed_the_line_stays_and_nothing_is_lost() {
    desk.answer().goTo("lý do gọi").type("Hoi viec lam");
    desk.press(KeyCode.SHIFT, KeyCode.F2);
    assertThat(desk.label("#call-line")).isEqualTo("Phòng, chống mua bán người");
    assertThat(desk.textIn("contact/reason")).isEqualTo("Hoi viec lam");
    assertThat(bench.messages.unread()).contains(new Message.Note("call.line.typed"));
  }

  @Test
  void a_paper_record_is_typed_in_on_the_line_chosen() {
    desk.ready().press(KeyCode.ALT, KeyCode.DIGIT2);
    desk.robot().clickOn("#channel-late_entry").clickOn("#answer");
    desk.inCall();
    assertThat(desk.label("#call-line")).isEqualTo("Bảo vệ trẻ em");
  }

  @Test
  void each_lines_blank_form_is_printed_by_its_button(@TempDir Path folder) {
    var file = folder.resolve("child.pdf");
    bench.file = Optional.of(file);
    desk.ready();
    assertThat(desk.there("#blank-tip-vi")).isTrue();
    desk.robot().interact(() -> ((Button) desk.robot().lookup("#blank-child-vi").query()).fire());
    desk.until("it is told", () -> !bench.messages.unread().isEmpty());
    assertThat(file).isNotEmptyFile();
    assertThat(((Message.Note) bench.messages.unread().getFirst()).arguments())
        .contains("Bảo vệ trẻ em", file.toString());
  }

  @Test
  void what_waits_says_on_which_line_it_came() {
    desk.ready().press(KeyCode.ALT, KeyCode.DIGIT2).answer();
    desk.goTo("lý do gọi").type("x");
    desk.press(KeyCode.CONTROL, KeyCode.W).ready();
    desk.until("it waits", () -> desk.there("#waits-1"));
    assertThat(desk.robot().lookup("#waits-1").query().getAccessibleText())
        .contains("Bảo vệ trẻ em");
  }

  @Test
  void danger_quiet_questions_and_closing_work_on_the_child_line_and_nothing_is_cut() {
    desk.ready();
    var faults = new ArrayList<>(judged("lines-ready"));
    desk.press(KeyCode.ALT, KeyCode.DIGIT2).answer();
    faults.addAll(judged("lines-call"));
    desk.press(KeyCode.F9);
    assertThat(desk.there("#danger-number-1")).isTrue();
    desk.press(KeyCode.ESCAPE).press(KeyCode.F10);
    desk.press(KeyCode.F10).press(KeyCode.F12);
    faults.addAll(judged("lines-closing"));
    assertThat(faults).isEmpty();
  }

  private List<String> judged(String name) {
    return Judged.everywhere(desk.robot(), bench.stage(), bench.wording, bench.theme, name);
  }
}
