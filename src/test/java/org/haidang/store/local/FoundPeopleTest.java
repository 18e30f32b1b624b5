package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.haidang.desk.Samples;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.people.AlertKind;
import org.haidang.people.CaseFields;
import org.haidang.people.CaseIndexer;
import org.haidang.people.NoteFields;
import org.haidang.people.NoteIndexer;
import org.haidang.people.PersonFields;
import org.haidang.people.PersonIndexer;
import org.haidang.people.Persons;
import org.haidang.people.Saved;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.Facet;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.haidang.records.Search.Hit;
import org.haidang.records.Search.Question;
import org.haidang.records.Search.Reader;
import org.haidang.referrals.ReferralFields;
import org.haidang.referrals.ReferralIndexer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Persons, cases, notes and referrals in the one box, in the encrypted database. */
class FoundPeopleTest {

  private static final Reader LAN = new Reader("HN", true);
  private static final Reader MASKED = new Reader("HN", false);
  private static final RecordIndexer INDEXER =
      new RecordIndexer(
          Map.of(
              RecordType.PERSON,
              new PersonIndexer(_ -> List.of()),
              RecordType.CASE,
              new CaseIndexer(),
              RecordType.NOTE,
              new NoteIndexer(),
              RecordType.REFERRAL,
              new ReferralIndexer(new OnePack(new ShippedPack().pack()))));

  @TempDir Path folder;
  private LocalStore store;
  private Pen pen;
  private Persons persons;

  @BeforeEach
  void open() {
    store =
        LocalStore.open(
            folder, Stores.key(1), Samples.WORKSTATION, INDEXER, Stores.CLOCK, new Json());
    pen =
        new Pen(
            Ids.timeOrdered(),
            Stores.CLOCK,
            new Account("lan", "Trần Thị Lan", Role.COUNSELOR, "HN"),
            Samples.WORKSTATION);
    persons = new Persons(store.register(), pen, Stores.CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private UUID person(String name, String number, String province) {
    var body = persons.added(Body.EMPTY, PersonFields.NAMES, PersonFields.NAME_TEXT, name);
    body = persons.added(body, PersonFields.PHONES, PersonFields.PHONE_NUMBER, number);
    var made = (Saved.Done) persons.make(body.with(PersonFields.PROVINCE, province));
    return made.record();
  }

  private UUID other(RecordType type, String... fields) {
    var body = Body.EMPTY;
    for (int i = 0; i < fields.length; i += 2) {
      body = body.with(fields[i], fields[i + 1]);
    }
    var change = pen.make(type, body);
    store.register().save(List.of(change));
    return change.record();
  }

  private List<Hit> ask(Reader reader, String text, Facet... facets) {
    return store
        .search(reader)
        .ask(new Question(text, Set.of(facets), null, null, 50), () -> false)
        .orElseThrow()
        .hits();
  }

  private Stream<UUID> found(Reader reader, String text, Facet... facets) {
    return ask(reader, text, facets).stream().map(hit -> hit.row().id());
  }

  @Test
  void a_person_is_found_by_name_in_either_order_by_number_in_any_spacing_and_by_province() {
    var may = person("Giàng Thị Mẩy", "0912345678", "vn_04");
    person("Nguyễn Văn Bình", "0987000111", "vn_91");

    assertThat(found(LAN, "may giang")).containsExactly(may);
    assertThat(found(LAN, "091 234 5678")).containsExactly(may);
    assertThat(found(LAN, "", new Facet(Facet.Of.PROVINCE, "vn_04"))).containsExactly(may);
  }

  @Test
  void what_is_personal_finds_nothing_for_a_role_that_may_not_see_it_but_the_province_does() {
    var may = person("Giàng Thị Mẩy", "0912345678", "vn_04");
    other(RecordType.CASE, CaseFields.TITLE, "Đưa Mẩy về");
    other(RecordType.NOTE, NoteFields.TEXT, "Gặp Mẩy ở chợ", NoteFields.SAID_BY, "mẹ");

    assertThat(found(LAN, "may")).hasSize(3);
    assertThat(ask(LAN, "may")).allMatch(hit -> hit.snippet().personal());
    assertThat(found(MASKED, "may")).isEmpty();
    assertThat(found(MASKED, "0912345678")).isEmpty();
    assertThat(found(MASKED, "", new Facet(Facet.Of.PROVINCE, "vn_04"))).containsExactly(may);
  }

  @Test
  void a_person_with_alerts_and_a_case_that_is_open_are_found_by_their_states() {
    var plain = person("Lò Thị Hoa", "0911000222", "vn_11");
    var opened = store.register().open(plain).orElseThrow();
    var warned =
        persons.added(
            opened.state().body(),
            PersonFields.ALERTS,
            PersonFields.ALERT_KIND,
            AlertKind.PHONE_IS_READ.stored());
    assertThat(found(LAN, "", state(PersonIndexer.ALERT))).isEmpty();
    persons.change(opened, warned);
    var matter = other(RecordType.CASE, RecordFields.STATE, CaseFields.OPEN);

    assertThat(found(LAN, "", state(PersonIndexer.ALERT))).containsExactly(plain);
    assertThat(found(LAN, "", state(CaseFields.OPEN))).containsExactly(matter);
  }

  private static Facet state(String value) {
    return new Facet(Facet.Of.STATE, value);
  }

  @Test
  void a_referral_is_found_by_its_agency_the_kind_and_the_province_of_it_and_shows_no_request() {
    var sent =
        other(
            RecordType.REFERRAL,
            RecordFields.STATE,
            "sent",
            ReferralFields.AGENCY,
            "police_province@vn_04",
            ReferralFields.AGENCY_NAME,
            "Công an Cao Bằng",
            ReferralFields.ASKED,
            "Tìm Mẩy");

    for (var facet :
        List.of(
            new Facet(Facet.Of.AGENCY, "police_province@vn_04"),
            new Facet(Facet.Of.AGENCY, "police_province"),
            new Facet(Facet.Of.AGENCY, "police"),
            new Facet(Facet.Of.PROVINCE, "vn_04"))) {
      assertThat(found(MASKED, "", facet)).as(facet.toString()).containsExactly(sent);
    }
    assertThat(ask(MASKED, "cong an").getFirst().snippet())
        .satisfies(it -> assertThat(it.personal()).isFalse())
        .satisfies(it -> assertThat(it.text()).isEqualTo("Công an Cao Bằng"));
    assertThat(found(MASKED, "tim may")).isEmpty();
    assertThat(found(LAN, "tim may")).containsExactly(sent);
  }
}
