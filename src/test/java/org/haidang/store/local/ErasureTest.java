package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.answer;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;
import static org.haidang.desk.Samples.next;

import java.nio.file.Path;
import java.util.List;
import org.haidang.desk.Draft;
import org.haidang.desk.Samples;
import org.haidang.model.Body;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server erased is nowhere in the store any more, not even for one who has the key. */
class ErasureTest {

  private static final String NAME = "Phạm Thị Xoáhẳn";

  @TempDir Path folder;

  static int rowsWith(LocalStore store, String text) {
    var like = "%" + text + "%";
    return store
        .database()
        .read(
            h -> {
              int rows = 0;
              Searched.terms(h);
              for (var place :
                  List.of(
                      "change where cast(json as text) like ?",
                      "draft where cast(json as text) like ?",
                      "record where cast(coalesce(base, '') as text) like ?",
                      "record where cast(coalesce(shown, '') as text) like ?",
                      "record where cast(coalesce(entry, '') as text) like ?",
                      "vocabulary where word like ?",
                      "search_terms where term like ?")) {
                rows +=
                    h.createQuery("select count(*) from " + place)
                        .bind(0, like)
                        .mapTo(Integer.class)
                        .one();
              }
              return rows;
            });
  }

  @Test
  void history_draft_list_and_search_forget_an_erased_contact() {
    try (var store = Stores.open(folder)) {
      var contact = id();
      var change = first(contact, 0, NAME);
      store.contacts().save(change);
      store.outbox().answered(List.of(answer(change, Outcome.ACCEPTED, 1)));
      var body = Body.EMPTY.with("x", NAME);
      store.drafts().keep(new Draft(contact, "lan", body, null, 0, "", Samples.NOON));
      assertThat(rowsWith(store, "Xo")).isPositive();
      assertThat(rowsWith(store, "xoahan")).isEqualTo(2);
      store.contacts().save(first(id(), 1, "Phạm Văn Ởlại"));

      store
          .replica()
          .apply(Samples.page(2, Samples.whole(Samples.erased(contact, Samples.version(2)))));
      assertThat(rowsWith(store, "Xo")).isZero();
      assertThat(rowsWith(store, "xoahan")).isZero();
      assertThat(folder.resolve("records.db-wal")).isEmptyFile();
      assertThat(store.contacts().find("pham", 9)).as("held by another as well").hasSize(1);
    }
  }

  @Test
  void a_change_that_still_waits_is_sent_and_forgotten_with_its_answer() {
    try (var store = Stores.open(folder)) {
      var contact = id();
      var state = Samples.state(contact, Samples.version(1), Samples.contactBody(0, "có"));
      store.replica().apply(Samples.page(1, Samples.whole(state)));
      var change = next(store.contacts().open(contact).orElseThrow(), "summary", NAME);
      store.contacts().save(change);
      var erased = Samples.erased(contact, Samples.version(2));
      store.replica().apply(Samples.page(2, Samples.whole(erased)));
      assertThat(store.contacts().open(contact).orElseThrow().state()).isEqualTo(erased);
      assertThat(store.outbox().next(9, 1 << 20)).containsExactly(change);

      store
          .outbox()
          .answered(List.of(ChangeAnswer.refused(change.id(), "CHANGE_ERASED", List.of())));
      assertThat(rowsWith(store, "Xo")).isZero();
      assertThat(store.outbox().depth().attention()).isZero();
      var again = Samples.state(contact, Samples.version(3), Samples.contactBody(0, "có"));
      store.replica().apply(Samples.page(3, Samples.whole(again)));
      assertThat(store.contacts().open(contact).orElseThrow().state().erased()).isTrue();
    }
  }
}
