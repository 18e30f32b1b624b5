package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.haidang.desk.Samples;
import org.haidang.platform.Json;
import org.haidang.records.Search;
import org.haidang.records.Search.Question;
import org.haidang.records.Search.Reader;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged search index keeps nothing from being saved or opened, and is made anew by itself. */
class IndexDamageTest {

  private static final String BLOCKS =
      "update search_data set block = cast('unreadable' as blob) where id > 10";
  private static final String STRUCTURE =
      "update search_data set block = zeroblob(3) where id = 10";
  private static final String NOTHING_LEFT = "delete from search_data";
  private static final String NO_TABLE = "drop table search_data";

  @TempDir Path folder;
  private LocalStore store;

  @BeforeEach
  void some() {
    store = Searched.open(folder);
    store
        .register()
        .save(IntStream.range(0, 250).mapToObj(i -> first(id(), i, "đã lưu trước " + i)).toList());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Search.Answer ask(String text) {
    return store
        .search(new Reader("HN", true))
        .ask(Question.of(text, 500), () -> false)
        .orElseThrow();
  }

  /** What is found once the index is whole again. */
  private int found(String text) throws InterruptedException {
    var end = Instant.now().plus(Duration.ofSeconds(20));
    var answer = ask(text);
    while ((answer.ready() < 1 || answer.hits().isEmpty()) && Instant.now().isBefore(end)) {
      Thread.sleep(20);
      answer = ask(text);
    }
    return answer.hits().size();
  }

  @ParameterizedTest
  @ValueSource(strings = {BLOCKS, STRUCTURE, NOTHING_LEFT, NO_TABLE})
  void saving_goes_on_and_everything_is_found_again(String damage) throws Exception {
    store.close();
    damage(damage);
    store = Searched.open(folder);
    for (int i = 0; i < 5; i++) {
      store.contacts().save(first(id(), 500 + i, "lưu khi hỏng " + i));
    }
    assertThat(store.outbox().depth().waiting()).isEqualTo(255);
    assertThat(found("truoc")).isEqualTo(250);
    assertThat(found("hong")).isEqualTo(5);
    assertThat(store.contacts().find("truoc", 500)).hasSize(250);
    store.keeper().check();
  }

  @ParameterizedTest
  @ValueSource(strings = {BLOCKS, STRUCTURE, NOTHING_LEFT})
  void an_idle_hours_look_finds_the_damage(String damage) throws Exception {
    store.close();
    damage(damage);
    store = Searched.open(folder);
    store.keeper().check();
    assertThat(found("truoc")).isEqualTo(250);
  }

  @Test
  void a_question_that_meets_the_damage_answers_and_has_it_mended() throws Exception {
    store.close();
    damage(BLOCKS);
    store = Searched.open(folder);
    assertThat(ask("truoc").hits()).isEmpty();
    assertThat(found("truoc")).isEqualTo(250);
    store.close();
    store = Searched.open(folder);
    assertThat(ask("truoc").hits()).as("nothing was kept aside").hasSize(250);
  }

  @Test
  void what_another_program_put_in_the_index_is_cleared_away_by_an_idle_hour() throws Exception {
    store.database().write(h -> h.execute("update record set terms = terms + 1"));
    var row = store.contacts().find("truoc", 1).getFirst();
    var opened = store.contacts().open(row.id()).orElseThrow();
    store.contacts().save(Samples.next(opened, "summary", "sửa rồi"));
    assertThat(ask("sua roi").hits()).hasSize(1);
    assertThat(isStale()).isTrue();

    store.database().mendIndex();
    assertThat(found("truoc")).isEqualTo(249);
    assertThat(isStale()).isFalse();
    assertThat(found("sua roi")).isEqualTo(1);
  }

  @Test
  void a_store_of_the_release_before_is_searched_whole(@TempDir Path other) throws Exception {
    var location = new Location(other);
    location.prepare();
    var source = Encrypted.writing(location.database(), Stores.key(1));
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/local")
        .target("4")
        .load()
        .migrate();
    var state = Samples.state(id(), Samples.version(1), Samples.contactBody(0, "từ bản trước"));
    var json = new Json();
    try (var h = Jdbi.create(source).open()) {
      h.execute(
          "insert into record (n, id, version, base, started, entry, words, centres)"
              + " values (17, ?, 1, ?, ?, ?, 'tu ban truoc', ' HN ')",
          Uuids.bytes(state.id()),
          json.bytes(state),
          Samples.NOON.toEpochMilli(),
          json.bytes(Samples.INDEXER.entryOf(state).withoutWords()));
      h.execute("insert into search (rowid, words) values (17, 'tu ban truoc')");
      h.execute("insert into vocabulary (word) values ('truoc')");
    }
    store.close();
    store = Searched.open(other);
    assertThat(found("truoc")).isEqualTo(1);
  }

  private boolean isStale() {
    return store.database().read(h -> Marks.get(h, SearchIndex.STALE).isPresent());
  }

  private void damage(String sql) throws Exception {
    var file = new Location(folder).database();
    try (var h = Jdbi.create(Encrypted.writing(file, Stores.key(1))).open()) {
      h.execute(sql);
    }
  }
}
