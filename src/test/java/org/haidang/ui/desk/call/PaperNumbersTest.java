package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.haidang.content.Numbering;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A record taken on paper is typed in by the numbers of the printed form. */
@ExtendWith(Windowed.class)
class PaperNumbersTest {

  private DeskBench bench;
  private DeskPage desk;

  @Start
  void start(Stage stage) {
    bench = DeskBench.shipped();
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

  private String numberOf(String path) {
    return Numbering.of(bench.pack()).number(path).orElseThrow();
  }

  private void lateEntry() {
    desk.ready();
    desk.robot().clickOn("#channel-late_entry").clickOn("#answer");
    desk.inCall();
  }

  @Test
  void
      the_number_on_paper_leads_to_its_field_in_every_call_and_stands_beside_it_in_none_but_late() {
    desk.answer().goTo(numberOf("contact/reason"));
    assertThat(desk.caretIn()).isEqualTo("contact/reason");
    assertThat(desk.numberOf("contact/reason")).isEmpty();
    desk.press(KeyCode.CONTROL, KeyCode.W);

    lateEntry();
    desk.goTo(numberOf("contact/reason"));
    assertThat(desk.caretIn()).isEqualTo("contact/reason");
    assertThat(desk.numberOf("contact/reason")).isEqualTo(numberOf("contact/reason"));
  }

  @Test
  void nothing_is_cut_nameless_or_faint_with_the_numbers_there() {
    lateEntry();
    var faults = new ArrayList<String>();
    for (var section : List.of("1.1", "2.1", "3.1")) {
      desk.goTo(section);
      faults.addAll(judged("paper-" + section.charAt(0)));
    }
    desk.press(KeyCode.F3).type("2.4");
    faults.addAll(judged("paper-find"));
    assertThat(faults).isEmpty();
  }

  @Test
  void the_number_stands_beside_the_first_line_of_its_question() {
    lateEntry();
    int wrapped = 0;
    for (var section : List.of("1.1", "2.1", "3.1", "4.1")) {
      desk.goTo(section);
      for (var mark : desk.robot().lookup(".form-number").queryAllAs(Label.class)) {
        if (mark.getParent() instanceof Label question && mark.getScene() != null) {
          var words =
              question.getChildrenUnmodifiable().stream()
                  .filter(Text.class::isInstance)
                  .findFirst()
                  .orElseThrow();
          var all = words.localToScene(words.getBoundsInLocal());
          var number = mark.localToScene(mark.getLayoutBounds());
          double line = new Text("1").getLayoutBounds().getHeight();
          assertThat(number.getCenterY() - all.getMinY()).isBetween(0.0, 2 * line);
          if (all.getHeight() > 2.5 * line) {
            wrapped++;
            assertThat(number.getCenterY()).isLessThan(all.getCenterY() - line / 3);
          }
        }
      }
    }
    assertThat(wrapped).isPositive();
  }

  private List<String> judged(String name) {
    return Judged.everywhere(desk.robot(), bench.stage(), bench.wording, bench.theme, name);
  }
}
