package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.sync.Trunk.after;
import static org.haidang.sync.Trunk.change;
import static org.haidang.sync.Trunk.edit;
import static org.haidang.sync.Trunk.id;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.haidang.model.Body;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.junit.jupiter.api.Test;

/** Merge, case by case. */
class MergeCasesTest {

  private static final String LAN = "victims/00000000-0000-7000-0000-0000000000aa";
  private static final String MAI = "victims/00000000-0000-7000-0000-0000000000bb";

  @Test
  void a_value_that_went_and_came_back_counts_as_seen() {
    var trunk = Trunk.of("a", "red").take(change(1, edit("a", "red", "blue")));
    trunk.take(change(2, edit("a", "blue", "red"))).take(change(3, edit("a", "red", "green")));

    assertThat(trunk.shown("a")).isEqualTo("green");
    assertThat(trunk.state().conflicts()).isEmpty();
  }

  @Test
  void what_the_desk_says_of_an_entry_neither_makes_one_nor_brings_one_back() {
    var trunk =
        Trunk.of(LAN, "1")
            .take(change(1, edit("_assess/" + LAN + "/last", null, "likely")))
            .take(change(2, edit("_why/" + LAN + "/age", null, "not_asked")))
            .take(change(3, edit(LAN, "1", null)))
            .take(change(4, edit("_assess/" + LAN + "/last", "likely", "possible")));

    assertThat(trunk.state().body().fields())
        .containsOnlyKeys("_assess/" + LAN + "/last", "_why/" + LAN + "/age");
    assertThat(trunk.state().conflicts()).isEmpty();
  }

  @Test
  void emptying_a_field_that_another_filled_is_a_conflict() {
    var trunk = Trunk.of("a", "red").take(change(1, edit("a", "red", "blue")));
    trunk.take(change(2, edit("a", "red", null)));

    assertThat(trunk.shown("a")).isNull();
    assertThat(trunk.held("a"))
        .containsExactly(new HeldValue(id(1), "blue"), new HeldValue(id(2), null));
  }

  @Test
  void an_ordinary_edit_of_a_contested_field_replaces_the_value_it_was_made_on() {
    var trunk = Trunk.of("a", "red").take(change(1, edit("a", "red", "blue")));
    trunk.take(change(2, edit("a", "red", "green"))).take(change(3, edit("a", "green", "white")));

    assertThat(trunk.held("a"))
        .containsExactly(new HeldValue(id(1), "blue"), new HeldValue(id(3), "white"));
  }

  @Test
  void two_who_settle_differently_disagree_again_and_two_who_settle_alike_do_not() {
    var contested = List.of(change(1, edit("a", "x", "blue")), change(2, edit("a", "x", "red")));
    var named = List.of(id(1), id(2));
    var white = change(3, new Edit("a", "red", "white", named));
    var black = change(4, new Edit("a", "red", "black", named));
    var whiteToo = change(5, new Edit("a", "red", "white", named));

    var apart = Trunk.of("a", "x");
    contested.forEach(apart::take);
    apart.take(white).take(black);
    var alike = Trunk.of("a", "x");
    contested.forEach(alike::take);
    alike.take(white).take(whiteToo);

    assertThat(apart.held("a"))
        .containsExactly(new HeldValue(id(3), "white"), new HeldValue(id(4), "black"));
    assertThat(alike.state().conflicts()).isEmpty();
    assertThat(alike.shown("a")).isEqualTo("white");
  }

  @Test
  void settling_names_a_value_that_is_no_longer_contested_and_simply_replaces_it() {
    // At the workstation the own value, refused later, disagreed with change 1.
    var trunk = Trunk.of("a", "x").take(change(1, edit("a", "x", "blue")));
    trunk.take(change(3, new Edit("a", "mine", "white", List.of(id(1), id(2)))));

    assertThat(trunk.shown("a")).isEqualTo("white");
    assertThat(trunk.state().conflicts()).isEmpty();
  }

  @Test
  void an_edit_made_on_a_change_that_was_refused_disagrees_with_nobody() {
    var trunk = new Trunk().take(after(id(1), 2, edit("a", "refused", "kept")));

    assertThat(trunk.shown("a")).isEqualTo("kept");
    assertThat(trunk.state().conflicts()).isEmpty();
  }

  @Test
  void entries_added_on_both_sides_both_stay() {
    var trunk = new Trunk();
    trunk.take(change(1, edit(LAN, null, "1"), edit(LAN + "/age", null, "30")));
    trunk.take(change(2, edit(MAI, null, "1"), edit(MAI + "/age", null, "16")));

    assertThat(trunk.state().conflicts()).isEmpty();
    assertThat(trunk.state().body().fields()).containsKeys(LAN, LAN + "/age", MAI, MAI + "/age");
  }

  @Test
  void an_entry_whose_content_was_seen_is_removed() {
    var trunk = entry().take(change(2, removal()));

    assertThat(trunk.state().body()).isEqualTo(Body.EMPTY);
    assertThat(trunk.state().conflicts()).isEmpty();
  }

  @Test
  void an_entry_edited_meanwhile_is_not_removed_but_held_for_a_person() {
    var trunk = entry().take(change(2, edit(LAN + "/age", "30", "31"))).take(change(3, removal()));

    assertThat(trunk.state().body().fields())
        .containsEntry(LAN, "1")
        .containsEntry(LAN + "/age", "31")
        .containsEntry(LAN + "/name", "Lan");
    assertThat(trunk.held(LAN))
        .containsExactly(new HeldValue(id(1), "1"), new HeldValue(id(3), null));
  }

  @Test
  void an_entry_with_a_field_its_remover_never_saw_is_held_too() {
    var trunk =
        entry().take(change(2, edit(LAN + "/phone", null, "09"))).take(change(3, removal()));

    assertThat(trunk.state().body().fields()).containsKeys(LAN, LAN + "/phone", LAN + "/age");
    assertThat(trunk.state().conflicts()).containsOnlyKeys(LAN);
  }

  @Test
  void an_edit_in_an_entry_removed_meanwhile_brings_the_entry_back_for_a_person() {
    var trunk = entry().take(change(2, removal())).take(change(3, edit(LAN + "/age", "30", "31")));

    assertThat(trunk.state().body().fields()).containsKey(LAN).containsEntry(LAN + "/age", "31");
    assertThat(trunk.held(LAN)).extracting(HeldValue::change).containsExactly(id(2), id(3));
    assertThat(trunk.held(LAN + "/age"))
        .containsExactly(new HeldValue(id(2), null), new HeldValue(id(3), "31"));
  }

  @Test
  void a_held_removal_is_settled_either_way() {
    var kept = entry().take(change(2, edit(LAN + "/age", "30", "31"))).take(change(3, removal()));
    kept.take(change(4, new Edit(LAN, "1", "1", List.of(id(1), id(3)))));
    var gone = entry().take(change(2, edit(LAN + "/age", "30", "31"))).take(change(3, removal()));
    gone.take(
        change(
            4,
            new Edit(LAN, "1", null, List.of(id(1), id(3))),
            edit(LAN + "/age", "31", null),
            edit(LAN + "/name", "Lan", null)));

    assertThat(kept.state().conflicts()).isEmpty();
    assertThat(kept.shown(LAN + "/age")).isEqualTo("31");
    assertThat(gone.state().conflicts()).isEmpty();
    assertThat(gone.state().body()).isEqualTo(Body.EMPTY);
  }

  @Test
  void an_erased_record_takes_in_nothing() {
    var erased =
        new RecordState(
            RecordType.CONTACT,
            Trunk.RECORD,
            null,
            Body.EMPTY,
            new TreeMap<>(),
            new TreeSet<>(),
            true);

    assertThat(Merge.into(erased, change(1, edit("a", null, "x")), path -> null).state())
        .isEqualTo(erased);
  }

  private static Trunk entry() {
    return new Trunk()
        .take(
            change(
                1,
                edit(LAN, null, "1"),
                edit(LAN + "/age", null, "30"),
                edit(LAN + "/name", null, "Lan")));
  }

  private static Edit[] removal() {
    return new Edit[] {
      edit(LAN, "1", null), edit(LAN + "/age", "30", null), edit(LAN + "/name", "Lan", null)
    };
  }
}
