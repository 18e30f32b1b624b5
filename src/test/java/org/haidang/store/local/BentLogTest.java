package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.haidang.desk.Samples;
import org.haidang.model.Change;
import org.haidang.platform.Json;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A log with a bent head or a bent frame gives all that it alone holds, but for what stands on that
 * frame and on no older version of its page.
 */
class BentLogTest {

  private static final int FRAME = 24 + 4096;
  private static final Json JSON = new Json();

  @TempDir static Path folder;
  private static Path crashed;
  private static final List<Change> UNSENT = new ArrayList<>();
  private static final Map<UUID, Change> EVER = new HashMap<>();
  private static final Map<Long, UUID> IDS = new HashMap<>();
  private static PlacesOfRows places;
  private static int frames;

  @BeforeAll
  static void most_changes_are_in_the_log_yet() throws IOException {
    var live = folder.resolve("live");
    crashed = folder.resolve("crashed");
    try (var store = Stores.open(live)) {
      remember(new FullStore(store, 71).changes(40).drafts(10));
    }
    try (var store = Stores.open(live)) {
      remember(new FullStore(store, 72).changes(60).drafts(10));
      for (var change : store.outbox().next(13, Integer.MAX_VALUE).subList(3, 13)) {
        store.outbox().answered(List.of(Samples.answer(change, Outcome.ACCEPTED, 900)));
        UNSENT.remove(change);
      }
      store
          .database()
          .read(
              h ->
                  Plain.list(
                      h,
                      "select seq, id from change",
                      row -> IDS.put(row.getLong(1), Uuids.of(row.getBytes(2)))));
      Copies.of(live, crashed);
    }
    var looked = folder.resolve("looked");
    Copies.of(crashed, looked);
    places = PlacesOfRows.of(looked.resolve("records.db"), "change");
    var log = ByteBuffer.wrap(Files.readAllBytes(crashed.resolve("records.db-wal")));
    // Behind the last round's frames lie those of the round before.
    while (32 + (frames + 1) * FRAME <= log.capacity()
        && log.getLong(32 + frames * FRAME + 8) == log.getLong(16)) {
      frames++;
    }
    assertThat(frames).isGreaterThan(200);
  }

  private static void remember(FullStore full) {
    UNSENT.addAll(full.unsent);
    full.saved.forEach(change -> EVER.put(change.id(), change));
  }

  private interface Looking {
    void at(Findings found) throws IOException;
  }

  private static void bend(long at, int bit, Looking looking) throws IOException {
    try (var log = new RandomAccessFile(crashed.resolve("records.db-wal").toFile(), "rw")) {
      log.seek(at);
      int was = log.read();
      log.seek(at);
      log.write(was ^ (1 << bit));
      try (var pages = Salvage.pages(new Location(crashed), Stores.key(1))) {
        looking.at(Findings.in(pages, JSON));
      } finally {
        log.seek(at);
        log.write(was);
      }
    }
  }

  private static List<UUID> ids(List<Change> changes) {
    return new ArrayList<>(changes.stream().map(Change::id).toList());
  }

  private static void all(Findings found) throws IOException {
    assertThat(ids(found.changes().read())).isEqualTo(ids(UNSENT));
    assertThat(found.changes().lost()).isEmpty();
  }

  private static int pageOf(int frame) throws IOException {
    try (var log = new RandomAccessFile(crashed.resolve("records.db-wal").toFile(), "r")) {
      log.seek(32 + (long) frame * FRAME);
      return log.readInt();
    }
  }

  private static void bendFrame(int frame, int at, int bit) throws IOException {
    var onPage = new HashSet<UUID>();
    places.on(pageOf(frame)).forEach(row -> onPage.add(IDS.get(row)));
    bend(
        32 + (long) frame * FRAME + at,
        bit,
        found -> {
          var what = "bit %d of byte %d of frame %d".formatted(bit, at, frame);
          var changes = found.changes().read();
          assertThat(ids(changes)).as(what).doesNotHaveDuplicates();
          assertThat(changes.stream().allMatch(it -> it.equals(EVER.get(it.id())))).isTrue();
          var left = ids(UNSENT).stream().filter(id -> !onPage.contains(id)).toList();
          var came = ids(changes);
          came.retainAll(left);
          assertThat(came.equals(left)).as("%s: %d of %d", what, came.size(), left.size()).isTrue();
          long unsent = changes.stream().filter(UNSENT::contains).count();
          assertThat(unsent + found.changes().lost().size()).as(what).isEqualTo(UNSENT.size());
        });
  }

  @Test
  void a_bent_head_costs_nothing() throws IOException {
    for (int at = 0; at < 32; at += 2) {
      bend(at, at % 8, BentLogTest::all);
    }
  }

  @Test
  void a_bent_head_costs_nothing_where_nobody_knows_what_was_acknowledged() throws IOException {
    var mark = crashed.resolve("records.log-mark");
    var was = Files.readAllBytes(mark);
    Files.delete(mark);
    try {
      for (int at = 0; at < 32; at += 9) {
        bend(at, at % 8, BentLogTest::all);
      }
    } finally {
      Files.write(mark, was);
    }
  }

  @Test
  void a_bent_frame_costs_what_stands_on_it_alone() throws IOException {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      bendFrame(random.nextInt(frames), random.nextInt(FRAME), random.nextInt(8));
      bendFrame(random.nextInt(frames), random.nextInt(24), random.nextInt(8));
    }
  }

  @Test
  @Tag("long")
  void every_frame_is_bent() throws IOException {
    for (int frame = 0; frame < frames; frame++) {
      var random = new Random(frame);
      bendFrame(frame, 24 + random.nextInt(FRAME - 24), random.nextInt(8));
      bendFrame(frame, random.nextInt(24), random.nextInt(8));
    }
  }

  @Test
  void what_was_never_committed_is_not_taken() throws IOException {
    var log = crashed.resolve("records.db-wal");
    var whole = Files.readAllBytes(log);
    var mark = Files.readAllBytes(crashed.resolve("records.log-mark"));
    int last = frames - 1;
    while (ByteBuffer.wrap(whole).getInt(32 + (last - 1) * FRAME + 4) == 0) {
      last--;
    }
    // The power went within the last transaction, before anybody was told of it.
    Files.write(log, Arrays.copyOf(whole, 32 + (frames - 1) * FRAME));
    Files.delete(crashed.resolve("records.log-mark"));
    try {
      assertThat(LogFrames.committed(log, LogMark.Told.NOTHING)).hasSize(last);
    } finally {
      Files.write(log, whole);
      Files.write(crashed.resolve("records.log-mark"), mark);
    }
  }
}
