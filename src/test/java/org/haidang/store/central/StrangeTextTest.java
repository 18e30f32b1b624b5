package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.haidang.content.TestWorkbook;
import org.haidang.model.Edit;
import org.haidang.model.Limits;
import org.haidang.model.Version;
import org.haidang.platform.Json;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the form's engine lets through, the central database takes. */
class StrangeTextTest {

  private static final TestWorkbook BOOK =
      TestWorkbook.survey("type,name,label\ntext,a,A\ntext,b,B\ntext,c,C\n");

  private static CentralStore store;
  private final Reports desk = new Reports("HN");

  @BeforeAll
  static void open() {
    store = TestDatabase.store(TestDatabase.prepared("strange_text"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void text_that_no_database_could_hold_is_mended_by_the_form_and_taken() {
    for (var typed :
        List.of("Ho\0a", "\u001b", "Ho\ud83da", "Ho\uffffa", "😀 \\u0000", "a\tb\r\nc\u202ed")) {
      var form = BOOK.open();
      form.set("a", "Lan " + typed);
      var change = desk.fresh(new Edit("a", null, form.value("a")));

      var answer = store.append(List.of(change), desk.session()).getFirst();

      assertThat(answer.outcome()).isEqualTo(Outcome.ACCEPTED);
      var items = store.read(Cursor.START, Set.of("centre:HN"), null, 1000).items();
      assertThat(items.getLast().whole().body().get("a")).isEqualTo(form.value("a"));
    }
  }

  @Test
  void a_report_as_long_as_a_form_allows_fits_into_one_message_and_is_taken() {
    var first = desk.fresh(full("ệ"));
    var second = desk.on(first, new Version(store.generation(), 1), refilled("ệ", "\"\u1ec7"));

    for (var change : List.of(first, second)) {
      assertThat(new Json().bytes(new Messages.Push(List.of(change))))
          .hasSizeLessThan(Messages.MAX_PUSH_BYTES);
      assertThat(store.append(List.of(change), desk.session()))
          .extracting(ChangeAnswer::outcome)
          .containsExactly(Outcome.ACCEPTED);
    }
  }

  private static Edit[] full(String letter) {
    return refilled(null, letter);
  }

  private static Edit[] refilled(String was, String letters) {
    var edits = new ArrayList<Edit>();
    for (var path : List.of("a", "b", "c")) {
      edits.add(new Edit(path, was == null ? null : filled(was), filled(letters)));
    }
    return edits.toArray(Edit[]::new);
  }

  private static String filled(String letters) {
    return letters.repeat(Limits.ANSWER / letters.length());
  }
}
