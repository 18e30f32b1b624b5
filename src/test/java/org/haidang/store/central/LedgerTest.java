package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordState;
import org.haidang.model.Scopes;
import org.haidang.model.Version;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final Set<String> HANOI = Set.of(Scopes.centre("HN"));

  private static DatabaseAddress address;
  private static CentralStore store;

  private final Reports desk = new Reports("HN");
  private final Reports otherDesk = new Reports("HN");
  private Cursor here;

  @BeforeAll
  static void open() {
    address = TestDatabase.empty("ledger");
    store = TestDatabase.store(address);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @BeforeEach
  void remember_where_the_feed_is() {
    here = new Cursor(store.generation(), new TreeMap<>(store.positions(HANOI)));
  }

  private ChangeAnswer push(Reports from, Change change) {
    return store.append(List.of(change), from.session()).getFirst();
  }

  private FeedPage news(UUID asking) {
    return store.read(here, HANOI, asking, 1000);
  }

  private RecordState standing(Change change) {
    return news(null).items().stream()
        .filter(item -> item.id().equals(change.record()))
        .findFirst()
        .orElseThrow()
        .whole();
  }

  private Version version(long n) {
    return new Version(store.generation(), n);
  }

  @Test
  void a_new_record_is_accepted_as_its_first_version_and_everybody_of_the_centre_hears_of_it() {
    var change = desk.fresh(new Edit("province", null, "Cao Bằng"));

    var answer = push(desk, change);

    assertThat(answer.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(answer.version()).isEqualTo(version(1));
    var item = news(otherDesk.workstation).items().getFirst();
    assertThat(item.whole().body().get("province")).isEqualTo("Cao Bằng");
    assertThat(item.whole().version()).isEqualTo(version(1));
    assertThat(item.whole().scopes()).containsExactly("centre:HN");
    assertThat(item.gone()).isFalse();
  }

  @Test
  void sent_again_a_change_gets_the_same_answer_and_makes_no_new_version() {
    var change = desk.fresh();
    var first = push(desk, change);
    var position = store.positions(HANOI);

    var again = store.append(List.of(change, desk.fresh(), change), desk.session());

    assertThat(again.getFirst()).isEqualTo(first).isEqualTo(again.getLast());
    assertThat(store.positions(HANOI).get("centre:HN")).isEqualTo(position.get("centre:HN") + 1);
  }

  @Test
  void a_push_sent_to_two_nodes_at_once_is_taken_in_once() throws Exception {
    try (var node = TestDatabase.store(address);
        var threads = Executors.newFixedThreadPool(4)) {
      for (int round = 0; round < 15; round++) {
        var first = desk.fresh(new Edit("a", null, "1"));
        var changes = List.of(first, desk.after(first, new Edit("a", "1", "2")), desk.fresh());
        Callable<List<ChangeAnswer>> here = () -> store.append(changes, desk.session());
        Callable<List<ChangeAnswer>> there = () -> node.append(changes, desk.session());
        var before = store.positions(HANOI).get("centre:HN");

        var answers = threads.invokeAll(List.of(here, there, here, there));

        for (var answer : answers) {
          assertThat(answer.get()).isEqualTo(answers.getFirst().get());
        }
        assertThat(answers.getFirst().get())
            .extracting(ChangeAnswer::outcome)
            .containsOnly(Outcome.ACCEPTED);
        assertThat(store.positions(HANOI).get("centre:HN")).isEqualTo(before + 2);
      }
    }
  }

  @Test
  void edits_of_different_fields_made_at_the_same_time_both_stay() {
    var report = desk.fresh(new Edit("age", null, "15"), new Edit("sex", null, "f"));
    push(desk, report);
    push(desk, desk.on(report, version(1), new Edit("age", "15", "16")));

    var answer = push(otherDesk, otherDesk.on(report, version(1), new Edit("sex", "f", "m")));

    assertThat(answer.outcome()).isEqualTo(Outcome.MERGED);
    assertThat(answer.version()).isEqualTo(version(3));
    assertThat(standing(report).body().get("age")).isEqualTo("16");
    assertThat(standing(report).body().get("sex")).isEqualTo("m");
    assertThat(standing(report).conflicts()).isEmpty();
  }

  @Test
  void edits_of_the_same_field_are_both_kept_until_a_person_settles_them() {
    var report = desk.fresh(new Edit("age", null, "15"));
    push(desk, report);
    var mine = desk.on(report, version(1), new Edit("age", "15", "16"));
    var theirs = otherDesk.on(report, version(1), new Edit("age", "15", "17"));
    push(desk, mine);

    var answer = push(otherDesk, theirs);

    assertThat(answer.outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(answer.paths()).containsExactly("age");
    assertThat(standing(report).body().get("age")).isEqualTo("17");
    assertThat(standing(report).conflicts().get("age"))
        .containsExactly(new HeldValue(mine.id(), "16"), new HeldValue(theirs.id(), "17"));

    var settled =
        push(
            desk,
            desk.on(
                report, version(3), new Edit("age", "17", "16", List.of(mine.id(), theirs.id()))));

    assertThat(settled.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(standing(report).conflicts()).isEmpty();
    assertThat(standing(report).body().get("age")).isEqualTo("16");
  }

  @Test
  void a_removal_that_was_held_aside_did_not_write_what_stands_in_the_entry() {
    var entry = "victims/00000000-0000-7000-8000-000000000001";
    var first = desk.fresh(new Edit(entry, null, "1"), new Edit(entry + "/age", null, "15"));
    var version = push(desk, first).version();
    push(otherDesk, otherDesk.on(first, version, new Edit(entry + "/age", "15", "16")));
    var removal =
        desk.on(first, version, new Edit(entry, "1", null), new Edit(entry + "/age", "15", null));
    assertThat(push(desk, removal).paths()).containsExactly(entry);

    // Made on what stood before the other's edit, right after the removal.
    var answer = push(desk, desk.after(removal, new Edit(entry + "/age", "15", "17")));

    assertThat(answer.outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(standing(first).conflicts().get(entry + "/age"))
        .extracting(HeldValue::value)
        .containsExactly("16", "17");
  }

  @Test
  void a_refused_change_holds_up_no_other_and_leaves_nothing_but_its_answer() throws Exception {
    var good = desk.fresh();
    var foreign = new Reports("DN").fresh(new Edit("age", null, "15"));
    var alsoGood = desk.fresh();

    var answers = store.append(List.of(good, foreign, alsoGood), desk.session());

    assertThat(answers)
        .extracting(ChangeAnswer::outcome)
        .containsExactly(Outcome.ACCEPTED, Outcome.REFUSED, Outcome.ACCEPTED);
    assertThat(answers.get(1).code()).isEqualTo("CHANGE_FOREIGN");
    assertThat(store.append(List.of(foreign), desk.session()).getFirst()).isEqualTo(answers.get(1));
    try (var connection = TestDatabase.connect(address);
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from change where outcome = 'REFUSED'"
                        + " and (patch is not null or author is not null)")) {
      rows.next();
      assertThat(rows.getInt(1)).isZero();
    }
    assertThat(news(null).items()).hasSize(2);
  }

  @Test
  void a_change_follows_the_one_it_was_made_after_in_the_same_push_or_a_later_one() {
    var first = desk.fresh(new Edit("age", null, "15"));
    var second = desk.after(first, new Edit("age", "15", "16"));
    var third = desk.after(second, new Edit("age", "16", "17"));

    var answers = store.append(List.of(first, second), desk.session());
    var last = push(desk, third);

    assertThat(answers)
        .extracting(ChangeAnswer::outcome)
        .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED);
    assertThat(last.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(last.version()).isEqualTo(version(3));
    assertThat(standing(first).body().get("age")).isEqualTo("17");
  }

  @Test
  void a_change_that_follows_an_unknown_or_a_refused_one_is_refused() {
    var neverSent = desk.fresh();
    var refused = new Reports("DN").fresh();
    store.append(List.of(refused), desk.session());

    assertThat(push(desk, desk.after(neverSent, new Edit("a", null, "1"))).code())
        .isEqualTo("CHANGE_AFTER_UNKNOWN");
    assertThat(push(desk, desk.after(refused, new Edit("_centre", null, "HN"))).code())
        .isEqualTo("CHANGE_AFTER_UNKNOWN");
  }

  @Test
  void what_came_before_the_change_it_follows_is_judged_anew_once_that_is_there() {
    var first = desk.fresh(new Edit("a", null, "1"));
    var second = desk.after(first, new Edit("a", "1", "2"));
    assertThat(push(desk, second).code()).isEqualTo("CHANGE_AFTER_UNKNOWN");

    push(desk, first);

    assertThat(push(desk, second).outcome()).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void after_a_merged_change_the_sender_is_sent_the_whole_since_it_lacks_what_others_set() {
    var report = desk.fresh(new Edit("age", null, "15"));
    push(desk, report);
    push(otherDesk, otherDesk.on(report, version(1), new Edit("sex", null, "f")));
    var merged = desk.on(report, version(1), new Edit("age", "15", "16"));
    var next = desk.after(merged, new Edit("age", "16", "17"));

    var answers = store.append(List.of(merged, next), desk.session());

    assertThat(answers)
        .extracting(ChangeAnswer::outcome)
        .containsExactly(Outcome.MERGED, Outcome.MERGED);
    var item = news(desk.workstation).items().getFirst();
    assertThat(item.whole()).isNotNull();
    assertThat(item.whole().body().get("sex")).isEqualTo("f");
    assertThat(item.whole().body().get("age")).isEqualTo("17");
  }

  @Test
  void ones_own_accepted_changes_come_back_without_a_body_unless_asked_whole() {
    push(desk, desk.fresh());

    assertThat(news(desk.workstation).items().getFirst().whole()).isNull();
    assertThat(news(desk.workstation).items().getFirst().version()).isEqualTo(version(1));
    assertThat(news(otherDesk.workstation).items().getFirst().whole()).isNotNull();
    assertThat(news(null).items().getFirst().whole()).isNotNull();
  }

  @Test
  void a_record_that_leaves_a_scope_is_gone_there_and_whole_in_the_new_one() throws Exception {
    var report = desk.fresh(new Edit("age", null, "15"));
    push(desk, report);
    // As if it had been Da Nang's until now.
    try (var connection = TestDatabase.connect(address);
        var statement = connection.createStatement()) {
      statement.execute(
          "update record set scopes = '[\"centre:DN\"]' where id = '" + report.record() + "'");
    }

    push(desk, desk.on(report, version(1), new Edit("age", "15", "16")));

    var left = store.read(Cursor.START, Set.of("centre:DN"), null, 1000).items().getLast();
    assertThat(left.id()).isEqualTo(report.record());
    assertThat(left.gone()).isTrue();
    assertThat(left.whole()).isNull();
    var entered = news(null).items().getLast();
    assertThat(entered.id()).isEqualTo(report.record());
    assertThat(entered.whole().body().get("age")).isEqualTo("16");
  }

  @Test
  void pages_follow_each_other_without_a_gap_and_say_when_there_is_more() {
    store.append(List.of(desk.fresh(), desk.fresh(), desk.fresh()), desk.session());

    var first = store.read(here, HANOI, null, 2);
    var second = store.read(first.cursor(), HANOI, null, 2);

    assertThat(first.items()).hasSize(2);
    assertThat(first.more()).isTrue();
    assertThat(second.items()).hasSize(1);
    assertThat(second.more()).isFalse();
    assertThat(second.items().getFirst().seq()).isEqualTo(first.items().getLast().seq() + 1);
    assertThat(store.read(second.cursor(), HANOI, null, 2).items()).isEmpty();
  }

  @Test
  void a_page_of_very_long_reports_ends_early() {
    var long1 = desk.fresh(new Edit("story", null, "a".repeat(500_000)));
    var changes = new java.util.ArrayList<>(List.of(long1));
    for (int i = 0; i < 11; i++) {
      changes.add(desk.fresh(new Edit("story", null, "b".repeat(500_000))));
    }
    store.append(changes, desk.session());

    var page = store.read(here, HANOI, null, 1000);

    assertThat(page.items()).hasSizeBetween(8, 10);
    assertThat(page.more()).isTrue();
    assertThat(store.read(page.cursor(), HANOI, null, 1000).more()).isFalse();
  }

  @Test
  void a_cursor_of_another_generation_is_read_from_the_beginning() {
    push(desk, desk.fresh());
    var elsewhere = new Cursor(UUID.randomUUID(), here.scopes());

    var page = store.read(elsewhere, HANOI, null, 1);

    assertThat(page.items().getFirst().seq()).isLessThanOrEqualTo(here.in("centre:HN") + 1);
    assertThat(page.cursor().generation()).isEqualTo(store.generation());
    assertThat(store.read(Cursor.START, HANOI, null, 1).items()).isEqualTo(page.items());
  }

  @Test
  void what_the_database_could_not_hold_is_refused_alone() {
    var nul = desk.fresh(new Edit("a\0b", null, "1"));
    var half = desk.fresh(new Edit("a", null, "\ud83d"));
    var good = desk.fresh(new Edit("a", null, "😀 \\u0000 \"{}\" NULL"));

    var answers = store.append(List.of(nul, half, good), desk.session());

    assertThat(answers)
        .extracting(ChangeAnswer::code)
        .containsExactly("CHANGE_MALFORMED", "CHANGE_MALFORMED", null);
    assertThat(standing(good).body().get("a")).isEqualTo("😀 \\u0000 \"{}\" NULL");
  }

  @Test
  void a_clock_far_off_breaks_nothing() {
    var change = desk.fresh();
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

    assertThat(push(desk, off).outcome()).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void a_field_whose_writer_nobody_knows_still_conflicts_openly() {
    // On a version that this database never had, as after a restore.
    var lost = desk.fresh();
    var onLost =
        desk.on(
            lost,
            new Version(UUID.randomUUID(), 7),
            new Edit(ContactFields.CENTRE, null, "HN"),
            new Edit("age", "15", "16"));

    var answer = push(desk, onLost);

    assertThat(answer.outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(standing(onLost).conflicts().get("age"))
        .containsExactly(
            new HeldValue(BatchReading.NOBODY, null), new HeldValue(onLost.id(), "16"));
  }
}
