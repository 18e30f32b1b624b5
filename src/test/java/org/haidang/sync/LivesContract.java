package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every workstation keeps when the server begins another life, when records leave and are
 * erased, and when changes are set aside. Each was wrong once, and only the simulation saw it.
 */
abstract class LivesContract {

  static final UUID WORKSTATION = new UUID(7, 1);
  private static final UUID LIFE = new UUID(1, 1);
  private static final UUID NEXT_LIFE = new UUID(1, 2);
  private static final String SCOPE = "centre:HN";
  private static final String SAID = "lời phải quên";

  private Station station;
  private long made;

  abstract Station station() throws Exception;

  abstract void close();

  @BeforeEach
  final void begin() throws Exception {
    station = station();
  }

  @AfterEach
  final void end() {
    close();
  }

  private Change change(UUID record, UUID after, Version base, Edit... edits) {
    return new Change(
        new UUID(0x7000, ++made),
        RecordType.CONTACT,
        record,
        after,
        base,
        List.of(edits),
        "lan",
        WORKSTATION,
        Instant.EPOCH,
        null);
  }

  private Change made() {
    var record = new UUID(0x7100, ++made);
    return saved(
        change(
            record,
            null,
            null,
            new Edit(ContactFields.CENTRE, null, "HN"),
            new Edit("a", null, SAID)));
  }

  private Change saved(Change change) {
    station.save(change);
    return change;
  }

  private void answered(Change change, Outcome outcome, UUID life, long n) {
    station.answered(
        List.of(new ChangeAnswer(change.id(), outcome, new Version(life, n), List.of(), null)));
  }

  private boolean read(UUID life, long seq, FeedItem... items) {
    var scopes = new TreeMap<String, Long>();
    scopes.put(SCOPE, seq);
    return station.apply(new FeedPage(List.of(items), new Cursor(life, scopes), false));
  }

  private static FeedItem whole(UUID record, UUID life, long n, Body body) {
    var version = new Version(life, n);
    var state =
        new RecordState(
            RecordType.CONTACT,
            record,
            version,
            body.with(ContactFields.CENTRE, "HN"),
            new TreeMap<>(),
            new TreeSet<>(List.of(SCOPE)),
            false);
    return new FeedItem(SCOPE, 1, record, version, state, false);
  }

  private static FeedItem bare(UUID record, UUID life, long n, boolean gone) {
    return new FeedItem(SCOPE, 2, record, new Version(life, n), null, gone);
  }

  private void erase(UUID record) {
    var erasure = new Erasure(record, List.of(), "seal " + record);
    station.erasures().take(new ErasurePage(LIFE, List.of(erasure), 1, false));
  }

  private List<Change> next() {
    return station.next(500, 1 << 20);
  }

  @Test
  void who_read_nothing_and_heard_refusals_alone_is_judged_anew_in_another_life() {
    var refused = made();
    station.answered(List.of(ChangeAnswer.refused(refused.id(), "CHANGE_FOREIGN", List.of())));
    assertThat(next()).isEmpty();

    read(NEXT_LIFE, 1, whole(new UUID(9, 9), NEXT_LIFE, 1, Body.EMPTY));

    assertThat(next()).containsExactly(refused);
  }

  @Test
  void who_read_nothing_and_whose_changes_were_erased_knows_another_life_by_the_record() {
    var accepted = made();
    answered(accepted, Outcome.ACCEPTED, LIFE, 1);
    erase(accepted.record());

    assertThat(read(NEXT_LIFE, 1, bare(accepted.record(), NEXT_LIFE, 1, false)))
        .as("what another life calls its first version is not here")
        .isFalse();
  }

  @Test
  void what_is_kept_of_a_record_that_has_left_is_erased_with_it() {
    var accepted = made();
    answered(accepted, Outcome.ACCEPTED, LIFE, 1);
    read(LIFE, 2, bare(accepted.record(), LIFE, 1, true));
    assertThat(station.has(accepted.record())).isFalse();
    assertThat(station.texts(accepted.record())).as("kept for a restore").contains(SAID);

    erase(accepted.record());

    assertThat(station.texts(accepted.record())).isEmpty();
  }

  @Test
  void a_late_answer_brings_no_word_back_of_a_record_that_left_and_was_erased() {
    var record = new UUID(8, 8);
    read(LIFE, 1, whole(record, LIFE, 1, Body.EMPTY));
    var late = saved(change(record, null, new Version(LIFE, 1), new Edit("a", null, SAID)));
    read(LIFE, 2, bare(record, LIFE, 1, true));
    erase(record);

    answered(late, Outcome.MERGED, LIFE, 2);

    assertThat(station.texts(record)).isEmpty();
    assertThat(station.has(record)).isFalse();
  }

  @Test
  void nor_where_it_was_sent_again_to_another_life_after_the_record_had_left() {
    var accepted = made();
    answered(accepted, Outcome.ACCEPTED, LIFE, 1);
    read(LIFE, 2, bare(accepted.record(), LIFE, 1, true));
    read(NEXT_LIFE, 1);
    assertThat(next()).containsExactly(accepted);
    erase(accepted.record());

    answered(accepted, Outcome.ACCEPTED, NEXT_LIFE, 1);

    assertThat(station.texts(accepted.record())).isEmpty();
  }

  @Test
  void one_that_is_set_aside_holds_up_those_behind_it_and_none_before_it() {
    var first = made();
    var stuck = saved(change(first.record(), first.id(), null, new Edit("a", SAID, "sau")));
    var behind = saved(change(first.record(), stuck.id(), null, new Edit("b", null, "sau nữa")));

    station.setAside(stuck.id());

    assertThat(next()).containsExactly(first).doesNotContain(behind);
  }

  @Test
  void what_was_set_aside_waits_again_in_another_life_like_what_was_answered() {
    var accepted = made();
    answered(accepted, Outcome.ACCEPTED, LIFE, 1);
    read(LIFE, 1);
    var stuck = made();
    station.setAside(stuck.id());

    read(NEXT_LIFE, 1);

    assertThat(next()).containsExactly(accepted, stuck);
  }
}
