package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Most calls ask for something: they end in at most eight answers and twenty keys. */
@ExtendWith(Windowed.class)
class InformationCallTest {

  private DeskBench bench;
  private DeskPage desk;
  private int keys;

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

  private void key(KeyCode... chord) {
    desk.press(chord);
    keys++;
  }

  @Test
  void every_answer_it_asks_for_is_given_and_it_is_saved() {
    desk.ready();
    key(KeyCode.F2);
    desk.inCall();
    key(KeyCode.CONTROL, KeyCode.S);
    key(KeyCode.DIGIT1);
    key(KeyCode.ENTER);
    while (!desk.there("#answer")) {
      assertThat(keys).as("keys so far, in " + desk.caretIn()).isLessThan(20);
      if (!desk.caretIn().equals("caller/caller_province")) {
        key(KeyCode.DIGIT1);
      }
      key(KeyCode.ENTER);
    }
    desk.ready();

    assertThat(keys).isLessThanOrEqualTo(20);
    var answers =
        bench.contacts.saved.getFirst().patch().stream()
            .map(Edit::path)
            .filter(path -> !path.startsWith("_"))
            .filter(path -> !List.of("contact/call_date", "contact/language").contains(path))
            .toList();
    assertThat(answers).contains("closing/kind", "contact/caller_role", "contact/topics");
    assertThat(answers.size()).isBetween(5, 8);
  }

  @Test
  void only_the_kind_must_be_told() {
    desk.answer();
    desk.save().press(KeyCode.DIGIT1).save().ready();

    assertThat(bench.contacts.saved.getFirst().patch())
        .contains(new Edit("closing/kind", null, "information"));
  }

  @Test
  void a_prank_closes_with_its_digit() {
    desk.answer();
    desk.save().press(KeyCode.DIGIT6).ready();

    assertThat(bench.contacts.saved.getFirst().patch())
        .contains(new Edit("closing/kind", null, "prank"));
  }

  @Test
  void a_silent_call_keeps_its_seconds_and_how_often_the_number_rang() {
    ring();
    ring();

    var last = bench.contacts.saved.getLast().patch();
    assertThat(last)
        .contains(new Edit("closing/silent_seconds", null, "42"))
        .contains(new Edit("closing/repeats", null, "1"));
    assertThat(last.stream().map(Edit::path)).contains(ContactFields.HUNG_UP);
  }

  private void ring() {
    desk.ready();
    desk.robot().interact(() -> desk.robot().lookup("#number").query().requestFocus());
    desk.type("0912345123").press(KeyCode.ENTER).inCall();
    bench.clock.pass(java.time.Duration.ofSeconds(42));
    desk.save().press(KeyCode.DIGIT4).save().ready();
  }
}
