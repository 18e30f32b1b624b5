package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.haidang.model.Body;
import org.junit.jupiter.api.Test;

/** What a form learns from the desk that opens it. */
class OccasionTest {

  private static final TestWorkbook BOOK =
      TestWorkbook.survey(
          """
          type,name,label,default
          deviceid,device,,
          username,who,,
          start,begun,,
          end,ended,,
          text,town,Town,${last-saved#town}
          note,before,Last time: ${last-saved#town},
          """);

  @Test
  void a_new_form_knows_who_opens_it_where_and_what_was_saved_before() {
    var occasion = new Occasion("pc-7", "lan", Body.EMPTY.with("town", "Huế"));
    var form = BOOK.forms().open(BOOK.pack(), Body.EMPTY, occasion);
    assertThat(form.value("device")).isEqualTo("pc-7");
    assertThat(form.value("who")).isEqualTo("lan");
    assertThat(form.value("begun")).isNotNull();
    assertThat(form.value("town")).isEqualTo("Huế");
    form.set("town", "Vinh");
    assertThat(form.value("ended")).isNotNull();
    assertThat(form.body().fields()).containsOnlyKeys("device", "who", "begun", "ended", "town");
  }

  @Test
  void what_was_personal_in_the_last_record_is_in_no_other_callers_form() {
    var book =
        TestWorkbook.survey(
            """
            type,name,label,default,bind::haidang:pii
            text,who,Name,${last-saved#who},yes
            text,town,Town,${last-saved#town},
            note,before,Last time: ${last-saved#who} of ${last-saved#town},,
            """);
    var last = Body.EMPTY.with("who", "Hoa").with("town", "Huế");
    var form = book.forms().open(book.pack(), Body.EMPTY, new Occasion("pc-7", "lan", last));
    assertThat(form.value("who")).isNull();
    assertThat(form.value("town")).isEqualTo("Huế");
    var label = Label.of("Trước: ${last-saved#who} ở ${last-saved#town}", "");
    assertThat(form.text(label, "before", "vi")).isEqualTo("Trước: … ở Huế");
  }

  @Test
  void a_form_that_does_not_look_back_asks_for_no_record() {
    var book = TestWorkbook.survey("type,name,label\ntext,town,Town\n");
    var occasion =
        new Occasion(
            "pc-7",
            "lan",
            () -> {
              throw new AssertionError("asked");
            });
    assertThat(book.forms().open(book.pack(), Body.EMPTY, occasion).value("town")).isNull();
  }

  @Test
  void an_old_record_keeps_what_it_was_saved_with() {
    var first = BOOK.forms().open(BOOK.pack(), Body.EMPTY, new Occasion("pc-7", "lan", Body.EMPTY));
    var later = new Occasion("pc-9", "hoa", Body.EMPTY.with("town", "Huế"));
    var again = BOOK.forms().open(BOOK.pack(), first.body(), later);
    assertThat(again.value("device")).isEqualTo("pc-7");
    assertThat(again.value("who")).isEqualTo("lan");
    assertThat(again.value("town")).isNull();
    assertThat(again.body()).isEqualTo(first.body());
  }
}
