package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Amendment;
import org.haidang.model.Body;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.junit.jupiter.api.Test;

/** A record that a restored server lost the newest of, and the copies that come back of it. */
class ReunionTest {

  private static final UUID EARLIER = new UUID(1, 1);
  private static final UUID NOW = new UUID(1, 3);
  private static final UUID RECORD = new UUID(2, 1);
  private static final UUID EDIT = new UUID(3, 1);
  private static final UUID BROUGHT = new UUID(3, 2);
  private static final String ENTRY = "victims/00000000-0000-7000-8000-000000000052";
  private static final String AGE = ENTRY + "/age";

  private static RecordState state(
      UUID life, long n, Body body, Map<String, List<HeldValue>> conflicts) {
    return new RecordState(
        RecordType.CASE,
        RECORD,
        new Version(life, n),
        body,
        new TreeMap<>(conflicts),
        new TreeSet<>(List.of("centre:HN")),
        false);
  }

  /** Somebody edited an age since the restore; that the person was added had been lost. */
  private static RecordState edited() {
    return state(
        NOW,
        6,
        Body.EMPTY.with("_centre", "HN").with(ENTRY, "1").with(AGE, "17"),
        Map.of(
            ENTRY,
            List.of(new HeldValue(new UUID(0, 0), null), new HeldValue(EDIT, "1")),
            AGE,
            List.of(new HeldValue(new UUID(0, 0), null), new HeldValue(EDIT, "17"))));
  }

  private static RecordState with(RecordState copy) {
    var since = Map.of(AGE, new SinceRestore(EDIT, Optional.of("16")));
    return Reunion.of(edited(), copy, since, BROUGHT);
  }

  @Test
  void a_person_edited_since_the_restore_stays_though_an_older_copy_knows_nobody_of_that_kind() {
    var older = state(EARLIER, 2, Body.EMPTY.with("_centre", "HN").with("a", "x"), Map.of());

    var whole = with(older);

    assertThat(whole.body().get(ENTRY)).isEqualTo("1");
    assertThat(whole.conflicts()).containsEntry(ENTRY, edited().conflicts().get(ENTRY));
    assertThat(whole.body().get(AGE)).isEqualTo("17");
    assertThat(whole.body().get("a")).isEqualTo("x");
  }

  @Test
  void a_copy_that_has_the_person_ends_the_doubt_whether_there_is_one() {
    var body = Body.EMPTY.with("_centre", "HN").with(ENTRY, "1").with(AGE, "16");

    var whole = with(state(EARLIER, 7, body, Map.of()));

    assertThat(whole.body().get(ENTRY)).isEqualTo("1");
    assertThat(whole.conflicts()).doesNotContainKey(ENTRY);
    assertThat(whole.body().get(AGE)).isEqualTo("17");
  }

  @Test
  void what_the_merge_proposed_since_the_restore_stays_though_no_change_names_it() {
    var proposed = "_amend/" + EDIT + "/a";
    var here =
        state(
            NOW,
            6,
            Body.EMPTY.with("_amend/" + EDIT, "apart").with(proposed, "?=x").with("a", "y"),
            Map.of());
    var copy = state(EARLIER, 2, Body.EMPTY.with("a", "y").with("b", "z"), Map.of());

    var whole =
        Reunion.of(here, copy, Map.of("a", new SinceRestore(EDIT, Optional.of("w"))), BROUGHT);

    assertThat(whole.body().get(proposed)).isEqualTo("?=x");
    assertThat(whole.body().get("_amend/" + EDIT)).isEqualTo("apart");
    assertThat(whole.body().get("b")).isEqualTo("z");
  }

  @Test
  void a_report_that_was_opened_again_since_the_restore_stays_open() {
    var done = "_final/" + EDIT;
    var here = state(NOW, 6, Body.EMPTY.with("a", "y"), Map.of());
    var copy = state(EARLIER, 2, Body.EMPTY.with("a", "y").with(done, "by lan"), Map.of());

    var whole =
        Reunion.of(here, copy, Map.of(done, new SinceRestore(EDIT, Optional.empty())), BROUGHT);

    assertThat(whole.body().get(done)).isNull();
    assertThat(whole.conflicts()).as("nobody settles that as a value").isEmpty();
  }

  @Test
  void
      what_was_decided_in_the_copy_is_decided_and_what_was_decided_otherwise_since_is_open_again() {
    var one = Amendment.at(EDIT, "a");
    var other = Amendment.at(EDIT, "b");
    var here = state(NOW, 6, Body.EMPTY.with(one, "?=x").with(other, "-" + EDIT + "=x"), Map.of());
    var accepted = "+" + BROUGHT + "=x";
    var copy = state(EARLIER, 2, Body.EMPTY.with(one, accepted).with(other, accepted), Map.of());
    var since =
        Map.of(
            one, new SinceRestore(EDIT, Optional.empty()),
            other, new SinceRestore(EDIT, Optional.of("?=x")));

    var whole = Reunion.of(here, copy, since, BROUGHT);

    assertThat(whole.body().get(one)).isEqualTo(accepted);
    assertThat(whole.body().get(other)).isEqualTo("?=x");
    assertThat(whole.conflicts()).isEmpty();
  }

  @Test
  void whoever_leaves_a_field_as_it_is_did_not_write_it() {
    var first = SinceRestore.first(EDIT, new Edit("a", "1", "2"));

    assertThat(first.then(BROUGHT, new Edit("a", "2", "2"))).isEqualTo(first);
    assertThat(first.then(BROUGHT, new Edit("a", "2", "3")))
        .isEqualTo(new SinceRestore(BROUGHT, Optional.of("1")));
  }
}
