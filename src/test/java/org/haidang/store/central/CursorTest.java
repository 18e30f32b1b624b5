package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.haidang.model.Scopes;
import org.haidang.sync.Cursor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Eight writers at once, one commit in eight slow between its last statement and its end; a reader
 * follows. Whoever orders by a plain sequence or by the time loses rows for ever; the feed does
 * not.
 */
class CursorTest {

  private static final int WRITERS = 8;
  private static final int COMMITS = 30;

  private static DatabaseAddress address;

  @BeforeAll
  static void make_some_commits_slow() throws SQLException {
    address = TestDatabase.prepared("cursors");
    TestDatabase.store(address).close();
    try (var connection = TestDatabase.connect(address);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          create function dawdle() returns trigger language plpgsql as $$
          begin
            if get_byte(uuid_send(new.record), 15) % 8 = 0 then perform pg_sleep(0.03); end if;
            return null;
          end $$;
          create table by_sequence (record uuid, seq bigint generated always as identity);
          create table by_time (record uuid, seq timestamptz default clock_timestamp());
          create constraint trigger slow after insert on feed
            deferrable initially deferred for each row execute function dawdle();
          create constraint trigger slow after insert on by_sequence
            deferrable initially deferred for each row execute function dawdle();
          create constraint trigger slow after insert on by_time
            deferrable initially deferred for each row execute function dawdle();
          """);
    }
  }

  @Test
  void a_reader_of_the_feed_misses_nothing_and_sees_every_number() throws Exception {
    try (var node = TestDatabase.store(address);
        var otherNode = TestDatabase.store(address)) {
      var written = ConcurrentHashMap.<UUID>newKeySet();
      Callable<Void> writer =
          () -> {
            var desk = new Reports("HN");
            for (int i = 0; i < COMMITS; i++) {
              var change = desk.fresh();
              (i % 2 == 0 ? node : otherNode).append(List.of(change), desk.session());
              written.add(change.record());
            }
            return null;
          };
      var read = new ArrayList<UUID>();
      var numbers = new ArrayList<Long>();
      var cursor = new Cursor[] {Cursor.START};

      follow(
          writer,
          () -> {
            var page = node.read(cursor[0], Set.of(Scopes.centre("HN")), null, 100);
            cursor[0] = page.cursor();
            page.items().forEach(item -> read.add(item.id()));
            page.items().forEach(item -> numbers.add(item.seq()));
            return null;
          });

      assertThat(read).hasSize(WRITERS * COMMITS).containsExactlyInAnyOrderElementsOf(written);
      for (int i = 0; i < numbers.size(); i++) {
        assertThat(numbers.get(i)).isEqualTo(i + 1L);
      }
    }
  }

  @Test
  void a_reader_of_a_plain_sequence_is_caught_missing_rows() throws Exception {
    assertThat(missedBy("by_sequence", "0")).isPositive();
  }

  @Test
  void a_reader_of_a_timestamp_is_caught_missing_rows() throws Exception {
    assertThat(missedBy("by_time", "2000-01-01")).isPositive();
  }

  private static int missedBy(String table, String beginning) throws Exception {
    Callable<Void> writer =
        () -> {
          try (var connection = TestDatabase.connect(address);
              var insert =
                  connection.prepareStatement(
                      "insert into " + table + " (record) values (gen_random_uuid())")) {
            for (int i = 0; i < COMMITS; i++) {
              insert.executeUpdate();
            }
          }
          return null;
        };
    var seen = new HashSet<String>();
    var since = new String[] {beginning};
    try (var connection = TestDatabase.connect(address);
        var ask = connection.createStatement()) {
      follow(
          writer,
          () -> {
            try (var rows =
                ask.executeQuery(
                    "select record, seq from "
                        + table
                        + " where seq > '"
                        + since[0]
                        + "' order by seq")) {
              while (rows.next()) {
                seen.add(rows.getString(1));
                since[0] = rows.getString(2);
              }
            }
            return null;
          });
    }
    return WRITERS * COMMITS - seen.size();
  }

  /** Reads again and again while the writers write, and once more when they are done. */
  private static void follow(Callable<Void> writer, Callable<Void> read) throws Exception {
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      var writers = new ArrayList<Future<Void>>();
      for (int i = 0; i < WRITERS; i++) {
        writers.add(threads.submit(writer));
      }
      while (!writers.stream().allMatch(Future::isDone)) {
        read.call();
      }
      for (var done : writers) {
        done.get();
      }
      for (int i = 0; i < WRITERS * COMMITS / 100 + 1; i++) {
        read.call();
      }
    }
  }
}
