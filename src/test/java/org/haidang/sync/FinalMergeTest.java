package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.sync.Trunk.after;
import static org.haidang.sync.Trunk.change;
import static org.haidang.sync.Trunk.edit;
import static org.haidang.sync.Trunk.id;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.model.Amendment;
import org.haidang.model.Amendment.Proposed;
import org.haidang.model.Amendment.Standing;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.Finality;
import org.haidang.model.Links;
import org.haidang.model.RecordFields;
import org.junit.jupiter.api.Test;

/** What becomes of edits of a report that is finalised, case by case. */
class FinalMergeTest {

  static final String VICTIM = "victims/00000000-0000-7000-0000-000000000001";

  /** A finalising of {@code seen}. */
  static Change finalising(int n, Body seen) {
    var patch = new ArrayList<Edit>();
    patch.add(new Edit(Finality.path(id(n)), null, "1970-01-01T00:00:00Z " + id(1000) + " hoa"));
    seen.fields()
        .forEach(
            (path, value) -> {
              if (Finality.isContent(path)) {
                patch.add(new Edit(path, value, value));
              }
            });
    return change(n, patch.toArray(Edit[]::new));
  }

  /** A decision on what {@code of} proposes for a field, which goes from one value to another. */
  static Change deciding(
      int n, int of, String path, Proposed proposed, Standing to, String from, String then) {
    return change(
        n,
        edit(Amendment.at(id(of), path), proposed.stored(), proposed.with(to, id(n)).stored()),
        edit(path, from, then));
  }

  static Trunk report() {
    return Trunk.of("age", "5").set("name", "An").set(VICTIM, "1").set(VICTIM + "/sex", "f");
  }

  static Map<String, String> proposed(Trunk trunk, int of) {
    var fields = new java.util.TreeMap<String, String>();
    Amendment.in(trunk.state().body()).stream()
        .filter(each -> each.change().equals(id(of)))
        .forEach(each -> each.fields().forEach((path, value) -> fields.put(path, value.stored())));
    return fields;
  }

  @Test
  void an_edit_that_reaches_a_finalised_report_is_held_beside_it() {
    var trunk = report();
    trunk.take(finalising(1, trunk.state().body()));
    assertThat(Finality.isFinal(trunk.state().body())).isTrue();

    trunk.take(change(2, edit("age", "5", "6"), edit("note", null, "x")));

    assertThat(trunk.shown("age")).isEqualTo("5");
    assertThat(trunk.shown("note")).isNull();
    assertThat(proposed(trunk, 2)).isEqualTo(Map.of("age", "?=6", "note", "?=x"));
    assertThat(Amendment.in(trunk.state().body()).getFirst().made())
        .isEqualTo(Amendment.Made.APART);
    assertThat(trunk.state().conflicts()).isEmpty();
  }

  @Test
  void what_was_there_and_whoever_finalised_had_not_seen_is_held_beside_it_too() {
    var seen = report().state().body();
    var trunk = report().take(change(2, edit("age", "5", "6"), edit("note", null, "x")));

    trunk.take(finalising(1, seen));

    assertThat(trunk.shown("age")).isEqualTo("5");
    assertThat(trunk.shown("note")).isNull();
    assertThat(proposed(trunk, 2)).isEqualTo(Map.of("age", "?=6", "note", "?=x"));
  }

  @Test
  void values_that_disagreed_unseen_are_all_proposed() {
    var seen = report().state().body();
    var trunk =
        report().take(change(2, edit("age", "5", "6"))).take(change(3, edit("age", "5", "7")));
    assertThat(trunk.held("age")).hasSize(2);

    trunk.take(finalising(1, seen));

    assertThat(trunk.shown("age")).isEqualTo("5");
    assertThat(trunk.held("age")).isEmpty();
    assertThat(proposed(trunk, 2)).containsEntry("age", "?=6");
    assertThat(proposed(trunk, 3)).containsEntry("age", "?=7");
  }

  @Test
  void links_shares_and_seals_go_on() {
    var trunk = report();
    trunk.take(finalising(1, trunk.state().body()));
    var other = new UUID(0x7000, 77);

    trunk.take(
        change(
            2,
            edit(Links.to(other), null, "case"),
            edit(RecordFields.SHARED + "AG", null, "yes"),
            edit(RecordFields.SEALED, null, "yes")));

    assertThat(trunk.shown(Links.to(other))).isEqualTo("case");
    assertThat(trunk.shown(RecordFields.SHARED + "AG")).isEqualTo("yes");
    assertThat(trunk.state().scopes()).as("sealed: in no scope").isEmpty();
    assertThat(Amendment.in(trunk.state().body())).isEmpty();
  }

  @Test
  void when_it_was_saved_is_nothing_to_propose() {
    var trunk = report().set(ContactFields.ENDED, "10:00");
    var seen = trunk.state().body();
    var first = report().set(ContactFields.ENDED, "10:00");
    var late = change(2, edit("age", "5", "6"), edit(ContactFields.ENDED, "10:00", "11:00"));
    first.take(late).take(finalising(1, seen));
    trunk.take(finalising(1, seen)).take(late);

    assertThat(trunk.state()).isEqualTo(first.state());
    assertThat(trunk.shown(ContactFields.ENDED)).isEqualTo("10:00");
    assertThat(proposed(trunk, 2)).isEqualTo(Map.of("age", "?=6"));
  }

  @Test
  void a_report_is_open_again_when_all_who_finalised_it_are_taken_back() {
    var seen = report().state().body();
    var trunk = report().take(finalising(1, seen)).take(finalising(2, seen));
    var done = trunk.shown(Finality.path(id(1)));

    trunk.take(change(3, edit(Finality.path(id(1)), done, null)));
    assertThat(Finality.isFinal(trunk.state().body())).as("one was not known").isTrue();
    trunk.take(change(4, edit(Finality.path(id(2)), done, null)));
    assertThat(Finality.isFinal(trunk.state().body())).isFalse();

    trunk.take(change(5, edit("age", "5", "6")));
    assertThat(trunk.shown("age")).isEqualTo("6");
  }

  @Test
  void what_is_proposed_stays_proposed_when_the_report_is_opened_again() {
    var trunk = report();
    trunk.take(finalising(1, trunk.state().body())).take(change(2, edit("age", "5", "6")));
    var done = trunk.shown(Finality.path(id(1)));
    trunk.take(change(3, edit(Finality.path(id(1)), done, null)));

    assertThat(trunk.shown("age")).isEqualTo("5");
    assertThat(proposed(trunk, 2)).containsEntry("age", "?=6");
  }

  @Test
  void what_is_accepted_stands_and_can_be_taken_back() {
    var trunk = report();
    trunk.take(finalising(1, trunk.state().body())).take(change(2, edit("age", "5", "6")));

    trunk.take(deciding(3, 2, "age", Proposed.open("6"), Standing.ACCEPTED, "5", "6"));
    assertThat(trunk.shown("age")).isEqualTo("6");
    assertThat(proposed(trunk, 2)).containsEntry("age", "+" + id(3) + "=6");

    var accepted = Proposed.open("6").with(Standing.ACCEPTED, id(3));
    trunk.take(deciding(4, 2, "age", accepted, Standing.OPEN, "6", "5"));
    assertThat(trunk.shown("age")).isEqualTo("5");
    assertThat(proposed(trunk, 2)).containsEntry("age", "?=6");
  }

  @Test
  void what_is_declined_stands_as_declined_and_comes_again_in_no_way() {
    var late = change(2, edit("age", "5", "6"));
    var trunk = report();
    trunk.take(finalising(1, trunk.state().body())).take(late);

    trunk.take(deciding(3, 2, "age", Proposed.open("6"), Standing.DECLINED, "5", "5"));
    trunk.take(late);

    assertThat(trunk.shown("age")).isEqualTo("5");
    assertThat(proposed(trunk, 2)).containsEntry("age", "-" + id(3) + "=6");
  }

  @Test
  void what_one_accepts_and_another_declines_apart_is_open_again_in_either_order() {
    var accept = deciding(3, 2, "age", Proposed.open("6"), Standing.ACCEPTED, "5", "6");
    var decline = deciding(4, 2, "age", Proposed.open("6"), Standing.DECLINED, "5", "5");
    for (var order : List.of(List.of(accept, decline), List.of(decline, accept))) {
      var trunk = report();
      trunk.take(finalising(1, trunk.state().body())).take(change(2, edit("age", "5", "6")));
      order.forEach(trunk::take);

      assertThat(trunk.shown("age")).isEqualTo("5");
      assertThat(proposed(trunk, 2)).containsEntry("age", "?=6");
      assertThat(trunk.state().conflicts()).isEmpty();
    }
  }

  @Test
  void two_who_accept_the_same_apart_do_not_disagree() {
    var one = deciding(3, 2, "age", Proposed.open("6"), Standing.ACCEPTED, "5", "6");
    var other = deciding(4, 2, "age", Proposed.open("6"), Standing.ACCEPTED, "5", "6");
    for (var order : List.of(List.of(one, other), List.of(other, one))) {
      var trunk = report();
      trunk.take(finalising(1, trunk.state().body())).take(change(2, edit("age", "5", "6")));
      order.forEach(trunk::take);

      assertThat(trunk.shown("age")).isEqualTo("6");
      assertThat(proposed(trunk, 2)).containsEntry("age", "+" + id(3) + "=6");
      assertThat(trunk.state().conflicts()).isEmpty();
    }
  }

  @Test
  void two_amendments_of_one_field_accepted_apart_disagree_as_values_do() {
    var trunk = report();
    trunk.take(finalising(1, trunk.state().body()));
    trunk.take(change(2, edit("age", "5", "6"))).take(change(3, edit("age", "5", "7")));
    assertThat(proposed(trunk, 2)).containsEntry("age", "?=6");
    assertThat(proposed(trunk, 3)).containsEntry("age", "?=7");

    trunk.take(deciding(4, 2, "age", Proposed.open("6"), Standing.ACCEPTED, "5", "6"));
    trunk.take(deciding(5, 3, "age", Proposed.open("7"), Standing.ACCEPTED, "5", "7"));
    assertThat(trunk.held("age")).hasSize(2);

    trunk.take(change(6, new Edit("age", "7", "6", List.of(id(4), id(5)))));
    assertThat(trunk.held("age")).isEmpty();
    assertThat(trunk.shown("age")).isEqualTo("6");
  }

  @Test
  void an_amendment_of_an_entry_that_was_removed_brings_it_back_beside_its_removal() {
    var trunk = report();
    trunk.take(finalising(1, trunk.state().body()));
    trunk.take(change(2, edit(VICTIM, "1", null), edit(VICTIM + "/sex", "f", null)));
    trunk.take(change(3, edit(VICTIM + "/sex", "f", "m")));
    assertThat(proposed(trunk, 2)).as("the entry says it all").isEqualTo(Map.of(VICTIM, "?"));

    var removal = Proposed.open(null);
    trunk.take(
        change(
            4,
            edit(
                Amendment.at(id(2), VICTIM),
                removal.stored(),
                removal.with(Standing.ACCEPTED, id(4)).stored()),
            edit(VICTIM, "1", null),
            edit(VICTIM + "/sex", "f", null)));
    assertThat(trunk.shown(VICTIM)).isNull();
    assertThat(trunk.shown(VICTIM + "/sex")).isNull();
    assertThat(proposed(trunk, 3)).containsEntry(VICTIM + "/sex", "?=m");

    trunk.take(deciding(5, 3, VICTIM + "/sex", Proposed.open("m"), Standing.ACCEPTED, null, "m"));
    assertThat(trunk.shown(VICTIM)).isNotNull();
    assertThat(trunk.shown(VICTIM + "/sex")).isEqualTo("m");
    assertThat(trunk.held(VICTIM)).as("its removal stays beside it").hasSize(2);
  }

  @Test
  void the_later_of_ones_own_chain_takes_the_place_of_the_earlier() {
    var trunk = report();
    trunk.take(finalising(1, trunk.state().body()));
    trunk.take(change(2, edit("age", "5", "6"), edit("name", "An", "Anh")));
    trunk.take(after(id(2), 3, edit("age", "6", "7")));

    assertThat(proposed(trunk, 2)).isEqualTo(Map.of("name", "?=Anh"));
    assertThat(proposed(trunk, 3)).isEqualTo(Map.of("age", "?=7"));

    trunk.take(after(id(3), 4, edit("age", "7", "5"), edit("name", "Anh", "An")));
    assertThat(Amendment.in(trunk.state().body())).as("all taken back by its author").isEmpty();
  }

  @Test
  void what_was_asked_for_knowingly_stands_beside_the_report_whenever_it_comes() {
    var trunk = report();
    trunk.take(finalising(1, trunk.state().body()));
    var done = trunk.shown(Finality.path(id(1)));
    trunk.take(change(3, edit(Finality.path(id(1)), done, null)));

    trunk.take(
        change(
            2,
            edit(Amendment.at(id(2)), null, Amendment.Made.ASKED.stored()),
            edit(Amendment.at(id(2), "age"), null, Proposed.open("6").stored())));

    assertThat(trunk.shown("age")).isEqualTo("5");
    var amendment = Amendment.in(trunk.state().body()).getFirst();
    assertThat(amendment.made()).isEqualTo(Amendment.Made.ASKED);
    assertThat(amendment.isOpen()).isTrue();
  }

  @Test
  void whoever_asked_has_asked_though_a_decision_on_it_came_back_first() {
    var trunk = report();
    trunk.take(deciding(3, 2, "age", Proposed.open("6"), Standing.ACCEPTED, "5", "6"));

    trunk.take(
        change(
            2,
            edit(Amendment.at(id(2)), null, Amendment.Made.ASKED.stored()),
            edit(Amendment.at(id(2), "age"), null, Proposed.open("6").stored())));

    var amendment = Amendment.in(trunk.state().body()).getFirst();
    assertThat(amendment.made()).isEqualTo(Amendment.Made.ASKED);
    assertThat(amendment.fields().get("age").standing()).isEqualTo(Standing.ACCEPTED);
    assertThat(trunk.shown("age")).isEqualTo("6");
  }

  @Test
  void what_is_put_aside_is_told_so_that_its_author_reads_the_record_anew() {
    var trunk = report();
    trunk.take(finalising(1, trunk.state().body()));
    var late = change(2, edit("age", "5", "6"));

    assertThat(Merge.into(trunk.state(), late, _ -> id(0)).aside()).isTrue();
    assertThat(Merge.into(report().state(), late, _ -> id(0)).aside()).isFalse();
  }

  @Test
  void proposals_read_as_they_were_written() {
    for (var value : Arrays.asList("6", "", "a=b", null)) {
      var open = Proposed.open(value);
      assertThat(Proposed.of(open.stored())).isEqualTo(open);
      var declined = open.with(Standing.DECLINED, id(9));
      assertThat(Proposed.of(declined.stored())).isEqualTo(declined);
    }
    assertThat(Proposed.of("!=x")).isNull();
    assertThat(Proposed.of("+no id=x")).isNull();
  }
}
