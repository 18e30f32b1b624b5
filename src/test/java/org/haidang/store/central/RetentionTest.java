package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.model.RecordType.CASE;
import static org.haidang.model.RecordType.CONTACT;
import static org.haidang.model.RecordType.FOLLOW_UP;
import static org.haidang.model.RecordType.NOTE;
import static org.haidang.model.RecordType.PERSON;
import static org.haidang.store.central.Matters.at;
import static org.haidang.store.central.Matters.in;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.haidang.model.Body;
import org.haidang.model.Links;
import org.haidang.model.RecordFields;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stays in a centre's scope, what leaves it by age, and what comes back. */
class RetentionTest {

  private static final Duration KEPT = Duration.ofDays(90);

  private static DatabaseAddress address;
  private static CentralStore store;

  private Matters hanoi;
  private Cursor here;

  @BeforeAll
  static void open() {
    address = TestDatabase.prepared("retention");
    store = TestDatabase.store(address);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @BeforeEach
  void begin() {
    hanoi = new Matters(store, address, "HN");
  }

  private void sweep() {
    here = new Cursor(store.generation(), new TreeMap<>(store.positions(hanoi.scopes())));
    store.sweep(Instant.now(), KEPT);
  }

  private List<FeedItem> news() {
    return store.read(here, hanoi.scopes(), hanoi.workstation, 1000).items();
  }

  private List<UUID> left() {
    return news().stream().filter(FeedItem::gone).map(FeedItem::id).toList();
  }

  private List<UUID> cameBack() {
    return news().stream().filter(item -> item.whole() != null).map(FeedItem::id).toList();
  }

  @Test
  void an_old_contact_leaves_its_scope_and_stays_on_the_server() {
    var old = hanoi.make(CONTACT, Body.EMPTY.with("summary", "cũ"));
    var young = hanoi.make(CONTACT, Body.EMPTY);
    hanoi.age(91, old);
    hanoi.age(89, young);

    sweep();

    assertThat(left()).containsExactly(old);
    assertThat(hanoi.count("select count(*) from record where id = ?", old)).isOne();
    sweep();
    assertThat(news()).as("nothing is told twice").isEmpty();
  }

  @Test
  void an_open_case_holds_all_that_belongs_to_it_and_a_closed_one_lets_go() {
    var matter = hanoi.make(CASE, in("open"));
    var person = hanoi.make(PERSON, at(matter));
    var call = hanoi.make(CONTACT, at(matter));
    var caller = hanoi.make(PERSON, Body.EMPTY.with("name", "Mẹ"));
    hanoi.set(CONTACT, call, Links.to(caller), "caller");
    var earlier = hanoi.make(CONTACT, at(person));
    var another = hanoi.make(PERSON, Body.EMPTY.with("name", "Chị"));
    hanoi.set(CONTACT, earlier, Links.to(another), "relative");
    var note = hanoi.make(NOTE, at(person));
    var done = hanoi.make(FOLLOW_UP, at(person).with(RecordFields.STATE, "done"));
    var stranger = hanoi.make(CONTACT, Body.EMPTY);
    UUID[] all = {matter, person, call, caller, earlier, another, note, done};
    hanoi.age(400, all);
    hanoi.age(400, stranger);

    sweep();
    assertThat(left()).containsExactly(stranger);

    hanoi.set(CASE, matter, RecordFields.STATE, "closed");
    hanoi.age(400, all);
    sweep();
    assertThat(left()).containsExactlyInAnyOrder(all);
  }

  @Test
  void what_waits_for_somebody_stays_with_whom_it_is_about() {
    var person = hanoi.make(PERSON, Body.EMPTY);
    var due = hanoi.make(FOLLOW_UP, at(person).with(RecordFields.STATE, "open"));
    hanoi.age(200, person, due);
    sweep();
    assertThat(left()).isEmpty();

    hanoi.set(FOLLOW_UP, due, RecordFields.STATE, "done");
    hanoi.age(200, person, due);
    sweep();
    assertThat(left()).containsExactlyInAnyOrder(person, due);
  }

  @Test
  void a_new_contact_keeps_the_old_person_it_is_about_and_the_case_of_that_person() {
    var matter = hanoi.make(CASE, in("closed"));
    var person = hanoi.make(PERSON, at(matter));
    var call = hanoi.make(CONTACT, at(person));
    hanoi.age(300, matter, person);
    sweep();
    assertThat(left()).isEmpty();

    hanoi.age(300, call);
    sweep();
    assertThat(left()).containsExactlyInAnyOrder(matter, person, call);
  }

  @Test
  void a_contact_about_somebody_long_gone_brings_them_and_their_case_back_whole() {
    var matter = hanoi.make(CASE, in("closed"));
    var person = hanoi.make(PERSON, at(matter).with("name", "Lò Thị Mai"));
    hanoi.age(300, matter, person);
    sweep();
    assertThat(left()).containsExactlyInAnyOrder(matter, person);

    here = new Cursor(store.generation(), new TreeMap<>(store.positions(hanoi.scopes())));
    hanoi.make(CONTACT, at(person));
    assertThat(cameBack()).as("even to the workstation that wrote them").contains(matter, person);
    sweep();
    assertThat(news()).isEmpty();
  }

  @Test
  void a_change_brings_a_record_back_and_a_case_opened_again_what_points_at_it() {
    var matter = hanoi.make(CASE, in("closed"));
    var call = hanoi.make(CONTACT, at(matter));
    hanoi.age(300, matter, call);
    sweep();
    assertThat(left()).containsExactlyInAnyOrder(matter, call);

    hanoi.set(CASE, matter, RecordFields.STATE, "open");
    assertThat(news())
        .filteredOn(item -> item.id().equals(matter) || item.id().equals(call))
        .hasSize(2)
        .noneMatch(FeedItem::gone);
  }

  @Test
  void a_merged_person_stays_while_one_is_spoken_of_that_was_merged_into_them() {
    var kept = hanoi.make(PERSON, Body.EMPTY.with("name", "Mai"));
    var merged = hanoi.make(PERSON, Body.EMPTY.with("merged_into", kept.toString()));
    hanoi.make(CONTACT, at(merged));
    hanoi.age(300, kept, merged);
    sweep();
    assertThat(left()).isEmpty();
  }

  @Test
  void nobody_a_new_contact_is_about_is_missing_however_pushes_and_sweeps_meet() throws Exception {
    var persons = new ArrayList<UUID>();
    for (int i = 0; i < 40; i++) {
      persons.add(hanoi.make(PERSON, Body.EMPTY));
    }
    var all = persons.toArray(UUID[]::new);
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 6; round++) {
        hanoi.age(300, all);
        var tasks = new ArrayList<Callable<List<UUID>>>();
        for (int hand = 0; hand < 4; hand++) {
          var random = new Random(round * 10L + hand);
          tasks.add(
              () -> {
                var named = new ArrayList<UUID>();
                for (int i = 0; i < 5; i++) {
                  var person = persons.get(random.nextInt(persons.size()));
                  hanoi.make(CONTACT, at(person));
                  named.add(person);
                }
                return named;
              });
        }
        tasks.add(
            () -> {
              store.sweep(Instant.now(), KEPT);
              return List.of();
            });
        for (var named : hands.invokeAll(tasks)) {
          for (var person : named.get()) {
            assertThat(hanoi.count("select count(*) from record where id = ? and retired", person))
                .isZero();
            assertThat(
                    hanoi.count("select count(*) from feed where record = ? and not gone", person))
                .isOne();
          }
        }
      }
    }
    assertThat(
            hanoi.count("select count(*) from record where retired and id <> ?", UUID.randomUUID()))
        .as("the sweeps had something to do")
        .isPositive();
  }
}
