package org.haidang.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.records.Ledger.pen;

import java.util.List;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.records.Settling.Settled;
import org.junit.jupiter.api.Test;

/** A disagreement ends by a person's change, and comes back by another. */
class SettlingTest {

  private static Ledger apart() {
    var ledger = new Ledger("age", "15");
    var opened = ledger.opened();
    return ledger.take(
        ledger.edit(opened, "lan", "age", "16"), ledger.edit(opened, "minh", "age", "17"));
  }

  private static Settled settled(Ledger ledger, String value) {
    return Settling.settle(pen("hoa"), ledger.opened(), "age", value, "hỏi lại").orElseThrow();
  }

  @Test
  void a_value_that_was_held_or_another_stands_in_place_of_all() {
    for (var value : List.of("16", "17", "18")) {
      var ledger = apart();
      var done = settled(ledger, value);
      ledger.take(done.change());
      assertThat(ledger.held("age")).isEmpty();
      assertThat(ledger.state().body().get("age")).isEqualTo(value);
      assertThat(done.change().reason()).isEqualTo("hỏi lại");
    }
  }

  @Test
  void what_was_settled_disagrees_again_when_it_is_taken_back_whatever_was_chosen() {
    for (var value : List.of("16", "17", "18")) {
      var ledger = apart();
      var done = settled(ledger, value);
      ledger.take(done.change());
      ledger.take(back(ledger, done));
      assertThat(ledger.held("age")).as(value).containsExactlyInAnyOrder("16", "17");
    }
  }

  private static Change[] back(Ledger ledger, Settled done) {
    return Settling.reopen(pen("hoa"), ledger.opened(), done, "hoàn tác").toArray(Change[]::new);
  }

  @Test
  void it_is_taken_back_before_the_server_has_it_as_well() {
    for (var value : List.of("16", "17", "18")) {
      var ledger = apart();
      var done = settled(ledger, value);
      var back = Settling.reopen(pen("hoa"), ledger.after(done.change()), done, null);
      ledger.take(done.change()).take(back.toArray(Change[]::new));
      assertThat(ledger.held("age")).as(value).containsExactlyInAnyOrder("16", "17");
    }
  }

  @Test
  void what_was_taken_back_can_be_settled_and_taken_back_again() {
    var ledger = apart();
    var first = settled(ledger, "16");
    ledger.take(first.change());
    ledger.take(back(ledger, first));
    var second = settled(ledger, "17");
    ledger.take(second.change());
    assertThat(ledger.held("age")).isEmpty();
    ledger.take(back(ledger, second));
    assertThat(ledger.held("age")).containsExactlyInAnyOrder("16", "17");
  }

  @Test
  void a_field_that_somebody_changed_since_stays_as_they_left_it() {
    var ledger = apart();
    var done = settled(ledger, "16");
    ledger.take(done.change());
    ledger.take(ledger.edit(ledger.opened(), "minh", "age", "19"));
    assertThat(Settling.reopen(pen("hoa"), ledger.opened(), done, null)).isEmpty();
  }

  @Test
  void two_who_settle_otherwise_disagree_again() {
    var ledger = apart();
    var hoa = settled(ledger, "16").change();
    var lan = Settling.settle(pen("lan"), ledger.opened(), "age", "17", null).orElseThrow();
    ledger.take(hoa, lan.change());
    assertThat(ledger.held("age")).containsExactly("16", "17");
  }

  @Test
  void an_entry_that_one_removed_and_another_changed_is_removed_whole_or_stays_whole() {
    var entry = "phones/" + new UUID(0x7000_0000_0000_7000L, 5);
    for (var removed : List.of(true, false)) {
      var ledger = new Ledger(entry, "1", entry + "/number", "0912", entry + "/say", "im lặng");
      var opened = ledger.opened();
      var body = opened.state().body();
      var gone = body.with(entry, null).with(entry + "/number", null).with(entry + "/say", null);
      ledger.take(
          ledger.edit(opened, "lan", entry + "/number", "0913"),
          pen("minh").change(opened, gone, null));
      assertThat(ledger.held(entry)).containsExactly("1", null);

      var value = removed ? null : "1";
      var done = Settling.settle(pen("hoa"), ledger.opened(), entry, value, null).orElseThrow();
      ledger.take(done.change());
      assertThat(ledger.state().conflicts()).isEmpty();
      assertThat(ledger.state().body().get(entry + "/number")).isEqualTo(removed ? null : "0913");

      ledger.take(Settling.reopen(pen("hoa"), ledger.opened(), done, null).toArray(Change[]::new));
      assertThat(ledger.held(entry)).containsExactlyInAnyOrder("1", null);
      assertThat(ledger.state().body().get(entry + "/number")).isEqualTo("0913");
    }
  }
}
