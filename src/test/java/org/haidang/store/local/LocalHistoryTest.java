package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.answer;
import static org.haidang.desk.Samples.id;
import static org.haidang.desk.Samples.page;
import static org.haidang.desk.Samples.state;
import static org.haidang.desk.Samples.version;
import static org.haidang.desk.Samples.whole;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.haidang.desk.Samples;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.platform.Json;
import org.haidang.records.Register.Step;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.TrailStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record's history holds what others did on other computers. */
class LocalHistoryTest {

  private static final UUID ELSEWHERE = id();

  @TempDir Path folder;

  private static TrailStep step(UUID change, long n, String author, String path) {
    return new TrailStep(change, n, author, Samples.NOON, ELSEWHERE, List.of(path), null);
  }

  private static FeedItem told(UUID record, long n, TrailStep... trail) {
    return whole(state(record, version(n), Samples.contactBody(0, "lần " + n)))
        .with(List.of(trail));
  }

  private static List<String> authors(LocalStore store, UUID record) {
    return store.register().history(record).stream().map(Step::author).toList();
  }

  private static int steps(LocalStore store) {
    return store
        .database()
        .read(h -> h.createQuery("select count(*) from step").mapTo(Integer.class).one());
  }

  @Test
  void own_and_others_steps_stand_once_each_in_the_order_of_the_server() {
    try (var store = Stores.open(folder)) {
      var record = id();
      store.replica().apply(page(1, told(record, 1, step(id(), 1, "hoa", "age"))));
      var opened = store.register().open(record).orElseThrow();
      var mine =
          Samples.change(
              record, null, opened.state().version(), List.of(new Edit("x", null, "của tôi")));
      store.register().save(List.of(mine));
      assertThat(authors(store, record)).containsExactly("hoa", "lan");

      // Meanwhile somebody else was faster: mine is the third.
      store.outbox().answered(List.of(answer(mine, Outcome.MERGED, 3)));
      store
          .replica()
          .apply(
              page(
                  2,
                  told(
                      record,
                      3,
                      step(id(), 2, "minh", "province"),
                      step(mine.id(), 3, "lan", "x"))));
      assertThat(authors(store, record)).containsExactly("hoa", "minh", "lan");

      var next = Samples.change(record, null, version(3), List.of(new Edit("y", null, "chờ")));
      store.register().save(List.of(next));
      assertThat(store.register().history(record).getLast().change()).isEqualTo(next.id());
    }
  }

  @Test
  void a_page_that_comes_twice_tells_nothing_twice() {
    try (var store = Stores.open(folder)) {
      var record = id();
      var page = page(1, told(record, 1, step(id(), 1, "hoa", "age")));
      store.replica().apply(page);
      store.replica().apply(page);
      assertThat(store.register().history(record))
          .singleElement()
          .satisfies(
              step -> {
                assertThat(step.paths()).containsExactly("age");
                assertThat(step.workstation()).isEqualTo(ELSEWHERE);
              });
    }
  }

  @Test
  void what_was_erased_and_what_left_have_no_history_any_more() {
    try (var store = Stores.open(folder)) {
      var erased = id();
      var left = id();
      store
          .replica()
          .apply(
              page(
                  1,
                  told(erased, 1, step(id(), 1, "hoa", "age")),
                  told(left, 1, step(id(), 1, "hoa", "age"))));
      assertThat(steps(store)).isEqualTo(2);
      store
          .replica()
          .apply(page(2, whole(Samples.erased(erased, version(2))), Samples.gone(left, 1)));
      assertThat(steps(store)).isZero();
      assertThat(store.register().history(erased)).isEmpty();
      assertThat(store.register().history(left)).isEmpty();
    }
  }

  @Test
  void what_left_leaves_no_words_but_others_and_the_changes_that_a_backup_may_lack() {
    var now = Samples.NOON.plus(Duration.ofDays(90));
    try (var store = at(now)) {
      var old = saved(store, "Nguyễn Thị Xưalắm", Samples.NOON);
      var young = saved(store, "Nguyễn Văn Mớihơn", now.minus(Duration.ofDays(10)));
      saved(store, "Nguyễn Ởlại", Samples.NOON);
      assertThat(holding(store, "xualam")).isEqualTo(2);

      store.replica().apply(page(9, Samples.gone(old, 1), Samples.gone(young, 1)));
      assertThat(holding(store, "Xưalắm")).isZero();
      assertThat(holding(store, "xualam")).isZero();
      assertThat(holding(store, "moihon")).isZero();
      assertThat(holding(store, "Mớihơn")).as("the change, for a restored server").isOne();
      assertThat(store.contacts().find("nguyen", 9)).as("its words stay").hasSize(1);
    }
  }

  private LocalStore at(Instant now) {
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    return LocalStore.open(
        folder, Stores.key(1), Samples.WORKSTATION, Samples.INDEXER, clock, new Json());
  }

  /** A contact that was saved here at {@code when} and has been taken in by the server. */
  private static UUID saved(LocalStore store, String name, Instant when) {
    var record = id();
    var body = Body.EMPTY.editsTo(Samples.contactBody(0, name));
    var change =
        new Change(
            id(),
            RecordType.CONTACT,
            record,
            null,
            null,
            body,
            "lan",
            Samples.WORKSTATION,
            when,
            null);
    store.contacts().save(change);
    store.outbox().answered(List.of(answer(change, Outcome.ACCEPTED, 1)));
    return record;
  }

  /** In how many rows of the tables that hold words {@code text} stands. */
  private static int holding(LocalStore store, String text) {
    return Stream.of(
            "change where cast(json as text) like ?",
            "record where cast(coalesce(base, '') as text) like ?",
            "record where cast(coalesce(shown, '') as text) like ?",
            "record where cast(coalesce(entry, '') as text) like ?",
            "search_terms where term like ?",
            "vocabulary where word like ?",
            "likeness where key like ?",
            "step where cast(json as text) like ?")
        .mapToInt(
            place ->
                store
                    .database()
                    .read(
                        h -> {
                          Searched.terms(h);
                          return h.createQuery("select count(*) from " + place)
                              .bind(0, "%" + text + "%")
                              .mapTo(Integer.class)
                              .one();
                        }))
        .sum();
  }

  @Test
  void an_item_of_an_earlier_server_has_no_trail() {
    var json = new Json();
    var item = told(id(), 1);
    var text = json.text(item).replace(",\"trail\":[]", "");
    assertThat(text).doesNotContain("trail");
    assertThat(json.read(text, FeedItem.class)).isEqualTo(item);
  }
}
