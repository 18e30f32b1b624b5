package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.haidang.model.Edit;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.junit.jupiter.api.Test;

/**
 * Somebody saved on, while what she had saved before was acknowledged and then lost with the
 * database: the second change comes to a server that knows nothing of the first.
 */
class AheadOfItsPastTest {

  private final Reports desk = new Reports("HN");

  @Test
  void after_a_restore_it_waits_for_the_first_and_is_then_taken_in() {
    var first = desk.fresh(new Edit("incident/summary", null, "một"));
    var second = desk.after(first, new Edit("incident/summary", "một", "hai"));
    var third = desk.after(second, new Edit("incident/summary", "hai", "ba"));
    var other = desk.fresh();
    try (var store = TestDatabase.store(TestDatabase.prepared("ahead"))) {
      store.beginLife("COMMAND");

      var answers = store.append(List.of(second, third, other), desk.session());

      assertThat(answers).hasSize(1);
      assertThat(answers.getFirst().change()).isEqualTo(other.id());
      assertThat(store.append(List.of(first, second, third), desk.session()))
          .extracting("outcome")
          .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.ACCEPTED);
    }
  }

  @Test
  void after_a_restore_a_change_of_a_record_that_was_lost_waits_for_the_record() {
    var colleagues = desk.fresh();
    try (var store = TestDatabase.store(TestDatabase.prepared("ahead_record"))) {
      var lost = new Version(store.generation(), 1);
      store.beginLife("COMMAND");
      var change = desk.on(colleagues, lost, new Edit("incident/summary", null, "hai"));

      assertThat(store.append(List.of(change), desk.session())).isEmpty();
      assertThat(store.append(List.of(colleagues, change), desk.session())).hasSize(1);
      assertThat(store.append(List.of(change), desk.session()))
          .extracting("outcome")
          .containsExactly(Outcome.MERGED);
    }
  }

  @Test
  void in_a_database_that_never_lost_anything_it_is_refused() {
    var second = desk.after(desk.fresh(), new Edit("incident/summary", "một", "hai"));
    try (var store = TestDatabase.store(TestDatabase.prepared("ahead_first"))) {
      assertThat(store.append(List.of(second), desk.session()).getFirst().code())
          .isEqualTo(ErrorCode.CHANGE_AFTER_UNKNOWN.name());
    }
  }
}
