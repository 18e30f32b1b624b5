package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.haidang.desk.Samples;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.haidang.platform.Json;
import org.haidang.records.BasicIndexer;
import org.haidang.records.Indexer;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page is written in the order of its tables, and means what its own order means. */
class PageOrderTest {

  private static final String HERE = "centre:HN";
  private static final UUID LIFE = new UUID(0, 7);
  private static final int MANY = 60;

  /** Three keys each, of which each record shares one with every other. */
  private static final Indexer INDEXER =
      record -> {
        var entry = new BasicIndexer().entryOf(record);
        var name = record.body().get("name");
        return entry.withKeys(List.of("all", "a:" + name, "b:" + name));
      };

  @TempDir Path folder;
  private LocalStore store;

  @BeforeEach
  void open() {
    store =
        LocalStore.open(
            folder, Stores.key(1), Samples.WORKSTATION, INDEXER, Stores.CLOCK, new Json());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static UUID id(int number) {
    return new UUID(0x7000L, number);
  }

  /** The higher its number, the earlier it began. */
  private static FeedItem item(int number, String scope, boolean gone) {
    var version = new Version(LIFE, 1);
    var body =
        Body.EMPTY
            .with(RecordFields.MADE, Samples.NOON.minusSeconds(100L * number).toString())
            .with("name", "name" + number);
    var state =
        new RecordState(
            RecordType.CONTACT,
            id(number),
            version,
            body,
            new TreeMap<>(),
            new TreeSet<>(List.of(scope)),
            false);
    return new FeedItem(scope, number + 1L, id(number), version, gone ? null : state, gone);
  }

  private void take(List<FeedItem> items) {
    var cursor = new Cursor(LIFE, new TreeMap<>(Map.of(HERE, 1_000L)));
    assertThat(store.replica().apply(new FeedPage(items, cursor, false))).isTrue();
  }

  private int count(String what) {
    return store
        .database()
        .read(h -> h.createQuery("select count(*) from " + what).mapTo(Integer.class).one());
  }

  private static List<FeedItem> newestFirst() {
    return IntStream.range(0, MANY).mapToObj(i -> item(i, HERE, false)).toList();
  }

  @Test
  void the_words_of_a_page_are_one_piece_of_the_index() {
    take(newestFirst());
    assertThat(store.database().<Integer>read(SearchIndex::pieces)).isEqualTo(1);
    assertThat(count("search where search match 'name7'")).isEqualTo(1);
    store.database().maintain("insert into search (search) values ('integrity-check')");
  }

  @Test
  void each_key_of_a_page_is_there_once() {
    take(newestFirst());
    take(newestFirst());
    assertThat(count("likeness")).isEqualTo(3 * MANY);
    assertThat(count("likeness where key = 'all'")).isEqualTo(MANY);
  }

  @Test
  void what_comes_and_leaves_within_a_page_is_not_here_and_what_comes_again_is() {
    var items = new ArrayList<>(newestFirst());
    items.add(item(3, HERE, true));
    items.add(item(4, HERE, true));
    items.add(item(4, HERE, false));
    take(items);
    assertThat(store.contacts().open(id(3))).isEmpty();
    assertThat(store.contacts().open(id(4))).isPresent();
    assertThat(count("search where search match 'name3'")).isZero();
    assertThat(count("search where search match 'name4'")).isEqualTo(1);
    assertThat(count("likeness")).isEqualTo(3 * (MANY - 1));
  }
}
