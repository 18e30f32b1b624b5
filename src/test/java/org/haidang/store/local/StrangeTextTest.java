package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.haidang.content.TestWorkbook;
import org.haidang.desk.Draft;
import org.haidang.desk.Samples;
import org.haidang.model.Body;
import org.haidang.model.Edit;
import org.haidang.model.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text as no author expects it, through the form's engine into the encrypted store and back. */
class StrangeTextTest {

  private static final TestWorkbook BOOK =
      TestWorkbook.survey("type,name,label\ntext,summary,Tên\ntext,told,Lời kể\n");

  @TempDir Path folder;
  private LocalStore store;

  @BeforeEach
  void open() {
    store = Stores.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void reopen() {
    store.close();
    store = Stores.open(folder);
  }

  private static Draft draft(Body body) {
    return new Draft(Samples.id(), "lan", body, "told", 0, "greet", Samples.NOON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ho\0a",
        "Ho\u001ba\u0007",
        "Ho\ud83da",
        "Ho\udc00a",
        "Ho\uffffa\ufffe",
        "\u202eaoH",
        "a\tb\r\nc\fd",
        "😀 👩‍👧",
        "NguyÔn ThÞ M\u00ad¬",
        "Hoa\u0300 ڹ ١٦",
        "\\u0000 \"{}\" NULL';--",
        "<told>&amp;]]></told>"
      })
  void whatever_is_typed_is_drafted_saved_and_read_back_as_the_form_has_it(String typed) {
    var form = BOOK.open();
    form.set("summary", "Lan " + typed);
    form.set("told", typed);
    var draft = draft(form.draft());
    store.drafts().keep(draft);
    var change =
        Samples.change(
            Samples.id(),
            null,
            null,
            form.body().fields().entrySet().stream()
                .map(field -> new Edit(field.getKey(), null, field.getValue()))
                .toList());
    store.contacts().save(change);

    reopen();

    assertThat(store.drafts().of("lan")).containsExactly(draft);
    var saved = store.contacts().open(change.record()).orElseThrow().state().body();
    assertThat(saved.get("told")).isEqualTo(form.value("told"));
    assertThat(store.contacts().find("lan", 9)).hasSize(1);
    assertThat(BOOK.open(saved).value("told")).isEqualTo(form.value("told"));
    assertThat(store.outbox().next(1, 1 << 20)).containsExactly(change);
  }

  @Test
  void a_draft_of_a_million_characters_is_kept_whole() {
    var form = BOOK.open();
    form.set("told", "Con gái bị lừa.\n".repeat(62_500));
    var draft = draft(form.draft());

    store.drafts().keep(draft);
    reopen();

    assertThat(store.drafts().of("lan")).containsExactly(draft);
    assertThat(BOOK.open(store.drafts().of("lan").getFirst().body()).value("told"))
        .hasSize(1_000_000);
  }

  @Test
  void what_was_typed_in_pieces_is_found_by_its_whole_letters() {
    var change =
        Samples.change(
            Samples.id(), null, null, List.of(new Edit("summary", null, "Ho\u00e0 Bình")));
    store.contacts().save(change);

    assertThat(store.contacts().find("hoa\u0300 bi\u0300nh", 9)).hasSize(1);
    assertThat(store.contacts().find("hoa binh", 9)).hasSize(1);
  }

  @Test
  void the_longest_answer_goes_into_the_store_and_out_to_the_server() {
    var longest = "ệ".repeat(Limits.ANSWER);
    var change = Samples.change(Samples.id(), null, null, List.of(new Edit("told", null, longest)));
    store.contacts().save(change);

    assertThat(store.outbox().next(1, 1 << 20)).containsExactly(change);
  }
}
