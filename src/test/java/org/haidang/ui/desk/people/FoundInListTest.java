package org.haidang.ui.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.haidang.model.Body;
import org.haidang.model.Place;
import org.haidang.model.RecordType;
import org.haidang.people.CaseFields;
import org.haidang.people.PersonIndexer;
import org.haidang.people.PersonRole;
import org.haidang.records.Facet;
import org.haidang.records.IndexEntry;
import org.haidang.records.Register;
import org.haidang.records.Register.Asked;
import org.haidang.records.Register.Order;
import org.haidang.records.Search;
import org.haidang.ui.kit.Stages;
import org.junit.jupiter.api.Test;

/** What the lists of people ask the index, and what they say of its answers. */
class FoundInListTest {

  private static final Search.Answer NONE = new Search.Answer(List.of(), false, 1);

  private static Search.Hit hit(int number, int urgency) {
    var entry =
        new IndexEntry(
            Stages.NOW, "lan", "HN", null, null, null, null, urgency, "", List.of(), List.of());
    var id = new UUID(0x7000, number);
    return new Search.Hit(
        new Register.Row(id, RecordType.CASE, entry, new Place.OnThisComputer()),
        Search.Snippet.NONE);
  }

  @Test
  void the_index_is_asked_for_what_the_list_shows_and_for_no_more() {
    var asked = new Search.Question[1];
    Search search =
        (question, _) -> {
          asked[0] = question;
          return Optional.of(NONE);
        };
    new SearchFinder(search, new PeopleStage().parts.register())
        .find(
            new Asked(
                RecordType.PERSON,
                Set.of(PersonIndexer.ALERT, PersonIndexer.PLAIN),
                "lan",
                "HN",
                Order.LATEST_FIRST),
            "mẩy",
            500,
            () -> false);
    assertThat(asked[0])
        .isEqualTo(
            new Search.Question(
                "mẩy",
                Set.of(
                    new Facet(Facet.Of.TYPE, "PERSON"),
                    new Facet(Facet.Of.STATE, PersonIndexer.ALERT),
                    new Facet(Facet.Of.STATE, PersonIndexer.PLAIN),
                    new Facet(Facet.Of.COUNSELOR, "lan")),
                null,
                null,
                500));
  }

  @Test
  void open_cases_that_were_found_stand_in_the_order_of_the_list_the_most_urgent_first() {
    Search search =
        (_, _) ->
            Optional.of(new Search.Answer(List.of(hit(1, 2), hit(2, 0), hit(3, 1)), false, 1));
    var found =
        new SearchFinder(search, new PeopleStage().parts.register())
            .find(
                new Asked(RecordType.CASE, Set.of(CaseFields.OPEN), null, "HN", Order.DUE_FIRST),
                "về",
                500,
                () -> false);
    assertThat(found.rows()).extracting(row -> row.entry().urgency()).containsExactly(0, 1, 2);
  }

  @Test
  void what_was_called_off_finds_nothing() {
    var found =
        new SearchFinder((_, _) -> Optional.empty(), new PeopleStage().parts.register())
            .find(Asked.all(RecordType.PERSON), "mẩy", 9, () -> true);
    assertThat(found.rows()).isEmpty();
  }

  @Test
  void a_case_is_found_by_a_person_of_one_of_its_contacts() {
    var people = new PeopleStage().filled();
    var found =
        people
            .parts
            .finder()
            .find(Shown.first(Shown.Of.CASES).asked("lan", "HN"), "giang may", 9, () -> false);
    assertThat(found.rows())
        .extracting(row -> row.entry().summary())
        .containsExactly("Đưa Mẩy từ Cao Bằng về");
  }

  @Test
  void titles_of_cases_stand_masked_for_who_may_not_see_what_is_personal() {
    var entry =
        new IndexEntry(
            Stages.NOW, "lan", "HN", null, null, null, null, 2, "Đưa Mẩy về", List.of(), List.of());
    var row =
        new Register.Row(new UUID(0x7000, 1), RecordType.CASE, entry, new Place.OnThisComputer());
    var people = new PeopleStage();
    var wording = Stages.wording();
    for (boolean personal : List.of(true, false)) {
      var words =
          new RowWords(wording, people.parts.lists(), Stages.formats(), _ -> false, personal);
      assertThat(words.title(row).contains("Mẩy")).isEqualTo(personal);
    }
  }

  private static PeopleListViewModel list(PeopleStage people) {
    var list =
        new PeopleListViewModel(
            people.parts,
            Stages.atOnce(),
            (_, action) -> {
              action.run();
              return () -> {};
            },
            people.messages);
    list.start();
    return list;
  }

  @Test
  void thousands_are_found_and_whoever_asks_for_fewer_is_told_that_there_are_more() {
    var people = new PeopleStage();
    IntStream.range(0, 501).forEach(i -> people.person("Nguyễn Văn Bình"));
    var list = list(people);
    assertThat(list.count().get()).isEqualTo(501);
    list.shown().set(list.shown().get().with("binh"));
    assertThat(list.count().get()).isEqualTo(501);
    assertThat(list.more().get()).isFalse();

    var persons = Asked.all(RecordType.PERSON);
    var some = people.parts.finder().find(persons, "binh", 500, () -> false);
    assertThat(some.rows()).hasSize(500);
    assertThat(some.more()).isTrue();
  }

  @Test
  void a_case_is_found_by_the_names_of_its_persons_but_only_by_who_may_see_names() {
    for (boolean personal : List.of(true, false)) {
      var people = new PeopleStage(personal);
      var binh = people.person("Nguyễn Văn Bình");
      people.parts.cases().open(Body.EMPTY.with(CaseFields.TITLE, "Vụ khác"));
      var matter =
          people.done(
              people.parts.cases().open(Body.EMPTY.with(CaseFields.TITLE, "Vụ Mường Khương")));
      people.parts.linking().person(matter, binh, Set.of(PersonRole.POSSIBLE_VICTIM));
      var found =
          people
              .parts
              .finder()
              .find(
                  Shown.first(Shown.Of.CASES).asked("lan", "HN"), "binh nguyen", 500, () -> false);
      assertThat(found.rows())
          .extracting(Register.Row::id)
          .isEqualTo(personal ? List.of(matter) : List.of());
    }
  }

  @Test
  void a_role_that_may_not_see_names_finds_nobody_by_them() {
    var people = new PeopleStage(false);
    people.person("Nguyễn Văn Bình");
    var list =
        new PeopleListViewModel(
            people.parts,
            Stages.atOnce(),
            (_, action) -> {
              action.run();
              return () -> {};
            },
            people.messages);
    list.start();
    list.shown().set(list.shown().get().with("binh"));
    assertThat(list.count().get()).isZero();
    assertThat(list.state().get()).isEqualTo(PeopleListViewModel.State.NOTHING_FOUND);
  }
}
