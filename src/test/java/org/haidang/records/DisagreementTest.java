package org.haidang.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.records.Ledger.NOON;
import static org.haidang.records.Ledger.pen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.haidang.model.Change;
import org.junit.jupiter.api.Test;

/** Where each value came from, and what was changed apart without disagreeing. */
class DisagreementTest {

  private static Disagreement only(Ledger ledger) {
    var all = Disagreement.in(ledger.disputed());
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static Change at(Ledger ledger, Register.Opened opened, Instant at, String to) {
    return pen("minh", at).change(opened, opened.state().body().with("age", to), null);
  }

  @Test
  void each_value_has_its_author_and_all_have_what_stood_before() {
    var ledger = new Ledger("age", "15");
    var opened = ledger.opened();
    ledger.take(ledger.edit(opened, "lan", "age", "16"), ledger.edit(opened, "minh", "age", "17"));

    var what = only(ledger);
    assertThat(what.sides()).extracting(side -> side.held().value()).containsExactly("16", "17");
    assertThat(what.sides()).extracting(side -> side.by().author()).containsExactly("lan", "minh");
    assertThat(what.sides()).allMatch(side -> side.again() == null && side.clock().isZero());
    assertThat(what.before()).isEqualTo("15");
    assertThat(what.since()).as("the second came third").isEqualTo(NOON.plusSeconds(1800));
    assertThat(what.isOf("minh")).isTrue();
    assertThat(what.isOf("hoa")).isFalse();
    assertThat(what.level()).isFalse();
  }

  @Test
  void a_value_that_was_brought_back_is_still_its_authors() {
    var ledger = new Ledger("age", "15");
    var opened = ledger.opened();
    ledger.take(ledger.edit(opened, "lan", "age", "16"), ledger.edit(opened, "minh", "age", "17"));
    var done = Settling.settle(pen("hoa"), ledger.opened(), "age", "16", null).orElseThrow();
    ledger.take(done.change());
    ledger.take(Settling.reopen(pen("hoa"), ledger.opened(), done, null).toArray(Change[]::new));

    assertThat(only(ledger).sides())
        .extracting(
            side -> side.held().value(), side -> side.by().author(), side -> side.again().author())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("16", "lan", "hoa"),
            org.assertj.core.groups.Tuple.tuple("17", "minh", "hoa"));
  }

  @Test
  void a_clock_that_was_surely_wrong_is_told_by_how_much() {
    var ledger = new Ledger("age", "15");
    var opened = ledger.opened();
    ledger.take(ledger.edit(opened, "lan", "age", "16"));
    // The server takes the next one in at 12:30.
    ledger.take(at(ledger, opened, NOON.plusSeconds(7200), "17"));
    assertThat(only(ledger).sides().getLast().clock()).isEqualTo(Duration.ofMinutes(90));

    var slow = new Ledger("age", "15");
    var before = slow.opened();
    slow.take(slow.edit(before, "lan", "age", "16"));
    slow.take(at(slow, before, NOON.minusSeconds(3600), "17"));
    assertThat(only(slow).sides().getLast().clock()).isEqualTo(Duration.ofHours(-1));
  }

  @Test
  void of_levels_the_gravest_is_shown_and_somebody_must_look() {
    for (var order : List.of(List.of("high", "low"), List.of("low", "high"))) {
      var ledger = new Ledger("risk", "unclear");
      var opened = ledger.opened();
      ledger.take(
          ledger.edit(opened, "lan", "risk", order.getFirst()),
          ledger.edit(opened, "minh", "risk", order.getLast()));
      assertThat(ledger.state().body().get("risk")).isEqualTo("high");
      assertThat(only(ledger).level()).isTrue();
    }
  }

  @Test
  void what_was_changed_apart_is_told_with_all_that_changed_beside_it() {
    var ledger = new Ledger("age", "15");
    var opened = ledger.opened();
    ledger.take(
        ledger.edit(opened, "lan", "age", "16"), ledger.edit(opened, "minh", "province", "vn_04"));

    var apart = Apart.in(ledger.disputed(), 0).orElseThrow();
    assertThat(apart.steps()).extracting(Made::author).containsExactly("lan", "minh");
    assertThat(apart.upTo()).isEqualTo(3);
    assertThat(Disagreement.in(ledger.disputed())).isEmpty();
    assertThat(Apart.in(ledger.disputed(), 3)).as("seen").isEmpty();
  }

  @Test
  void one_after_the_other_is_not_apart() {
    var ledger = new Ledger("age", "15");
    ledger.take(ledger.edit(ledger.opened(), "lan", "age", "16"));
    ledger.take(ledger.edit(ledger.opened(), "minh", "province", "vn_04"));
    assertThat(Apart.in(ledger.disputed(), 0)).isEmpty();
  }
}
