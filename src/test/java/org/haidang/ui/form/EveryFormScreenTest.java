package org.haidang.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.fakes.EveryForm;
import org.haidang.model.Body;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** Every type of question answered from the keyboard. */
@ExtendWith(Windowed.class)
class EveryFormScreenTest {

  private FormPage page;

  @Start
  void start(Stage stage) {
    page = new FormPage(EveryForm.open(EveryForm.pack(), Body.EMPTY), stage);
  }

  @Test
  void a_range_holds_nothing_until_it_is_touched_and_then_goes_by_steps_or_is_typed() {
    page.go("typed/fear");
    assertThat(page.value("typed/fear")).isEmpty();
    page.press(KeyCode.UP);
    assertThat(page.value("typed/fear")).as("the first step is the scale's start").isEqualTo("0");
    page.press(KeyCode.UP).press(KeyCode.UP).press(KeyCode.DOWN);
    assertThat(page.value("typed/fear")).isEqualTo("1");
    page.type("7");
    assertThat(page.value("typed/fear")).isEqualTo("7");

    page.press(KeyCode.ENTER);
    assertThat(page.caretIn()).isEqualTo("typed/warmth");
    page.type("38,5").press(KeyCode.UP);
    assertThat(page.value("typed/warmth")).isEqualTo("38.6");
    assertThat(page.text("typed/warmth")).isEqualTo("38,6");
  }

  @Test
  void a_rank_is_ordered_by_carrying_lines_or_by_digits() {
    page.go("chosen/rank");
    assertThat(page.spoken()).contains("chưa xếp, Giải cứu");
    assertThat(page.value("chosen/rank")).isEmpty();

    page.press(KeyCode.DOWN).press(KeyCode.ALT, KeyCode.UP);
    assertThat(page.value("chosen/rank")).isEqualTo("shelter rescue medical legal money");
    assertThat(page.spoken()).contains("thứ 1 trên 5, Nơi tạm lánh");

    page.press(KeyCode.DIGIT3);
    assertThat(page.value("chosen/rank")).isEqualTo("rescue medical shelter legal money");
    assertThat(page.spoken()).as("the caret goes along").contains("thứ 3");

    page.press(KeyCode.DELETE);
    assertThat(page.value("chosen/rank")).isEmpty();
    page.press(KeyCode.SPACE);
    assertThat(page.value("chosen/rank")).isEqualTo("rescue shelter medical legal money");
  }

  @Test
  void a_position_is_typed_with_commas_or_pasted_with_points_and_said_back() {
    page.go("places/point").type("21,03; 105,85");
    assertThat(page.value("places/point")).isEqualTo("21.03 105.85");
    assertThat(page.beside("places/point")).isEqualTo("Vĩ độ 21,03, kinh độ 105,85");
    page.press(KeyCode.ENTER);
    assertThat(page.text("places/point")).isEqualTo("21,03; 105,85");

    page.type("21.03, 105.85").press(KeyCode.SHIFT, KeyCode.ENTER).type("21,1; 105,9");
    assertThat(page.value("places/trace")).isEqualTo("21.03 105.85; 21.1 105.9");
  }

  @Test
  void a_table_is_walked_by_arrows_and_its_head_says_the_choices() {
    page.go("tables/often/food").press(KeyCode.RIGHT).press(KeyCode.SPACE);
    assertThat(page.value("tables/often/food")).isEqualTo("some");
    page.press(KeyCode.DOWN);
    assertThat(page.caretIn()).isEqualTo("tables/often/sleep");
    page.press(KeyCode.DIGIT4);
    assertThat(page.value("tables/often/sleep")).isEqualTo("day");
    assertThat(page.spoken()).isEqualTo("Không được ngủ: Hằng ngày");
    page.press(KeyCode.UP);
    assertThat(page.caretIn()).isEqualTo("tables/often/food");
  }

  @Test
  void a_tick_a_month_a_year_and_a_grouped_number_are_kept_as_the_form_wants_them() {
    page.go("typed/read").press(KeyCode.DIGIT1);
    assertThat(page.value("typed/read")).isEqualTo("OK");
    page.press(KeyCode.SPACE);
    assertThat(page.value("typed/read")).isEmpty();

    page.go("typed/month").type("9/2026").press(KeyCode.ENTER);
    assertThat(page.value("typed/month")).isEqualTo("2026-09-01");
    assertThat(page.text("typed/month")).isEqualTo("09/2026");
    page.type("1998").press(KeyCode.ENTER);
    assertThat(page.value("typed/year")).isEqualTo("1998-01-01");

    page.go("typed/debt").type("25000000").press(KeyCode.ENTER);
    assertThat(page.value("typed/debt")).isEqualTo("25000000");
    assertThat(page.text("typed/debt")).isEqualTo("25.000.000");
  }

  @Test
  void what_a_desk_cannot_take_says_why_and_the_caret_passes_it() {
    page.go("typed/file").type("tin-nhan.jpg").press(KeyCode.ENTER);
    assertThat(page.value("typed/file")).isEqualTo("tin-nhan.jpg");
    assertThat(page.caretIn()).isEqualTo("typed/read");
    assertThat(page.row("typed/sign").lookup(".form-unable").isVisible()).isTrue();
    assertThat(page.beside("typed/file")).contains("chỉ ghi tên tệp");
  }

  @Test
  void an_entry_within_an_entry_is_folded_taken_out_and_brought_back() {
    var repeat = (RepeatViewModel) page.model.sections().getLast().items().getFirst();
    page.robot().interact(() -> page.model.openProperty().set(page.model.sections().getLast()));
    page.robot().interact(repeat::add);
    page.settle();
    var person = repeat.entries().getFirst();
    var children = (RepeatViewModel) person.items().get(1);
    page.robot().interact(children::add);
    page.settle();
    var child = children.entries().getFirst();
    page.go(child.path() + "/name").type("Bé Na");
    assertThat(page.count("form-card")).isEqualTo(2);

    page.robot().interact(() -> repeat.remove(person));
    page.settle();
    assertThat(page.count("form-card")).isZero();
    assertThat(page.model.openProperty().get().fields()).isEmpty();

    page.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(page.count("form-card")).isEqualTo(2);
    var again = (RepeatViewModel) repeat.entries().getFirst().items().get(1);
    assertThat(page.value(again.entries().getFirst().path() + "/name")).isEqualTo("Bé Na");

    page.robot().interact(() -> repeat.entries().getFirst().foldedProperty().set(true));
    page.settle();
    page.go(again.entries().getFirst().path() + "/name");
    assertThat(page.caretIn()).as("going to a field unfolds it").endsWith("/name");
  }
}
