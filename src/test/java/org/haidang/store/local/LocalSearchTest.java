package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.haidang.desk.Samples;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.records.Facet;
import org.haidang.records.Search.Question;
import org.haidang.records.Search.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One box over everything on this computer, in the encrypted database. */
class LocalSearchTest extends SearchGround {

  @Test
  void every_kind_of_record_is_found_and_says_what_it_is() {
    contact(0, "Mẹ báo con gái mất liên lạc");
    other(RecordType.PERSON, Body.EMPTY.with("summary", "Con gái của người báo"));
    other(RecordType.CASE, Body.EMPTY.with("summary", "Vụ ba cô gái bị đưa qua biên giới"));

    assertThat(ask(Question.of("con gai", 9), LAN))
        .extracting(hit -> hit.row().type())
        .containsExactly(RecordType.PERSON, RecordType.CONTACT);
    assertThat(ask(new Question("gai", Set.of(type(RecordType.CASE)), null, null, 9), LAN))
        .extracting(hit -> hit.row().type())
        .containsExactly(RecordType.CASE);
  }

  private static Facet type(RecordType type) {
    return new Facet(Facet.Of.TYPE, type.name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"17/11/2026", "17/11", "11/2026", "2026-11-17", "2026", "17-11-2026"})
  void a_day_finds_what_began_on_it_and_what_names_it(String day) {
    var noon = Samples.NOON.plusSeconds(1);
    contact(
        0,
        Samples.contactBody(0, "bắt đầu hôm ấy")
            .with(ContactFields.STARTED, "2026-11-17T05:00:00Z"));
    contact(0, "hẹn lại 17/11/2026 " + noon.getEpochSecond());
    contact(
        0, Samples.contactBody(0, "hôm khác").with(ContactFields.STARTED, "2025-12-18T05:00:00Z"));
    assertThat(found(day)).contains("bắt đầu hôm ấy").doesNotContain("hôm khác");
    assertThat(found(day)).anyMatch(summary -> summary.startsWith("hẹn lại"));
  }

  @Test
  void from_and_to_narrow_to_days() {
    contact(0, Samples.contactBody(0, "một").with(ContactFields.STARTED, "2026-11-17T23:59:00Z"));
    contact(0, Samples.contactBody(0, "hai").with(ContactFields.STARTED, "2026-11-18T00:00:00Z"));
    contact(0, Samples.contactBody(0, "ba").with(ContactFields.STARTED, "2026-11-19T08:00:00Z"));
    var day = LocalDate.of(2026, 11, 18);
    assertThat(summaries(new Question("", Set.of(), day, day, 9))).containsExactly("hai");
    assertThat(summaries(new Question("", Set.of(), day, null, 9))).containsExactly("ba", "hai");
    assertThat(summaries(new Question("", Set.of(), null, day, 9))).containsExactly("hai", "một");
  }

  @Test
  void facets_narrow_in_every_respect_and_widen_within_one() {
    contact(0, Samples.contactBody(0, "a").with("kind", "referral").with("province", "vn_04"));
    contact(1, Samples.contactBody(1, "b").with("kind", "information").with("province", "vn_04"));
    contact(2, Samples.contactBody(2, "c").with("kind", "referral").with("province", "vn_01"));
    var referral = new Facet(Facet.Of.KIND, "referral");
    var information = new Facet(Facet.Of.KIND, "information");
    var caoBang = new Facet(Facet.Of.PROVINCE, "vn_04");

    assertThat(summaries(new Question("", Set.of(referral), null, null, 9)))
        .containsExactly("c", "a");
    assertThat(summaries(new Question("", Set.of(referral, information), null, null, 9)))
        .containsExactly("c", "b", "a");
    assertThat(summaries(new Question("", Set.of(referral, caoBang), null, null, 9)))
        .containsExactly("a");
    assertThat(summaries(new Question("b", Set.of(referral), null, null, 9))).isEmpty();
  }

  @Test
  void only_records_of_the_own_centre_and_those_shared_with_it_are_found() {
    contact(0, Samples.contactBody(0, "của Hà Nội"));
    contact(
        0,
        Samples.contactBody(0, "của Đà Nẵng")
            .with(ContactFields.CENTRE, "DN")
            .with(RecordFields.SHARED + "HN", "yes"));
    other(
        RecordType.CASE,
        Body.EMPTY
            .with("summary", "vụ của Đà Nẵng, cùng làm")
            .with(ContactFields.CENTRE, "DN")
            .with(RecordFields.SHARED + "HN", "yes"));
    other(
        RecordType.CASE,
        Body.EMPTY.with("summary", "vụ của Đà Nẵng").with(ContactFields.CENTRE, "DN"));

    assertThat(found("cua")).containsExactlyInAnyOrder("của Hà Nội", "vụ của Đà Nẵng, cùng làm");
  }

  @Test
  void what_is_personal_neither_finds_nor_is_shown_where_the_role_may_not_see_it() {
    var body = Samples.contactBody(0, "hỏi giờ làm việc").with("name", "Giàng Thị Sua");
    contact(0, body);
    var masked = new Reader("HN", false);

    assertThat(ask(Question.of("sua", 9), LAN).getFirst().snippet())
        .satisfies(snippet -> assertThat(snippet.personal()).isTrue());
    assertThat(ask(Question.of("sua", 9), masked)).isEmpty();
    assertThat(ask(Question.of("giang thi sua", 9), masked)).isEmpty();
    assertThat(ask(Question.of("\"thi sua\"", 9), masked)).isEmpty();
    assertThat(ask(Question.of("gio sua", 9), masked)).isEmpty();
    assertThat(ask(Question.of("gio", 9), masked).getFirst().snippet().text())
        .isEqualTo("hỏi giờ làm việc");
  }

  @Test
  void whose_records_there_are_is_known_without_finding_one() {
    contact(1, "một");
    contact(2, "hai");
    other(RecordType.PERSON, Body.EMPTY.with(ContactFields.COUNSELOR, "thuy"));
    other(
        RecordType.CASE,
        Body.EMPTY.with(ContactFields.COUNSELOR, "vinh").with(ContactFields.CENTRE, "DN"));

    assertThat(store.search(LAN).counselors()).containsExactly("lan", "thuy");
    assertThat(store.search(new Reader("DN", true)).counselors()).containsExactly("vinh");
  }
}
