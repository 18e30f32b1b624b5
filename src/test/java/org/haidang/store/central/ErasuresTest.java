package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.haidang.model.RecordType.CONTACT;
import static org.haidang.model.RecordType.PERSON;
import static org.haidang.store.central.Matters.at;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.access.AccountDirectory;
import org.haidang.access.Session;
import org.haidang.content.Label;
import org.haidang.content.RetentionRule;
import org.haidang.content.RetentionRule.Keeps;
import org.haidang.content.Validity;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordState;
import org.haidang.model.Role;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.Erasing.Holding;
import org.haidang.records.Erasing.Wanted;
import org.haidang.records.Typed;
import org.haidang.sync.Cursor;
import org.haidang.sync.Erasure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is erased is nowhere in the database any more, and what is held stays. */
class ErasuresTest {

  private static final Body TOLD =
      Body.EMPTY.with("summary", "Quàng Thị Xoábỏ kể").with(ContactFields.NUMBER, "0912000111");

  private static DatabaseAddress address;
  private static CentralStore store;
  private static int centres;

  private Matters here;
  private String centre;

  @BeforeAll
  static void open() {
    address = TestDatabase.prepared("erasures");
    store = TestDatabase.store(address);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @BeforeEach
  void another() {
    centre = "E" + centres++;
    here = new Matters(store, address, centre);
  }

  private Session supervisor(String of) {
    return new Session(
        new Account("hoa", "Hoa", Role.SUPERVISOR, of), here.workstation, Instant.MAX);
  }

  private void erase(UUID record) {
    store.erasures().erase(new Wanted(record, "asked"), supervisor(centre), Instant.now());
  }

  private RecordState whole(UUID record) {
    var cursor = new Cursor(store.generation(), new TreeMap<>());
    return store.read(cursor, here.scopes(), null, 1000).items().stream()
        .filter(item -> item.id().equals(record))
        .findFirst()
        .orElseThrow()
        .whole();
  }

  private int places(UUID record, String said) {
    // Whoever looks lets be read first what was pushed.
    store.search().find(Typed.of("x"), here.scopes(), 1);
    return here.count(
        """
        select (select count(*) from record where id = x.id and body like '%1$s')::int
          + (select count(*) from change where record = x.id and patch like '%1$s')::int
          + (select count(*) from search where record = x.id)::int
          + (select count(*) from fingerprint where record = x.id)::int
          + (select count(*) from pointer where record = x.id)::int
        from (select ?::uuid as id) x
        """
            .formatted("%" + said + "%"),
        record);
  }

  private static RetentionRule numbers(int days) {
    return new RetentionRule(
        "numbers",
        "contact",
        Set.of(),
        true,
        days,
        Keeps.ALL_BUT_NUMBERS,
        Label.NONE,
        Validity.UNKNOWN);
  }

  private static int sweep(RetentionRule rule) {
    return store.erase(
        List.of(rule),
        (record, keeps) -> Keeping.without(record, List.of(ContactFields.NUMBER)),
        Instant.now());
  }

  @Test
  void body_history_links_words_and_fingerprints_go_and_no_edit_brings_them_back() {
    var person = here.make(PERSON, Body.EMPTY.with("name", "Mẹ"));
    var contact = here.make(CONTACT, TOLD.with(at(person).fields().firstKey(), "caller"));
    assertThat(places(contact, "Xoábỏ")).isGreaterThan(2);

    erase(contact);

    assertThat(places(contact, "Xoábỏ")).isZero();
    var state = whole(contact);
    assertThat(state.erased()).isTrue();
    assertThat(state.body().fields()).containsOnlyKeys(ContactFields.CENTRE);
    assertThatThrownBy(() -> here.set(CONTACT, contact, "summary", "lại"))
        .hasMessageContaining("CHANGE_ERASED");
    assertThat(places(person, "Mẹ")).as("whom it was about stays").isPositive();
  }

  @Test
  void nobody_of_another_centre_erases_it() {
    var contact = here.make(CONTACT, TOLD);
    assertThatThrownBy(
            () ->
                store
                    .erasures()
                    .erase(new Wanted(contact, "asked"), supervisor("XX"), Instant.now()))
        .isInstanceOfSatisfying(
            HaidangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_PERMITTED));
    assertThat(whole(contact).erased()).isFalse();
  }

  @Test
  void what_is_held_and_what_is_linked_to_it_stays_until_the_hold_is_lifted() {
    var person = here.make(PERSON, Body.EMPTY.with("name", "Mẹ"));
    var contact = here.make(CONTACT, TOLD.with(at(person).fields().firstKey(), "caller"));
    var holding = new Holding(person, "tòa án yêu cầu");
    store.erasures().hold(holding, supervisor(centre), Instant.now());

    for (var kept : List.of(person, contact)) {
      assertThatThrownBy(() -> erase(kept))
          .isInstanceOfSatisfying(
              HaidangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RECORD_HELD));
    }
    assertThat(store.erasures().report(supervisor(centre)).held())
        .singleElement()
        .satisfies(held -> assertThat(held.words()).isEqualTo("tòa án yêu cầu"));

    store.erasures().lift(holding, supervisor(centre), Instant.now());
    erase(contact);
    erase(person);
    assertThat(store.erasures().report(supervisor(centre)).held()).isEmpty();
    assertThat(store.erasures().report(supervisor(centre)).erased()).hasSize(2);
  }

  @Test
  void a_number_that_is_linked_to_nobody_goes_after_its_days_and_all_else_stays() {
    var nobodys = here.make(CONTACT, TOLD);
    var young = here.make(CONTACT, TOLD);
    var person = here.make(PERSON, Body.EMPTY.with("name", "Mẹ"));
    var known = here.make(CONTACT, TOLD.with(at(person).fields().firstKey(), "caller"));
    here.age(31, nobodys, known);

    assertThat(sweep(numbers(30))).isEqualTo(1);

    assertThat(whole(nobodys).body().get(ContactFields.NUMBER)).isNull();
    assertThat(whole(nobodys).body().get("summary")).isEqualTo(TOLD.get("summary"));
    assertThat(
            here.count(
                "select count(*) from change where record = ? and patch like '%0912000111%'",
                nobodys))
        .isZero();
    assertThat(whole(young).body().get(ContactFields.NUMBER)).isNotNull();
    assertThat(whole(known).body().get(ContactFields.NUMBER)).isNotNull();
    assertThat(sweep(numbers(30))).as("once").isZero();
    assertThat(here.set(CONTACT, nobodys, "summary2", "vẫn sửa được").code()).isNull();
  }

  @Test
  void an_erasure_is_told_to_all_and_its_report_says_whom_it_has_not_reached() {
    var other = UUID.randomUUID();
    var reader = new Account(centre, "x", Role.COUNSELOR, centre);
    store.accounts().put(new AccountDirectory.Stored(reader, "none"));
    for (var workstation : List.of(here.workstation, other)) {
      here.count(
          "with w as (insert into workstation (id, last_login) values (?, '"
              + centre
              + "')) select 1",
          workstation);
    }
    var before = store.erasures().page(store.generation(), 0, 1000, other).seq();
    var contact = here.make(CONTACT, TOLD);
    erase(contact);

    var page = store.erasures().page(store.generation(), before, 1000, here.workstation);
    assertThat(page.items()).extracting(Erasure::record).containsExactly(contact);
    assertThat(reached()).isZero();
    store.erasures().page(store.generation(), page.seq(), 1000, here.workstation);
    assertThat(reached()).isEqualTo(1);
    store.erasures().page(store.generation(), page.seq(), 1000, other);
    assertThat(reached()).isEqualTo(2);
  }

  private int reached() {
    var erased = store.erasures().report(supervisor(centre)).erased().getFirst();
    assertThat(erased.of()).isEqualTo(2);
    assertThat(erased.missing() == null).isEqualTo(erased.reached() == 2);
    return erased.reached();
  }

  @Test
  void a_database_brought_back_from_a_backup_believes_its_own_seal_and_no_other() {
    var contact = here.make(CONTACT, TOLD);
    var before = store.erasures().page(store.generation(), 0, 1000, here.workstation).seq();
    erase(contact);
    var known = store.erasures().page(store.generation(), before, 1000, here.workstation).items();
    here.count(
        "with e as (delete from erasure where record = ?), r as (update record set erased ="
            + " false, body = '{\"fields\":{\"_centre\":\""
            + centre
            + "\",\"summary\":\"Xoábỏ\"}}' where id = (select record from erasure where record ="
            + " '"
            + contact
            + "')) select 1",
        contact);
    assertThat(whole(contact).erased()).isFalse();

    var forged = new Erasure(contact, List.of(), "AAAAAAAAAAAAAAAA");
    assertThat(store.erasures().offered(List.of(forged))).isZero();
    assertThat(store.erasures().offered(known)).isEqualTo(1);
    assertThat(whole(contact).erased()).isTrue();
    assertThat(places(contact, "Xoábỏ")).isZero();
    assertThat(store.erasures().offered(known)).as("again").isZero();
  }
}
