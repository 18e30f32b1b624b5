package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.records.Facet;
import org.haidang.records.Typed;
import org.haidang.sync.CentralSearch.Wanted;
import org.haidang.sync.Messages.Find;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server finds what it holds, for whom it is. */
class CentralSearchTest {

  private static DatabaseAddress address;
  private static CentralStore store;
  private static int centres;

  private String centre;
  private Matters here;

  @BeforeAll
  static void open() {
    address = TestDatabase.prepared("search");
    store = TestDatabase.store(address);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @BeforeEach
  void another() {
    centre = "C" + centres++;
    here = new Matters(store, address, centre);
  }

  @Test
  void is_found_without_tones_by_beginnings_and_by_every_word() {
    var id = person("Đường Thị Hoà, rời Mường Khương");
    for (var typed : List.of("duong", "Đường", "hoa duong", "mu khu", "DƯƠ", "\"thi hoa\"")) {
      assertThat(find(typed)).as(typed).extracting(Find::record).containsExactly(id);
    }
    for (var typed : List.of("duong lan", "uong", "", " ' ", "'", "\\", "& | !", "§tperson")) {
      assertThat(find(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void a_number_is_found_by_its_beginning_however_it_is_grouped() {
    var id = person("gọi lại +84 912 345 678");
    for (var typed : List.of("0912345678", "0912 345", "+84 912", "09123")) {
      assertThat(find(typed)).as(typed).extracting(Find::record).containsExactly(id);
    }
    assertThat(find("0913")).isEmpty();
  }

  @Test
  void what_is_rare_is_found_behind_thousands_of_newer_records_and_what_is_common_is_the_newest()
      throws SQLException {
    var rare = person("xekhong ở Lào");
    try (var connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        var insert =
            connection.prepareStatement(
                """
                insert into search (record, type, centre, scopes, started, words)
                select gen_random_uuid(), 'CONTACT', ?, array[?], timestamptz '2030-01-01'
                  + make_interval(secs => k), array_to_tsvector(array['moi', '0912345678']
                  || case when k % 100 = 0 then array['giua'] else array['khac'] end)
                from generate_series(1, 3000) k
                """)) {
      insert.setString(1, centre);
      insert.setString(2, here.scopes().iterator().next());
      insert.executeUpdate();
    }
    assertThat(find("xekh")).extracting(Find::record).containsExactly(rare);
    assertThat(find("x")).extracting(Find::record).containsExactly(rare);
    assertThat(find("giua")).hasSize(30);
    for (var typed : List.of("m", "09", "0", "moi 09", "moi k")) {
      assertThat(store.search().find(Typed.of(typed), here.scopes(), 5))
          .as(typed)
          .hasSize(5)
          .isSortedAccordingTo(Comparator.comparing(Find::started).reversed())
          .allSatisfy(it -> assertThat(it.started()).isAfter("2030-01-01T00:49:00Z"));
    }
    assertThat(store.search().find(Typed.of("giua"), here.scopes(), 5))
        .hasSize(5)
        .extracting(Find::started)
        .first()
        .isEqualTo(Instant.parse("2030-01-01T00:50:00Z"));
  }

  @Test
  void the_newest_come_first_and_no_more_than_asked_for() {
    var old = made("2026-01-05T03:00:00Z");
    var newest = made("2026-11-05T03:00:00Z");
    var middle = made("2026-06-05T03:00:00Z");

    assertThat(find("lao")).extracting(Find::record).containsExactly(newest, middle, old);
    assertThat(store.search().find(Typed.of("lao"), here.scopes(), 2))
        .containsExactly(
            new Find(newest, RecordType.CASE, Instant.parse("2026-11-05T03:00:00Z"), centre),
            new Find(middle, RecordType.CASE, Instant.parse("2026-06-05T03:00:00Z"), centre));
    assertThat(find("5/6/2026")).extracting(Find::record).containsExactly(middle);
  }

  @Test
  void chips_narrow_it_to_kinds_and_days() {
    var old = made("2026-01-05T03:00:00Z");
    var late = made("2026-11-05T03:00:00Z");
    person("Lào Cai");
    var cases = Set.of(new Facet(Facet.Of.TYPE, "CASE"));
    var both = Set.of(new Facet(Facet.Of.TYPE, "CASE"), new Facet(Facet.Of.TYPE, "NOTE"));
    var day = LocalDate.of(2026, 11, 5);
    assertThat(find("lao", cases, null, null)).containsExactly(late, old);
    assertThat(find("lao", both, null, null)).containsExactly(late, old);
    assertThat(find("lao", Set.of(new Facet(Facet.Of.TYPE, "NOTE")), null, null)).isEmpty();
    assertThat(find("lao", cases, day, day)).containsExactly(late);
    assertThat(find("lao", cases, null, day.minusDays(1))).containsExactly(old);
    assertThat(find("lao", cases, LocalDate.MIN, LocalDate.MAX)).containsExactly(late, old);
    assertThat(find("lao", cases, day.plusDays(1), null)).isEmpty();
    assertThat(find("", cases, null, null)).as("no word, no answer").isEmpty();
  }

  private List<UUID> find(
      String typed, Set<Facet> facets, @Nullable LocalDate from, @Nullable LocalDate to) {
    var wanted = new Wanted(Typed.of(typed), facets, from, to);
    return store.search().find(wanted, here.scopes(), 200).stream().map(Find::record).toList();
  }

  @Test
  void a_word_that_was_gone_on_from_is_meant_as_it_stands_where_somebody_has_it() {
    var han = person("Hân ở Lào");
    assertThat(find("ha lao")).as("nobody has it: a beginning").hasSize(1);
    var ha = person("Hà ở Lào");
    assertThat(find("ha lao")).extracting(Find::record).containsExactly(ha);
    assertThat(find("lao ha")).extracting(Find::record).containsExactlyInAnyOrder(ha, han);
  }

  @Test
  void only_its_own_centre_finds_it_and_those_it_is_shared_with() {
    var id = person("Giàng Thị Súa");
    var other = Matters.centre(centre + "x");
    assertThat(store.search().find(Typed.of("giang"), other, 200)).isEmpty();

    here.set(RecordType.PERSON, id, RecordFields.SHARED + centre + "x", "yes");
    assertThat(store.search().find(Typed.of("giang"), other, 200))
        .extracting(Find::record, Find::centre)
        .containsExactly(tuple(id, centre));
  }

  @Test
  void it_follows_what_is_written_and_is_found_when_it_has_left_the_workstations() {
    var id = person("Sùng A Páo");
    here.set(RecordType.PERSON, id, "other_name", "Tý");
    assertThat(find("pao ty")).extracting(Find::record).containsExactly(id);

    here.age(400, id);
    assertThat(store.sweep(Instant.now(), Duration.ofDays(90))).isEqualTo(1);
    assertThat(find("pao ty")).extracting(Find::record).containsExactly(id);
  }

  @Test
  void what_is_erased_is_not_found_and_its_words_are_gone() {
    var id = person("Lò Văn Thọ");
    assertThat(find("tho")).hasSize(1);
    here.count(
        "with e as (update record set erased = true where id = ? returning 1)"
            + " select count(*)::int from e",
        id);
    assertThat(find("tho")).isEmpty();
    assertThat(here.count("select count(*) from search where record = ?", id)).isZero();

    here.count(
        "with f as (update search_made set formula = null)"
            + " select count(*)::int from record where id = ?",
        id);
    store.reprint();
    assertThat(find("tho")).as("nor read again").isEmpty();
  }

  @Test
  void records_saved_before_there_was_a_search_are_read_once() {
    var id = person("Quàng Thị Mỷ");
    assertThat(find("quang")).as("its words are made").isNotEmpty();
    here.count(
        "with d as (delete from search where record = ? returning 1), f as"
            + " (update search_made set formula = null) select count(*)::int from d",
        id);
    assertThat(find("quang")).isEmpty();

    store.reprint();
    assertThat(find("quang")).extracting(Find::record).containsExactly(id);
    here.count(
        "with d as (delete from search where record = ? returning 1)"
            + " select count(*)::int from d",
        id);
    store.reprint();
    assertThat(find("quang")).as("read once, not at every start").isEmpty();
  }

  @Test
  void strange_texts_and_times_do_not_stop_a_save() {
    var id =
        here.make(
            RecordType.CONTACT,
            Body.EMPTY
                .with("a", "x".repeat(5000) + " kỳ")
                .with("b", "' \\ :* & | ! <-> \uD83D\uDE00 e\u0301 \u202Ekỳ")
                .with(ContactFields.STARTED, "+1000000000-12-31T23:59:59Z")
                .with(RecordFields.MADE, "-1000000000-01-01T00:00:00Z"));
    assertThat(find("ky")).extracting(Find::record).containsExactly(id);
  }

  private List<Find> find(String typed) {
    return store.search().find(Typed.of(typed), here.scopes(), 200);
  }

  private UUID person(String text) {
    return here.make(RecordType.PERSON, Body.EMPTY.with("note", text));
  }

  private UUID made(String at) {
    return here.make(
        RecordType.CASE, Body.EMPTY.with("title", "Lào Cai").with(RecordFields.MADE, at));
  }
}
