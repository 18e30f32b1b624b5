package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.id;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.desk.Samples;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.records.Facet;
import org.haidang.records.Search;
import org.haidang.records.Search.Question;
import org.haidang.records.Search.Reader;
import org.haidang.records.Search.Snippet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One box over everything on this computer, in the encrypted database. */
class LocalSearchTest {

  private static final Reader LAN = new Reader("HN", true);

  @TempDir Path folder;
  private LocalStore store;

  @BeforeEach
  void open() {
    store = Searched.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private UUID contact(int minutes, String summary) {
    return contact(minutes, Samples.contactBody(minutes, summary));
  }

  private UUID contact(int minutes, Body body) {
    var id = id();
    store.contacts().save(Samples.change(id, null, null, Body.EMPTY.editsTo(body)));
    return id;
  }

  private UUID other(RecordType type, Body body) {
    var id = id();
    var whole =
        body.with(ContactFields.CENTRE, body.get(ContactFields.CENTRE) == null ? "HN" : "DN")
            .with(ContactFields.STARTED, Samples.NOON.plusSeconds(7200).toString());
    store
        .register()
        .save(
            List.of(
                new Change(
                    id(),
                    type,
                    id,
                    null,
                    null,
                    Body.EMPTY.editsTo(whole),
                    "lan",
                    Samples.WORKSTATION,
                    Samples.NOON,
                    null)));
    return id;
  }

  private List<Search.Hit> ask(Question question, Reader reader) {
    return store.search(reader).ask(question, () -> false).orElseThrow().hits();
  }

  private List<String> found(String text) {
    return summaries(Question.of(text, 50));
  }

  private List<String> summaries(Question question) {
    return ask(question, LAN).stream().map(hit -> hit.row().entry().summary()).toList();
  }

  private static String marked(Search.Hit hit) {
    var text = new StringBuilder(hit.snippet().text());
    for (var mark : hit.snippet().marks().reversed()) {
      text.insert(mark.end(), ']').insert(mark.begin(), '[');
    }
    return text.toString();
  }

  @Test
  void at_a_key_tones_rank_what_is_shown_and_then_all_of_the_newest() {
    contact(0, "Nguyễn Thị Hoà");
    for (int i = 1; i <= 80; i++) {
      contact(i, "Nguyen Thi Hoa " + i);
    }
    var search = store.search(LAN);
    var question = Question.of("hoà", 60);
    var first = search.ask(question, () -> false).orElseThrow();
    assertThat(first.hits()).hasSize(60);
    assertThat(first.reach()).isEqualTo(Search.Reach.FIRST);
    var then = search.askOn(question, () -> false).orElseThrow();
    assertThat(then.hits().getFirst().row().entry().summary()).isEqualTo("Nguyễn Thị Hoà");
  }

  @Test
  void of_phrases_a_key_shows_what_is_on_the_screen_and_then_all() {
    for (int i = 1; i <= 80; i++) {
      contact(i, i % 2 == 0 ? "bị thu giấy tờ " + i : "giấy tờ bị thu " + i);
    }
    var search = store.search(LAN);
    var question = Question.of("\"thu giay to\"", 60);
    var first = search.ask(question, () -> false).orElseThrow();
    assertThat(first.hits()).hasSizeGreaterThan(15).hasSizeLessThan(40);
    assertThat(first.reach()).isEqualTo(Search.Reach.FIRST);
    assertThat(search.askOn(question, () -> false).orElseThrow().hits()).hasSize(40);
    assertThat(search.listed(question, () -> false).orElseThrow().hits())
        .hasSize(40)
        .allSatisfy(hit -> assertThat(hit.snippet()).isEqualTo(Search.Snippet.NONE));
  }

  @Test
  void what_was_read_for_the_last_key_is_never_told_when_it_has_changed_or_is_masked() {
    var id = contact(0, Samples.contactBody(0, "Mẹ báo con gái").with("name", "Giàng Thị Súa"));
    assertThat(ask(Question.of("giang", 9), LAN))
        .extracting(LocalSearchTest::marked)
        .containsExactly("[Giàng] Thị Súa");
    assertThat(ask(Question.of("con gai", 9), new Reader("HN", false)))
        .extracting(hit -> hit.snippet().path())
        .containsExactly("summary");
    assertThat(ask(Question.of("giang", 9), new Reader("HN", false))).isEmpty();

    var open = store.register().open(id).orElseThrow();
    store
        .contacts()
        .save(
            Samples.change(
                id,
                open.latest(),
                null,
                open.state().body().editsTo(open.state().body().with("name", "Giàng A Páo"))));
    assertThat(ask(Question.of("giang", 9), LAN))
        .extracting(LocalSearchTest::marked)
        .containsExactly("[Giàng] A Páo");
  }

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

  @Test
  void the_match_is_shown_as_it_was_written() {
    contact(0, "Cháu tên Đường, ở gần chợ Đường Lâm");
    assertThat(marked(ask(Question.of("duon", 9), LAN).getFirst()))
        .isEqualTo("Cháu tên [Đườn]g, ở gần chợ [Đườn]g Lâm");
    assertThat(marked(ask(Question.of("cho lam", 9), LAN).getFirst()))
        .isEqualTo("Cháu tên Đường, ở gần [chợ] Đường [Lâm]");
  }

  @Test
  void a_match_far_back_in_a_long_text_is_shown_with_the_words_around_it() {
    contact(0, "mở đầu ".repeat(60) + "gặp ở bến xe Mỹ Đình rồi " + "hết ".repeat(60));
    assertThat(marked(ask(Question.of("my dinh", 9), LAN).getFirst()))
        .startsWith("…")
        .contains("bến xe [Mỹ] [Đình] rồi")
        .endsWith("…");
  }

  @Test
  void typed_with_tones_the_same_tones_come_first_though_others_are_newer() {
    contact(0, "Đường Trần Phú");
    contact(5, "Duong viết không dấu");
    contact(9, "Dương Thị Mai");

    assertThat(found("đường")).startsWith("Đường Trần Phú").hasSize(3);
    assertThat(found("dương")).startsWith("Dương Thị Mai").hasSize(3);
    assertThat(found("duong"))
        .containsExactly("Dương Thị Mai", "Duong viết không dấu", "Đường Trần Phú");
  }

  @Test
  void a_phrase_is_found_only_where_it_stands() {
    contact(0, "bị giữ giấy tờ ở Lào Cai");
    contact(1, "giấy thông hành, tờ khai");

    assertThat(found("\"giay to\"")).containsExactly("bị giữ giấy tờ ở Lào Cai");
    assertThat(found("\"to giay\"")).isEmpty();
    assertThat(found("\"giu gi")).containsExactly("bị giữ giấy tờ ở Lào Cai");
    assertThat(found("giay to")).hasSize(2);
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
  void a_short_beginning_with_many_completions_finds_the_rare_word_too() {
    for (int i = 0; i < 90; i++) {
      contact(i, "k" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + " thường");
    }
    contact(200, "kzz hiếm");
    assertThat(summaries(Question.of("k", 200))).hasSize(91).first().isEqualTo("kzz hiếm");
    assertThat(found("hiem k")).containsExactly("kzz hiếm");
  }

  @Test
  void more_than_asked_for_is_said() {
    contact(0, "một việc");
    contact(1, "hai việc");
    var search = store.search(LAN);
    assertThat(search.ask(Question.of("viec", 1), () -> false).orElseThrow().more()).isTrue();
    assertThat(search.ask(Question.of("viec", 2), () -> false).orElseThrow().more()).isFalse();
  }

  @Test
  void a_question_that_was_called_off_is_given_up() {
    contact(0, "một việc");
    assertThat(store.search(LAN).ask(Question.of("viec", 9), () -> true)).isEmpty();
  }

  @Test
  void strange_questions_find_nothing_and_harm_nothing() {
    contact(0, "một việc");
    for (var odd :
        List.of(
            "\"",
            "\"\"",
            "(((",
            "NEAR(",
            "a* OR b*",
            "^việc",
            "search:x",
            "§tCONTACT",
            "-",
            "+84",
            "99/99/9999",
            "\u202e\u0000\ud800",
            "'; drop table record;--",
            "x".repeat(5000))) {
      assertThat(found(odd)).as(odd).hasSizeLessThanOrEqualTo(1);
    }
    assertThat(found("viec")).hasSize(1);
  }

  @Test
  void a_key_shows_the_first_matches_and_what_follows_brings_the_rest() {
    for (int i = 0; i < 30; i++) {
      contact(i, "việc số " + i);
    }
    var search = store.search(LAN);
    var first = search.ask(Question.of("viec", 30), () -> false).orElseThrow();
    var whole = search.askOn(Question.of("viec", 30), () -> false).orElseThrow();
    assertThat(first.reach()).isEqualTo(Search.Reach.FIRST);
    assertThat(first.hits()).last().extracting(Search.Hit::snippet).isEqualTo(Snippet.LATER);
    assertThat(whole.reach()).isEqualTo(Search.Reach.ALL);
    assertThat(whole.hits()).last().satisfies(hit -> assertThat(marked(hit)).contains("[việc]"));
    assertThat(whole.hits())
        .extracting(hit -> hit.row().id())
        .isEqualTo(first.hits().stream().map(hit -> hit.row().id()).toList());
    assertThat(whole.hits().subList(0, 16)).isEqualTo(first.hits().subList(0, 16));
  }

  @Test
  void a_phrase_far_back_is_found_in_the_second_answer_and_the_first_says_it_is_not_all() {
    contact(0, "bị giữ giấy tờ ở Lào Cai");
    for (int i = 1; i < 300; i++) {
      contact(i, "giấy thông hành, tờ khai, giữ chỗ");
    }
    var search = store.search(LAN);
    var first = search.ask(Question.of("\"giu giay to\"", 9), () -> false).orElseThrow();
    assertThat(first.hits()).isEmpty();
    assertThat(first.reach()).isEqualTo(Search.Reach.FIRST);
    var whole = search.askOn(Question.of("\"giu giay to\"", 9), () -> false).orElseThrow();
    assertThat(whole.hits()).hasSize(1);
    assertThat(whole.reach()).isEqualTo(Search.Reach.ALL);
  }

  @Test
  void numbers_apart_are_found_while_the_last_has_one_digit_only() {
    contact(0, "12 tuổi, hẹn 345, nhà số 67");
    contact(1, "12 tuổi, hẹn 345, nhà số 89");
    contact(2, "gọi số 0912 345 678");
    assertThat(found("12 345 6")).containsExactly("12 tuổi, hẹn 345, nhà số 67");
    assertThat(found("345 6"))
        .containsExactly("gọi số 0912 345 678", "12 tuổi, hẹn 345, nhà số 67");
    assertThat(found("0912 345 6")).containsExactly("gọi số 0912 345 678");
  }

  @Test
  void tones_are_told_apart_in_capitals_at_the_edges_of_lines_and_with_marks_apart() {
    var capitals = contact(0, "ĐƯỜNG TRẦN PHÚ");
    var line = contact(1, "dòng một\nđường hai");
    var apart =
        contact(2, java.text.Normalizer.normalize("Đường ba", java.text.Normalizer.Form.NFD));
    contact(3, "Dương");
    contact(4, "xđường không phải");
    assertThat(ask(Question.of("đường", 9), LAN))
        .extracting(hit -> hit.row().id())
        .startsWith(apart, line, capitals);
  }

  @Test
  void an_index_in_many_pieces_becomes_one_and_finds_the_same() {
    for (int i = 0; i < 12; i++) {
      contact(i, "việc số " + i + " ở Móng Cái");
    }
    int before = store.database().read(SearchIndex::pieces);
    assertThat(before).isGreaterThan(3);
    store.keeper().tidy();
    assertThat(store.database().<Integer>read(SearchIndex::pieces)).isEqualTo(1);
    store.database().maintain("insert into search (search) values ('integrity-check')");
    assertThat(found("mong cai")).hasSize(12);
    assertThat(found("viec 11")).hasSize(1);
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
