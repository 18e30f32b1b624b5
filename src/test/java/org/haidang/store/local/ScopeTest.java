package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.Links;
import org.haidang.model.Place;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.BasicIndexer;
import org.haidang.records.Indexer;
import org.haidang.records.Pen;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.DatabaseAddress;
import org.haidang.store.central.Matters;
import org.haidang.store.central.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stolen computer holds what its people work on, and nothing older. */
class ScopeTest {

  private static final Duration KEPT = Duration.ofDays(90);
  private static final Account LAN = new Account("lan", "Trần Lan", Role.COUNSELOR, "HN");

  /** Every name shares a key, so that likely doubles have rows to forget. */
  private static final Indexer INDEXER =
      record -> {
        var entry = new BasicIndexer().entryOf(record);
        var name = record.body().get("name");
        return name == null ? entry : entry.withKeys(List.of("name:" + name));
      };

  @TempDir Path folder;
  private DatabaseAddress address;
  private CentralStore server;
  private Matters elsewhere;
  private LocalStore here;

  @BeforeEach
  void open() {
    address = TestDatabase.prepared("scope");
    server = TestDatabase.store(address);
    elsewhere = new Matters(server, address, "HN");
    here =
        LocalStore.open(
            folder,
            Stores.key(1),
            elsewhere.workstation,
            INDEXER,
            Clock.offset(Clock.systemUTC(), Duration.ofDays(100)),
            new Json());
  }

  @AfterEach
  void close() {
    here.close();
    server.close();
  }

  private void pull() {
    boolean more = true;
    while (more) {
      var cursor = here.replica().cursor();
      var page = server.read(cursor, elsewhere.scopes(), elsewhere.workstation, 100);
      if (!here.replica().apply(page)) {
        page = server.read(cursor, elsewhere.scopes(), null, 100);
        assertThat(here.replica().apply(page)).isTrue();
      }
      more = page.more();
    }
  }

  private void push() {
    var changes = here.outbox().next(100, 1 << 20);
    here.outbox().answered(server.append(changes, elsewhere.session()));
  }

  private int rows(String table, UUID record) {
    return here.database()
        .read(
            h ->
                h.createQuery("select count(*) from " + table + " where record = ?")
                    .bind(0, Uuids.bytes(record))
                    .mapTo(Integer.class)
                    .one());
  }

  private int holding(String text) {
    int all = 0;
    for (var place :
        List.of(
            "record where cast(coalesce(base, '') as text) like ?",
            "record where cast(coalesce(shown, '') as text) like ?",
            "record where cast(coalesce(entry, '') as text) like ?",
            "change where cast(json as text) like ?",
            "vocabulary where word like ?",
            "likeness where key like ?",
            "step where cast(json as text) like ?")) {
      all +=
          here.database()
              .read(
                  h ->
                      h.createQuery("select count(*) from " + place)
                          .bind(0, "%" + text + "%")
                          .mapTo(Integer.class)
                          .one());
    }
    return all;
  }

  private Pen pen() {
    return new Pen(Ids.timeOrdered(), Clock.systemUTC(), LAN, elsewhere.workstation);
  }

  @Test
  void after_the_sweep_neither_the_record_nor_its_words_are_here() {
    var matter = elsewhere.make(RecordType.CASE, Matters.in("closed"));
    var person =
        elsewhere.make(RecordType.PERSON, Matters.at(matter).with("name", "Hoàng Thị Quênlãng"));
    var mine = pen().make(RecordType.PERSON, Body.EMPTY.with("name", "Vi Văn Tựviết"));
    here.register().save(List.of(mine));
    push();
    pull();
    assertThat(holding("Quênlãng")).isPositive();
    assertThat(holding("quenlang")).isPositive();
    assertThat(holding("Tựviết")).isPositive();
    assertThat(rows("link", person)).isOne();
    assertThat(rows("step", person)).isOne();

    elsewhere.age(91, matter, person, mine.record());
    server.sweep(Instant.now(), KEPT);
    pull();

    for (var text : List.of("Quênlãng", "quenlang", "Tựviết", "tuviet")) {
      assertThat(holding(text)).as(text).isZero();
    }
    assertThat(rows("link", person)).isZero();
    assertThat(rows("step", person)).isZero();
    assertThat(here.register().rows(List.of(matter, person, mine.record()))).isEmpty();
  }

  @Test
  void what_was_changed_here_meanwhile_is_sent_and_the_record_is_here_again() {
    var person = elsewhere.make(RecordType.PERSON, Body.EMPTY.with("name", "Mai"));
    pull();
    elsewhere.age(91, person);
    server.sweep(Instant.now(), KEPT);
    var opened = here.register().open(person).orElseThrow();
    var edit = pen().change(opened, opened.state().body().with("age", "17"), null);
    here.register().save(List.of(edit));

    pull();
    assertThat(here.register().open(person)).as("for its change's sake").isPresent();
    assertThat(here.outbox().next(9, 1 << 20)).containsExactly(edit);

    push();
    pull();
    var again = here.register().open(person).orElseThrow();
    assertThat(again.state().body().get("age")).isEqualTo("17");
    assertThat(again.state().body().get("name")).isEqualTo("Mai");
    assertThat(again.place()).isInstanceOf(Place.AtServer.class);
  }

  @Test
  void a_call_about_somebody_known_long_ago_brings_them_here() {
    var person = elsewhere.make(RecordType.PERSON, Body.EMPTY.with("name", "Mai"));
    pull();
    elsewhere.age(91, person);
    server.sweep(Instant.now(), KEPT);
    pull();
    assertThat(here.register().open(person)).isEmpty();

    var call =
        pen()
            .make(
                RecordType.CONTACT,
                Body.EMPTY
                    .with(Links.to(person), "caller")
                    .with(ContactFields.STARTED, "2026-11-26T08:00:00Z"));
    here.register().save(List.of(call));
    push();
    pull();
    assertThat(here.register().open(person).orElseThrow().state().body().get("name"))
        .isEqualTo("Mai");
    assertThat(here.register().linked(person, Set.of(RecordType.CONTACT), 9)).hasSize(1);
  }
}
