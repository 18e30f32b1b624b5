package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.haidang.store.central.Replicated;
import org.haidang.store.central.Reports;
import org.haidang.sync.Ledger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures that docs/operations.md computes with, measured on this computer and printed. */
@Tag("long")
@Tag("faults")
class GrowthFiguresTest {

  private static final int REPORTS = 10_000;
  private static final int WRITERS = 8;

  @TempDir Path folder;

  @Test
  void what_a_report_takes_on_the_servers_disk_and_how_many_commits_a_second_there_are()
      throws Exception {
    try (var pair = new Replicated(folder.resolve("pair"));
        var central = CentralServer.open(folder, pair.url())) {
      var desk = new Reports("HN");
      for (int i = 0; i < REPORTS / 500; i++) {
        central.ledger().append(desk.ofTwoKilobytes(500, i), desk.session());
      }
      var sizes = new TreeMap<String, Long>();
      try (var connection = pair.connect("haidang");
          var statement = connection.createStatement()) {
        statement.execute("vacuum");
        try (var rows =
            statement.executeQuery(
                "select relname, pg_total_relation_size(oid) from pg_class"
                    + " where relkind = 'r' and relnamespace = 'public'::regnamespace")) {
          while (rows.next()) {
            sizes.put(rows.getString(1), rows.getLong(2) / REPORTS);
          }
        }
      }
      sizes.values().removeIf(bytes -> bytes < 10);
      System.out.println("bytes a report of 2 KB: " + sizes);
      long all = sizes.values().stream().mapToLong(Long::longValue).sum();
      assertThat(all).isBetween(4_000L, 20_000L);
      System.out.printf(
          "commits a second, one report each, %d writers: one centre %d, eight centres %d%n",
          WRITERS, commits(central.ledger(), 1), commits(central.ledger(), WRITERS));
      pair.synchronous(true);
      System.out.printf(
          "the same waiting for a replica: one centre %d, eight centres %d%n",
          commits(central.ledger(), 1), commits(central.ledger(), WRITERS));
    }
  }

  private static long commits(Ledger ledger, int centres) throws InterruptedException {
    var count = new AtomicLong();
    long begin = System.nanoTime();
    long end = begin + Duration.ofSeconds(4).toNanos();
    var writers = new ArrayList<Thread>();
    for (int i = 0; i < WRITERS; i++) {
      var desk = new Reports("C" + i % centres);
      long seed = i;
      writers.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (var change : desk.ofTwoKilobytes(5_000, seed)) {
                      if (System.nanoTime() > end) {
                        return;
                      }
                      ledger.append(java.util.List.of(change), desk.session());
                      count.incrementAndGet();
                    }
                  }));
    }
    for (var writer : writers) {
      writer.join();
    }
    return count.get() * 1_000_000_000L / (System.nanoTime() - begin);
  }
}
