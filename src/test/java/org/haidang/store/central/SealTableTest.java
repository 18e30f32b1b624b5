package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.model.Scopes;
import org.haidang.people.Asking;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.records.Sealing.Sealed;
import org.haidang.records.Sealing.Wanted;
import org.haidang.records.Typed;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.TrailMessages.Filter;
import org.haidang.sync.TrailMessages.Question;
import org.haidang.sync.TrailMessages.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A sealed record leaves everybody's reach, and is opened one by one, seen by those concerned. */
class SealTableTest {

  private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
  private static final Ids IDS = Ids.timeOrdered();

  private static DatabaseAddress address;
  private static CentralStore store;

  private final Matters hanoi = new Matters(store, address, "HN");
  private final Session hoa = session("hoa", Role.SUPERVISOR, "HN");
  private final UUID record =
      hanoi.make(
          RecordType.CONTACT,
          Body.EMPTY
              .with(ContactFields.COUNSELOR, "dung")
              .with("story/what", "vietkhongdau chuyện kín"));

  @BeforeAll
  static void open() {
    address = TestDatabase.prepared("seals");
    store = TestDatabase.store(address);
  }

  @AfterAll
  static void shut() {
    store.close();
  }

  private static Session session(String login, Role role, String centre) {
    return new Session(
        new Account(login, login, role, centre), IDS.next(), Instant.parse("2099-01-01T00:00:00Z"));
  }

  private Wanted wanted() {
    return new Wanted(record, "người thân làm ở tổng đài");
  }

  private List<FeedItem> feed() {
    return store.read(Cursor.START, Set.of(Scopes.centre("HN")), null, 1000).items().stream()
        .filter(item -> item.id().equals(record))
        .toList();
  }

  private boolean isFound() {
    return store.search().find(Typed.of("vietkhongdau"), Set.of(Scopes.centre("HN")), 100).stream()
        .anyMatch(find -> find.record().equals(record));
  }

  @Test
  void a_sealed_record_leaves_feed_and_search_and_the_answers_to_others_and_comes_back() {
    assertThat(feed()).extracting(FeedItem::gone).containsExactly(false);
    assertThat(isFound()).isTrue();
    store.seals().seal(wanted(), hoa, NOON);

    assertThat(feed()).extracting(FeedItem::gone).containsExactly(true);
    assertThat(feed()).extracting(FeedItem::whole).containsOnlyNulls();
    assertThat(isFound()).isFalse();
    var asked =
        store
            .national()
            .ask(
                new Asking.Question(record, List.of(), new Asking.Reason("other", "tìm")),
                session("minh", Role.COUNSELOR, "HN"),
                NOON);
    assertThat(asked.records()).isEmpty();
    assertThat(store.seals().all(hoa).sealed())
        .filteredOn(one -> one.record().equals(record))
        .extracting(Sealed::counselor, Sealed::by, Sealed::type)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("dung", "hoa", RecordType.CONTACT));

    store.seals().lift(wanted(), hoa, NOON);
    assertThat(feed()).extracting(FeedItem::gone).containsExactly(false);
    assertThat(isFound()).isTrue();
    assertThat(store.seals().all(hoa).sealed()).noneMatch(it -> it.record().equals(record));
  }

  @Test
  void opening_one_tells_all_of_it_and_its_counselor_hears_who_and_why() {
    store.seals().seal(wanted(), hoa, NOON);
    var other = session("nam", Role.SUPERVISOR, "HN");
    var opened = store.seals().open(new Wanted(record, "gọi khẩn cấp"), other, NOON);
    assertThat(opened.record().body().get("story/what")).contains("chuyện kín");

    var dung = session("dung", Role.COUNSELOR, "HN");
    var own = store.trail().find(View.OWN, new Question(Filter.ALL, 0, 10, null), dung, NOON);
    assertThat(own.rows())
        .filteredOn(row -> record.equals(row.happening().record()))
        .extracting(row -> row.happening().deed() + " " + row.happening().login())
        .contains("BREAK_GLASS nam", "SEALED hoa");
    assertThat(store.together().mirrors().mine(dung, 0).looks())
        .filteredOn(look -> look.contact().equals(record))
        .singleElement()
        .satisfies(look -> assertThat(look.reason()).isEqualTo("gọi khẩn cấp"));
    var admin = session("quan", Role.ADMINISTRATOR, "HN");
    var glass = store.trail().find(View.GLASS, new Question(Filter.ALL, 0, 100, null), admin, NOON);
    assertThat(glass.rows())
        .filteredOn(row -> record.equals(row.happening().record()))
        .singleElement()
        .satisfies(row -> assertThat(row.happening().login()).isEqualTo("nam"))
        .satisfies(row -> assertThat(row.words()).isNull());
  }

  @Test
  void another_centre_opens_seals_and_lifts_nothing_and_an_open_record_is_not_opened() {
    var foreign = session("yen", Role.SUPERVISOR, "DN");
    assertThatThrownBy(() -> store.seals().seal(wanted(), foreign, NOON))
        .isInstanceOf(HaidangException.class);
    assertThatThrownBy(() -> store.seals().open(wanted(), hoa, NOON))
        .isInstanceOf(HaidangException.class);
    store.seals().seal(wanted(), hoa, NOON);
    assertThatThrownBy(() -> store.seals().open(wanted(), foreign, NOON))
        .isInstanceOf(HaidangException.class);
    assertThatThrownBy(() -> store.seals().lift(wanted(), foreign, NOON))
        .isInstanceOf(HaidangException.class);
    assertThat(store.seals().all(foreign).sealed()).isEmpty();
  }

  @Test
  void nobody_seals_or_unseals_by_a_pushed_change_and_what_was_written_meanwhile_is_kept() {
    assertThatThrownBy(() -> hanoi.set(RecordType.CONTACT, record, RecordFields.SEALED, "yes"))
        .hasMessageContaining("NOT_PERMITTED");
    store.seals().seal(wanted(), hoa, NOON);
    assertThatThrownBy(() -> hanoi.set(RecordType.CONTACT, record, RecordFields.SEALED, null))
        .hasMessageContaining("NOT_PERMITTED");

    hanoi.set(RecordType.CONTACT, record, "story/after", "ghi trên máy trước khi biết");
    assertThat(feed()).extracting(FeedItem::gone).containsExactly(true);
    assertThat(store.seals().open(wanted(), hoa, NOON).record().body().get("story/after"))
        .isEqualTo("ghi trên máy trước khi biết");
  }
}
