package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One bit of a store's files is another than it was written, as a tired disk or somebody's hand
 * leaves it: the store says so, or shows exactly what was saved, but never anything else.
 */
class BitFlipsTest {

  private static final int CONTACTS = 40;

  /** The last of them are in the log yet. */
  private static final int IN_THE_LOG = 10;

  @TempDir Path folder;
  private Path sound;
  private final Map<UUID, Body> saved = new HashMap<>();

  /** What came of a flip. */
  private enum Came {
    REFUSED,
    SAME
  }

  @BeforeEach
  void forty_contacts_some_in_the_database_some_in_the_log() throws IOException {
    var live = folder.resolve("live");
    sound = folder.resolve("sound");
    try (var store = Stores.open(live)) {
      save(store, 0, CONTACTS - IN_THE_LOG);
    }
    try (var store = Stores.open(live)) {
      save(store, CONTACTS - IN_THE_LOG, CONTACTS);
      Copies.of(live, sound);
    }
    assertThat(sound.resolve("records.db-wal")).isNotEmptyFile();
    // Opening takes the log into the database.
    Copies.of(sound, folder.resolve("opened"));
    assertThat(shown(folder.resolve("opened"))).isEqualTo(saved);
  }

  private void save(LocalStore store, int from, int to) {
    for (int i = from; i < to; i++) {
      var change = first(id(), i, "một lời kể dài, số " + i + ", về một chuyến xe ra biên giới");
      saved.put(change.record(), Body.EMPTY.with(change.patch()));
      store.contacts().save(change);
    }
  }

  private static Map<UUID, Body> shown(Path of) {
    var shown = new HashMap<UUID, Body>();
    try (var store = Stores.open(of)) {
      for (var row : store.contacts().find("", 2 * CONTACTS)) {
        var opened = store.contacts().open(row.id());
        opened.ifPresent(it -> shown.put(row.id(), it.state().body()));
      }
      assertThat(store.outbox().depth().waiting()).isEqualTo(shown.size());
    }
    return shown;
  }

  private Came flipped(String file, Random random) throws IOException {
    var copy = folder.resolve("copy");
    Copies.of(sound, copy);
    var at = copy.resolve(file);
    var bytes = Files.readAllBytes(at);
    int place = random.nextInt(bytes.length);
    bytes[place] ^= (byte) (1 << random.nextInt(8));
    Files.write(at, bytes);
    try {
      assertThat(shown(copy)).as("bit of byte %d of %s", place, file).isEqualTo(saved);
      return Came.SAME;
    } catch (HaidangException e) {
      assertThat(e.code())
          .as("byte %d of %s", place, file)
          .isIn(ErrorCode.DATABASE_DAMAGED, ErrorCode.DATABASE_UNAVAILABLE);
      return Came.REFUSED;
    } finally {
      delete(copy);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Map<Came, Integer> flips(int times, long seed) throws IOException {
    var random = new Random(seed);
    var files = List.of("records.db", "records.db-wal", "records.key-check", "records.log-mark");
    var came = new EnumMap<Came, Integer>(Came.class);
    for (int i = 0; i < times; i++) {
      came.merge(
          flipped(files.get(i % 20 < 10 ? 0 : i % 20 < 18 ? 1 : i % 20 - 16), random),
          1,
          Integer::sum);
    }
    return came;
  }

  @Test
  void a_flipped_bit_is_told_or_changes_nothing() throws IOException {
    var came = flips(30, System.nanoTime());
    assertThat(came.get(Came.REFUSED)).as("%s", came).isPositive();
  }

  @Test
  @Tag("long")
  void a_thousand_flipped_bits_are_told_or_change_nothing() throws IOException {
    var came = flips(1000, 20261126);
    System.out.println("1,000 flipped bits: " + came);
    assertThat(came.get(Came.REFUSED)).isPositive();
  }
}
