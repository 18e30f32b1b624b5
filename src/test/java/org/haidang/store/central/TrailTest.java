package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.model.Scopes;
import org.haidang.model.Version;
import org.haidang.platform.Ids;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.TrailStep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The feed tells how a record came to stand as it does. */
class TrailTest {

  private static final Ids IDS = Ids.timeOrdered();
  private static final Set<String> HANOI = Set.of(Scopes.centre("HN"));

  private static CentralStore store;

  @BeforeAll
  static void open() {
    store = TestDatabase.store(TestDatabase.prepared("trail"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static Change change(
      Reports desk, RecordType type, UUID record, Version base, String author, Edit... edits) {
    return new Change(
        IDS.next(),
        type,
        record,
        null,
        base,
        List.of(edits),
        author,
        desk.workstation,
        Instant.parse("2026-03-01T08:00:00Z"),
        "vì sao");
  }

  private static ChangeAnswer push(Reports desk, Change change) {
    return store.append(List.of(change), desk.session()).getFirst();
  }

  private static FeedItem news(UUID record, UUID asking) {
    var start = new Cursor(store.generation(), new TreeMap<>());
    return store.read(start, HANOI, asking, 1000).items().stream()
        .filter(item -> item.id().equals(record))
        .findFirst()
        .orElseThrow();
  }

  private static final Edit CENTRE = new Edit(RecordFields.CENTRE, null, "HN");

  @Test
  void each_step_says_who_when_where_and_which_fields_but_not_what() {
    var here = new Reports("HN");
    var there = new Reports("HN");
    var person = IDS.next();
    var made =
        change(here, RecordType.PERSON, person, null, "lan", CENTRE, new Edit("age", null, "17"));
    var first = push(here, made);
    var odd = "\"bên\" \\ cạnh\n\u0001";
    var changed =
        change(
            there,
            RecordType.PERSON,
            person,
            first.version(),
            "minh",
            new Edit("names/" + odd, null, odd));
    push(there, changed);

    assertThat(news(person, null).trail())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("detail")
        .containsExactly(
            new TrailStep(
                made.id(),
                1,
                "lan",
                made.madeAt(),
                here.workstation,
                List.of(RecordFields.CENTRE, "age"),
                "vì sao"),
            new TrailStep(
                changed.id(),
                2,
                "minh",
                changed.madeAt(),
                there.workstation,
                List.of("names/" + odd),
                "vì sao"));
    assertThat(news(person, there.workstation).trail()).as("it has them already").isEmpty();
  }

  @Test
  void the_newest_twenty_steps_are_told() {
    var desk = new Reports("HN");
    var matter = IDS.next();
    var version = push(desk, change(desk, RecordType.CASE, matter, null, "lan", CENTRE)).version();
    for (int i = 0; i < 24; i++) {
      var edit = new Edit("x", i == 0 ? null : "" + (i - 1), "" + i);
      version = push(desk, change(desk, RecordType.CASE, matter, version, "lan", edit)).version();
    }
    assertThat(news(matter, null).trail())
        .extracting(TrailStep::n)
        .containsExactlyElementsOf(IntStream.rangeClosed(6, 25).mapToObj(Long::valueOf).toList());
  }

  @Test
  void a_contact_that_was_written_once_is_told_without() {
    var here = new Reports("HN");
    var there = new Reports("HN");
    var made = here.fresh(new Edit("age", null, "17"));
    var version = push(here, made).version();
    assertThat(news(made.record(), null).trail()).isEmpty();

    push(here, here.on(made, version, new Edit("age", "17", "18")));
    assertThat(news(made.record(), null).trail()).hasSize(2);
    push(there, there.on(made, version, new Edit("age", "17", "16")));
    assertThat(news(made.record(), null).trail()).hasSize(3);
  }

  @Test
  void where_nobody_wrote_beside_another_what_was_set_is_not_told() {
    var here = new Reports("HN");
    var made = here.fresh(new Edit("age", null, "17"));
    push(here, here.on(made, push(here, made).version(), new Edit("age", "17", "18")));
    assertThat(news(made.record(), null).trail())
        .extracting(step -> step.detail().edits())
        .containsOnly(List.of());
  }

  @Test
  void where_somebody_did_each_step_tells_what_it_was_made_on_what_it_set_and_what_came_of_it() {
    var here = new Reports("HN");
    var there = new Reports("HN");
    var made = here.fresh(new Edit("age", null, "17"));
    var version = push(here, made).version();
    var age = new Edit("age", "17", "18");
    var sex = new Edit("sex", null, "female");
    push(here, here.on(made, version, age));
    push(there, there.on(made, version, sex));

    assertThat(news(made.record(), null).trail())
        .extracting(
            step -> step.detail().outcome(),
            step -> step.detail().base(),
            step -> step.detail().edits())
        .containsExactly(
            tuple(Outcome.ACCEPTED, null, List.of()),
            tuple(Outcome.ACCEPTED, 1L, List.of(age)),
            tuple(Outcome.MERGED, 1L, List.of(sex)));
  }

  @Test
  void whose_values_disagree_is_told_however_long_ago_they_were_set() {
    var here = new Reports("HN");
    var there = new Reports("HN");
    var made = here.fresh(new Edit("age", null, "17"));
    var version = push(here, made).version();
    var older = here.on(made, version, new Edit("age", "17", "18"));
    push(here, older);
    var last = push(there, there.on(made, version, new Edit("age", "17", "16"))).version();
    for (int i = 0; i < 24; i++) {
      var edit = new Edit("x", i == 0 ? null : "" + (i - 1), "" + i);
      last = push(here, here.on(made, last, edit)).version();
    }
    assertThat(news(made.record(), null).trail())
        .hasSize(22)
        .anyMatch(
            step ->
                step.change().equals(older.id()) && step.detail().edits().equals(older.patch()));
  }
}
