package org.haidang.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Links;
import org.haidang.model.Place;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.records.Register.Asked;
import org.haidang.records.Register.Order;
import org.haidang.records.Register.Row;
import org.haidang.records.Register.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Register} keeps. */
public abstract class RegisterContract {

  /** Names are found by their first word, so that a test can say which records share a key. */
  public static final Indexer INDEXER =
      record -> {
        var entry = new BasicIndexer().entryOf(record);
        var name = record.body().get("name");
        return name == null ? entry : entry.withKeys(List.of("first:" + name.split(" ", 2)[0]));
      };

  private static final Instant NOON = Instant.parse("2026-11-24T05:00:00Z");
  private static final Account LAN = new Account("lan", "Trần Lan", Role.COUNSELOR, "HN");
  private static final UUID HERE = UUID.fromString("00000000-0000-7000-8000-0000000000a1");

  private Register register;

  protected abstract Register register() throws Exception;

  /** Lets go of it. */
  protected void close() {}

  @BeforeEach
  final void begin() throws Exception {
    register = register();
  }

  @AfterEach
  final void end() {
    close();
  }

  private static Pen pen(int minutesLater) {
    var now = NOON.plus(Duration.ofMinutes(minutesLater));
    return new Pen(Ids.timeOrdered(), Clock.fixed(now, ZoneOffset.UTC), LAN, HERE);
  }

  private UUID saved(Change change) {
    register.save(List.of(change));
    return change.record();
  }

  private UUID made(int minute, RecordType type, String... fields) {
    var body = Body.EMPTY;
    for (int i = 0; i < fields.length; i += 2) {
      body = body.with(fields[i], fields[i + 1]);
    }
    return saved(pen(minute).make(type, body));
  }

  private static List<UUID> ids(List<Row> rows) {
    return rows.stream().map(Row::id).toList();
  }

  private List<UUID> listed(Asked asked) {
    var listing = register.list(asked);
    return ids(listing.rows(0, listing.size()));
  }

  @Test
  void what_was_made_can_be_opened_and_is_of_the_makers_centre() {
    var person = made(0, RecordType.PERSON, "name", "Lò Thị Mai");

    var opened = register.open(person).orElseThrow();
    assertThat(opened.state().type()).isEqualTo(RecordType.PERSON);
    assertThat(opened.state().body().get("name")).isEqualTo("Lò Thị Mai");
    assertThat(opened.state().body().get(RecordFields.CENTRE)).isEqualTo("HN");
    assertThat(opened.state().body().get(RecordFields.AUTHOR)).isEqualTo("lan");
    assertThat(opened.place()).isEqualTo(new Place.OnThisComputer());
    assertThat(register.open(UUID.randomUUID())).isEmpty();
  }

  @Test
  void a_change_comes_after_the_one_before_it() {
    var person = made(0, RecordType.PERSON, "name", "Mai");
    var opened = register.open(person).orElseThrow();
    var change = pen(1).change(opened, opened.state().body().with("age", "17"), "đoán lại");
    saved(change);

    assertThat(change.after()).isEqualTo(opened.latest());
    assertThat(register.open(person).orElseThrow().state().body().get("age")).isEqualTo("17");
    assertThat(register.history(person))
        .extracting(Step::author, Step::paths, Step::reason)
        .last()
        .isEqualTo(org.assertj.core.groups.Tuple.tuple("lan", List.of("age"), "đoán lại"));
  }

  @Test
  void several_records_are_saved_together_and_once() {
    var one = pen(0).make(RecordType.PERSON, Body.EMPTY.with("name", "Một"));
    var two = pen(1).make(RecordType.CASE, Body.EMPTY.with("name", "Hai"));
    register.save(List.of(one, two));
    register.save(List.of(one, two));

    assertThat(register.history(one.record())).hasSize(1);
    assertThat(ids(register.rows(List.of(two.record(), one.record(), UUID.randomUUID()))))
        .containsExactlyInAnyOrder(one.record(), two.record());
  }

  @Test
  void what_points_at_a_record_is_found_the_latest_first_with_its_role() {
    var matter = made(0, RecordType.CASE);
    var person = made(1, RecordType.PERSON, Links.to(matter), "possible_victim");
    var note = made(2, RecordType.NOTE, Links.to(matter), "about", "fact", "đã gặp mẹ");
    made(3, RecordType.NOTE, "fact", "về việc khác");

    var linked = register.linked(matter, Set.of(RecordType.values()), 10);
    assertThat(linked.stream().map(it -> it.row().id())).containsExactly(note, person);
    assertThat(linked.getLast().role()).isEqualTo("possible_victim");
    assertThat(register.linked(matter, Set.of(RecordType.PERSON), 10)).hasSize(1);
    assertThat(register.linkedCount(matter, RecordType.NOTE)).isEqualTo(1);
    assertThat(register.linked(matter, Set.of(RecordType.values()), 1)).hasSize(1);
  }

  @Test
  void a_link_taken_back_points_no_more() {
    var matter = made(0, RecordType.CASE);
    var person = made(1, RecordType.PERSON, Links.to(matter), "relative");
    var opened = register.open(person).orElseThrow();
    saved(pen(2).change(opened, opened.state().body().with(Links.to(matter), null), null));

    assertThat(register.linkedCount(matter, RecordType.PERSON)).isZero();
  }

  @Test
  void a_list_has_one_kind_the_latest_first_by_state_person_and_centre() {
    var old = made(0, RecordType.CASE, RecordFields.STATE, "open", RecordFields.WHO, "an");
    var closed = made(1, RecordType.CASE, RecordFields.STATE, "closed");
    var late = made(2, RecordType.CASE, RecordFields.STATE, "open", "_shared/AG", "yes");
    made(3, RecordType.PERSON);

    assertThat(listed(Asked.all(RecordType.CASE))).containsExactly(late, closed, old);
    assertThat(listed(new Asked(RecordType.CASE, Set.of("open"), null, null, Order.LATEST_FIRST)))
        .containsExactly(late, old);
    assertThat(listed(new Asked(RecordType.CASE, Set.of(), "an", null, Order.LATEST_FIRST)))
        .containsExactly(old);
    assertThat(listed(new Asked(RecordType.CASE, Set.of(), null, "AG", Order.LATEST_FIRST)))
        .containsExactly(late);
    assertThat(listed(new Asked(RecordType.CASE, Set.of(), null, "DN", Order.LATEST_FIRST)))
        .isEmpty();
  }

  @Test
  void what_is_due_comes_by_urgency_then_by_time() {
    var never = made(0, RecordType.FOLLOW_UP);
    var later = made(1, RecordType.FOLLOW_UP, RecordFields.DUE, NOON.plusSeconds(7200).toString());
    var soon = made(2, RecordType.FOLLOW_UP, RecordFields.DUE, NOON.plusSeconds(60).toString());
    var danger = made(3, RecordType.FOLLOW_UP, RecordFields.URGENCY, "danger");

    assertThat(listed(new Asked(RecordType.FOLLOW_UP, Set.of(), null, null, Order.DUE_FIRST)))
        .containsExactly(danger, soon, later, never);
  }

  @Test
  void any_part_of_a_list_can_be_read() {
    var all = IntStream.range(0, 30).mapToObj(i -> made(i, RecordType.CASE)).toList().reversed();
    var listing = register.list(Asked.all(RecordType.CASE));

    assertThat(listing.size()).isEqualTo(30);
    assertThat(ids(listing.rows(10, 5))).isEqualTo(all.subList(10, 15));
    assertThat(ids(listing.rows(28, 5))).isEqualTo(all.subList(28, 30));
    assertThat(listing.rows(30, 5)).isEmpty();
  }

  @Test
  void records_that_share_a_key_are_found_and_no_longer_once_it_changed() {
    var lo = made(0, RecordType.PERSON, "name", "Lò Mai");
    var other = made(1, RecordType.PERSON, "name", "Vàng Mai");
    assertThat(ids(register.sharing(List.of("first:Lò"), Set.of(RecordType.PERSON), 10)))
        .containsExactly(lo);

    var opened = register.open(other).orElseThrow();
    saved(pen(2).change(opened, opened.state().body().with("name", "Lò Vàng"), null));
    assertThat(ids(register.sharing(List.of("first:Lò"), Set.of(RecordType.PERSON), 10)))
        .containsExactlyInAnyOrder(other, lo);
    assertThat(register.sharing(List.of("first:Vàng"), Set.of(RecordType.PERSON), 10)).isEmpty();
    assertThat(register.sharing(List.of("first:Lò"), Set.of(RecordType.CASE), 10)).isEmpty();
    assertThat(register.sharing(List.of(), Set.of(RecordType.PERSON), 10)).isEmpty();
  }

  @Test
  void whoever_listens_is_told_of_a_save_until_they_stop() throws Exception {
    var told = new AtomicInteger();
    var listening = register.listen(told::incrementAndGet);
    made(0, RecordType.PERSON);
    assertThat(told).hasValue(1);
    listening.close();
    made(1, RecordType.PERSON);
    assertThat(told).hasValue(1);
  }

  @Test
  void nothing_that_was_just_saved_needs_a_person() {
    made(0, RecordType.PERSON);
    assertThat(register.attention(Set.of(RecordType.values()), 10)).isEmpty();
  }
}
