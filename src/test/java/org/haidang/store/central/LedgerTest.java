package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a push is answered. */
class LedgerTest {

  private static LedgerGround at;

  @BeforeAll
  static void open() {
    at = new LedgerGround("ledger");
  }

  @AfterAll
  static void close() {
    at.close();
  }

  @BeforeEach
  void remember_where_the_feed_is() {
    at.remember();
  }

  @Test
  void a_new_record_is_accepted_as_its_first_version_and_everybody_of_the_centre_hears_of_it() {
    var change = at.desk.fresh(new Edit("province", null, "Cao Bằng"));

    var answer = at.push(at.desk, change);

    assertThat(answer.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(answer.version()).isEqualTo(at.version(1));
    var item = at.news(at.otherDesk.workstation).items().getFirst();
    assertThat(item.whole().body().get("province")).isEqualTo("Cao Bằng");
    assertThat(item.whole().version()).isEqualTo(at.version(1));
    assertThat(item.whole().scopes()).containsExactly("centre:HN");
    assertThat(item.gone()).isFalse();
  }

  @Test
  void sent_again_a_change_gets_the_same_answer_and_makes_no_new_version() {
    var change = at.desk.fresh();
    var first = at.push(at.desk, change);
    var position = at.store.positions(LedgerGround.HANOI);

    var again = at.store.append(List.of(change, at.desk.fresh(), change), at.desk.session());

    assertThat(again.getFirst()).isEqualTo(first).isEqualTo(again.getLast());
    assertThat(at.store.positions(LedgerGround.HANOI).get("centre:HN"))
        .isEqualTo(position.get("centre:HN") + 1);
  }

  @Test
  void a_push_sent_to_two_nodes_at_once_is_taken_in_once() throws Exception {
    try (var node = TestDatabase.store(at.address);
        var threads = Executors.newFixedThreadPool(4)) {
      for (int round = 0; round < 15; round++) {
        var first = at.desk.fresh(new Edit("a", null, "1"));
        var changes =
            List.of(first, at.desk.after(first, new Edit("a", "1", "2")), at.desk.fresh());
        Callable<List<ChangeAnswer>> here = () -> at.store.append(changes, at.desk.session());
        Callable<List<ChangeAnswer>> there = () -> node.append(changes, at.desk.session());
        var before = at.store.positions(LedgerGround.HANOI).get("centre:HN");

        var answers = threads.invokeAll(List.of(here, there, here, there));

        for (var answer : answers) {
          assertThat(answer.get()).isEqualTo(answers.getFirst().get());
        }
        assertThat(answers.getFirst().get())
            .extracting(ChangeAnswer::outcome)
            .containsOnly(Outcome.ACCEPTED);
        assertThat(at.store.positions(LedgerGround.HANOI).get("centre:HN")).isEqualTo(before + 2);
      }
    }
  }

  @Test
  void a_refused_change_holds_up_no_other_and_leaves_nothing_but_its_answer() throws Exception {
    var good = at.desk.fresh();
    var foreign = new Reports("DN").fresh(new Edit("age", null, "15"));
    var alsoGood = at.desk.fresh();

    var answers = at.store.append(List.of(good, foreign, alsoGood), at.desk.session());

    assertThat(answers)
        .extracting(ChangeAnswer::outcome)
        .containsExactly(Outcome.ACCEPTED, Outcome.REFUSED, Outcome.ACCEPTED);
    assertThat(answers.get(1).code()).isEqualTo("CHANGE_FOREIGN");
    assertThat(at.store.append(List.of(foreign), at.desk.session()).getFirst())
        .isEqualTo(answers.get(1));
    try (var connection = TestDatabase.connect(at.address);
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from change where outcome = 'REFUSED'"
                        + " and (patch is not null or author is not null)")) {
      rows.next();
      assertThat(rows.getInt(1)).isZero();
    }
    assertThat(at.news(null).items()).hasSize(2);
  }

  @Test
  void a_change_follows_the_one_it_was_made_after_in_the_same_push_or_a_later_one() {
    var first = at.desk.fresh(new Edit("age", null, "15"));
    var second = at.desk.after(first, new Edit("age", "15", "16"));
    var third = at.desk.after(second, new Edit("age", "16", "17"));

    var answers = at.store.append(List.of(first, second), at.desk.session());
    var last = at.push(at.desk, third);

    assertThat(answers)
        .extracting(ChangeAnswer::outcome)
        .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED);
    assertThat(last.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(last.version()).isEqualTo(at.version(3));
    assertThat(at.standing(first).body().get("age")).isEqualTo("17");
  }

  @Test
  void a_change_that_follows_an_unknown_or_a_refused_one_is_refused() {
    var neverSent = at.desk.fresh();
    var refused = new Reports("DN").fresh();
    at.store.append(List.of(refused), at.desk.session());

    assertThat(at.push(at.desk, at.desk.after(neverSent, new Edit("a", null, "1"))).code())
        .isEqualTo("CHANGE_AFTER_UNKNOWN");
    assertThat(at.push(at.desk, at.desk.after(refused, new Edit("_centre", null, "HN"))).code())
        .isEqualTo("CHANGE_AFTER_UNKNOWN");
  }

  @Test
  void what_came_before_the_change_it_follows_is_judged_anew_once_that_is_there() {
    var first = at.desk.fresh(new Edit("a", null, "1"));
    var second = at.desk.after(first, new Edit("a", "1", "2"));
    assertThat(at.push(at.desk, second).code()).isEqualTo("CHANGE_AFTER_UNKNOWN");

    at.push(at.desk, first);

    assertThat(at.push(at.desk, second).outcome()).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void what_begins_no_record_and_belongs_to_none_is_judged_anew_once_there_is_one() {
    var first = at.desk.fresh(new Edit("a", null, "1"));
    var second = at.desk.on(first, null, new Edit("b", null, "2"));
    assertThat(at.push(at.desk, second).code()).isEqualTo("CHANGE_AFTER_UNKNOWN");

    at.push(at.desk, first);

    assertThat(at.push(at.desk, second).outcome()).isEqualTo(Outcome.MERGED);
  }

  @Test
  void so_is_all_that_follows_it_in_the_same_push() {
    var first = at.desk.fresh(new Edit("a", null, "1"));
    var second = at.desk.after(first, new Edit("a", "1", "2"));
    var third = at.desk.after(second, new Edit("a", "2", "3"));
    assertThat(at.store.append(List.of(second, third), at.desk.session()))
        .extracting(ChangeAnswer::code)
        .containsOnly("CHANGE_AFTER_UNKNOWN");

    at.push(at.desk, first);

    assertThat(at.store.append(List.of(second, third), at.desk.session()))
        .extracting(ChangeAnswer::outcome)
        .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED);
  }

  @Test
  void what_the_database_could_not_hold_is_refused_alone() {
    var nul = at.desk.fresh(new Edit("a\0b", null, "1"));
    var half = at.desk.fresh(new Edit("a", null, "\ud83d"));
    var good = at.desk.fresh(new Edit("a", null, "😀 \\u0000 \"{}\" NULL"));

    var answers = at.store.append(List.of(nul, half, good), at.desk.session());

    assertThat(answers)
        .extracting(ChangeAnswer::code)
        .containsExactly("CHANGE_MALFORMED", "CHANGE_MALFORMED", null);
    assertThat(at.standing(good).body().get("a")).isEqualTo("😀 \\u0000 \"{}\" NULL");
  }

  @Test
  void a_clock_far_off_breaks_nothing() {
    var change = at.desk.fresh();
    var off =
        new Change(
            change.id(),
            change.type(),
            change.record(),
            null,
            null,
            change.patch(),
            change.author(),
            change.workstation(),
            Instant.MAX,
            null);

    assertThat(at.push(at.desk, off).outcome()).isEqualTo(Outcome.ACCEPTED);
  }
}
