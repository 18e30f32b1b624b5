package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.sync.Trunk.edit;
import static org.haidang.sync.Trunk.id;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;

/** Merge by field: what holds whatever the values and their order. */
class MergeTest {

  @Property(tries = 200)
  void different_fields_commute(
      @ForAll("value") String a, @ForAll("value") String b, @ForAll("value") String before) {
    var one = Trunk.change(1, edit("a", before, a));
    var other = Trunk.change(2, edit("b", before, b));

    var forth = Trunk.of("a", before).set("b", before).take(one).take(other);
    var back = Trunk.of("a", before).set("b", before).take(other).take(one);

    assertThat(forth.state()).isEqualTo(back.state());
    assertThat(forth.state().conflicts()).isEmpty();
    assertThat(forth.state().body().get("a")).isEqualTo(a);
    assertThat(forth.state().body().get("b")).isEqualTo(b);
  }

  @Property(tries = 100)
  void the_same_value_set_twice_is_no_conflict(
      @ForAll("value") String before, @ForAll("value") String value) {
    var trunk =
        Trunk.of("a", before)
            .take(Trunk.change(1, edit("a", before, value)))
            .take(Trunk.change(2, edit("a", before, value)));

    assertThat(trunk.state().conflicts()).isEmpty();
    assertThat(trunk.state().body().get("a")).isEqualTo(value);
  }

  @Property(tries = 300)
  void a_conflict_keeps_every_value_whatever_the_order(
      @ForAll @Size(min = 2, max = 6) @UniqueElements
          List<@net.jqwik.api.From("set") String> values,
      @ForAll Random order) {
    var changes = new ArrayList<Change>();
    for (int i = 0; i < values.size(); i++) {
      changes.add(Trunk.change(i + 1, edit("a", "before", values.get(i))));
    }
    Collections.shuffle(changes, order);

    var trunk = Trunk.of("a", "before");
    changes.forEach(trunk::take);

    assertThat(trunk.held("a"))
        .containsExactlyElementsOf(
            changes.stream()
                .map(change -> new HeldValue(change.id(), change.patch().getFirst().to()))
                .toList());
    assertThat(trunk.state().body().get("a"))
        .as("the later in feed order is shown")
        .isEqualTo(changes.getLast().patch().getFirst().to());
  }

  @Property(tries = 300)
  void settling_takes_out_exactly_what_it_names(
      @ForAll @Size(min = 2, max = 6) @UniqueElements
          List<@net.jqwik.api.From("set") String> values,
      @ForAll Random pick) {
    var trunk = Trunk.of("a", "before");
    var named = new ArrayList<UUID>();
    var left = new HashSet<UUID>();
    for (int i = 0; i < values.size(); i++) {
      var change = Trunk.change(i + 1, edit("a", "before", values.get(i)));
      trunk.take(change);
      (pick.nextBoolean() ? named : left).add(change.id());
    }
    if (named.isEmpty()) {
      return;
    }
    var shown = trunk.state().body().get("a");

    trunk.take(Trunk.change(50, new Edit("a", shown, "settled", named)));

    assertThat(trunk.state().body().get("a")).isEqualTo("settled");
    if (left.isEmpty()) {
      assertThat(trunk.state().conflicts()).isEmpty();
    } else {
      left.add(id(50));
      assertThat(trunk.held("a")).extracting(HeldValue::change).hasSameElementsAs(left);
    }
  }

  @Property(tries = 300)
  void a_chain_of_ones_own_changes_never_disagrees_with_itself(
      @ForAll @Size(min = 1, max = 6) List<@net.jqwik.api.From("value") String> mine,
      @ForAll("set") String theirs,
      @ForAll Random order) {
    var trunk = Trunk.of("a", "before");
    int foreign = order.nextInt(mine.size() + 1);
    String seen = "before";
    UUID after = null;
    for (int i = 0; i < mine.size(); i++) {
      if (i == foreign) {
        trunk.take(Trunk.change(90, edit("a", "before", theirs)));
      }
      // Now and then a change of another field lies between two of this one.
      if (order.nextBoolean()) {
        var between = Trunk.after(after, 20 + i, edit("b" + i, null, "x"));
        trunk.take(between);
        after = between.id();
      }
      var next = Trunk.after(after, 1 + i, edit("a", seen, mine.get(i)));
      trunk.take(next);
      after = next.id();
      seen = mine.get(i);
    }

    assertThat(trunk.held("a").stream().filter(value -> !value.change().equals(id(90))).toList())
        .hasSizeLessThanOrEqualTo(1);
    assertThat(trunk.state().body().get("a")).isIn(seen, theirs);
  }

  @Property(tries = 300)
  void taking_in_a_change_again_does_nothing(
      @ForAll @Size(min = 1, max = 5) @UniqueElements
          List<@net.jqwik.api.From("set") String> values) {
    var trunk = Trunk.of("a", "before");
    Change last = null;
    for (int i = 0; i < values.size(); i++) {
      last = Trunk.change(i + 1, edit("a", "before", values.get(i)), edit("b" + i, null, "x"));
      trunk.take(last);
    }
    var once = trunk.state();

    assertThat(Merge.into(once, last, path -> null).state()).isEqualTo(once);
    assertThat(Merge.into(once, last, path -> null).conflicts()).isEmpty();
  }

  @Property(tries = 200)
  void ones_own_chain_on_top_of_a_trunk_that_has_it_shows_what_the_trunk_shows(
      @ForAll @Size(min = 1, max = 5) @UniqueElements
          List<@net.jqwik.api.From("set") String> mine) {
    var trunk = Trunk.of("a", "before").take(Trunk.change(90, edit("a", "before", "theirs")));
    var chain = new ArrayList<Change>();
    String seen = "before";
    UUID after = null;
    for (int i = 0; i < mine.size(); i++) {
      var next = Trunk.after(after, 1 + i, edit("a", seen, mine.get(i)));
      chain.add(next);
      trunk.take(next);
      after = next.id();
      seen = mine.get(i);
    }
    var shown = trunk.state();
    for (var change : chain) {
      shown = Merge.into(shown, change, path -> null).state();
    }

    assertThat(shown).isEqualTo(trunk.state());
  }

  @Provide
  Arbitrary<String> value() {
    return Arbitraries.of("red", "green", "blue", "white").injectNull(0.2);
  }

  @Provide
  Arbitrary<String> set() {
    return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3).injectNull(0.1);
  }
}
