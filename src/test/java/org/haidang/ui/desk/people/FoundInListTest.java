package org.haidang.ui.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.haidang.model.Place;
import org.haidang.model.RecordType;
import org.haidang.people.CaseFields;
import org.haidang.people.PersonIndexer;
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
    new SearchFinder(search)
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
        new SearchFinder(search)
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
        new SearchFinder((_, _) -> Optional.empty())
            .find(Asked.all(RecordType.PERSON), "mẩy", 9, () -> true);
    assertThat(found.rows()).isEmpty();
  }

  @Test
  void the_list_tells_that_there_are_more_than_anybody_reads_and_that_the_index_is_not_ready() {
    var people = new PeopleStage();
    IntStream.range(0, 501).forEach(i -> people.person("Nguyễn Văn Bình"));
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
    assertThat(list.count().get()).isEqualTo(501);
    assertThat(list.more().get()).isFalse();

    list.shown().set(list.shown().get().with("binh"));
    assertThat(list.count().get()).isEqualTo(500);
    assertThat(list.more().get()).isTrue();

    list.shown().set(list.shown().get().with(""));
    assertThat(list.more().get()).isFalse();
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
