package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.id;

import org.haidang.desk.Samples;
import org.haidang.records.Search;
import org.haidang.records.Search.Question;
import org.haidang.records.Search.Reader;
import org.haidang.records.Search.Snippet;
import org.junit.jupiter.api.Test;

/** What is shown at a key, and what the rest brings. */
class SearchAtAKeyTest extends SearchGround {

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
        .extracting(SearchGround::marked)
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
        .extracting(SearchGround::marked)
        .containsExactly("[Giàng] A Páo");
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
}
