package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log after crashes and damage: what a crash leaves is taken up, what damage took is told. */
class WalTest {

  private static final int FRAME = 24 + 4096;

  @TempDir Path folder;
  private Path log;
  private byte[] sound;
  private byte[] mark;

  /** Ends of transactions in the log, as offsets. */
  private final List<Integer> ends = new ArrayList<>();

  @BeforeEach
  void ten_saves_that_are_still_in_the_log() throws IOException {
    var live = folder.resolve("live");
    var crashed = folder.resolve("crashed");
    try (var store = Stores.open(live)) {
      for (int i = 0; i < 10; i++) {
        store.contacts().save(first(id(), i, "ghi " + i));
      }
      Copies.of(live, crashed);
    }
    // The power went before the mark of what was acknowledged reached the disk.
    mark = Files.readAllBytes(crashed.resolve("records.log-mark"));
    Files.delete(crashed.resolve("records.log-mark"));
    log = crashed.resolve("records.db-wal");
    sound = Files.readAllBytes(log);
    for (int at = 32; at + FRAME <= sound.length; at += FRAME) {
      if (ByteBuffer.wrap(sound).getInt(at + 4) != 0) {
        ends.add(at + FRAME);
      }
    }
    // What the opening itself wrote stands before.
    while (ends.size() > 10) {
      ends.removeFirst();
    }
    assertThat(ends).hasSize(10);
  }

  private int found() {
    try (var store = Stores.open(folder.resolve("crashed"))) {
      assertThat(store.check()).isTrue();
      assertThat(store.outbox().depth().waiting())
          .isEqualTo(store.contacts().find("ghi", 99).size());
      return store.contacts().find("", 99).size();
    }
  }

  @Test
  void after_a_crash_everything_saved_is_there() throws IOException {
    assertThat(Wal.isDamaged(log)).isFalse();
    assertThat(found()).isEqualTo(10);
  }

  @Test
  void a_log_cut_off_anywhere_holds_whole_saves_only() throws IOException {
    var random = new Random(7);
    for (int i = 0; i < 6; i++) {
      int length = 32 + random.nextInt(sound.length - 32);
      Files.write(log, Arrays.copyOf(sound, length));
      assertThat(Wal.isDamaged(log)).as("cut at %d", length).isFalse();
    }
    int middle = ends.get(6) + FRAME + 100;
    Files.write(log, Arrays.copyOf(sound, middle));
    assertThat(found()).isEqualTo(7);
  }

  @Test
  void a_last_save_that_is_torn_though_it_was_acknowledged_is_told() throws IOException {
    Files.write(folder.resolve("crashed/records.log-mark"), mark);
    assertThat(Wal.isDamaged(log, LogMark.read(folder.resolve("crashed/records.log-mark"))))
        .isFalse();
    var torn = sound.clone();
    torn[ends.get(9) - 100] ^= 4;
    Files.write(log, torn);
    assertThat(Wal.isDamaged(log)).as("without the mark").isFalse();
    assertThatThrownBy(this::found)
        .extracting(e -> ((HaidangException) e).code())
        .isEqualTo(ErrorCode.DATABASE_DAMAGED);
  }

  @Test
  void a_last_save_torn_by_a_power_cut_is_no_damage() throws IOException {
    var torn = sound.clone();
    // Pages reach the disk in any order: the first is missing, the last is there.
    Arrays.fill(torn, ends.get(8) + 24, ends.get(8) + FRAME, (byte) 0);
    Files.write(log, torn);
    assertThat(Wal.isDamaged(log)).isFalse();
    assertThat(found()).isEqualTo(9);
  }

  @Test
  void a_flipped_bit_before_the_last_save_is_damage_wherever_it_is() throws IOException {
    var random = new Random(11);
    for (int i = 0; i < 200; i++) {
      int at = random.nextInt(ends.get(8));
      var flipped = sound.clone();
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(log, flipped);
      // In a frame that ends a transaction, the mark of the end itself may be hit: then the next
      // save counts as its rest, and only one after that tells.
      boolean told = Wal.isDamaged(log);
      boolean lastPairHit = at >= ends.get(7) - FRAME;
      assertThat(told || lastPairHit).as("bit at %d", at).isTrue();
    }
  }

  @Test
  void a_damaged_log_is_kept_aside_with_its_database_and_told() throws IOException {
    var flipped = sound.clone();
    flipped[ends.get(4) + 500] ^= 1;
    Files.write(log, flipped);
    var crashed = folder.resolve("crashed");
    var fault = catchThrowableOfType(HaidangException.class, () -> Stores.open(crashed).close());
    assertThat(fault.code()).isEqualTo(ErrorCode.DATABASE_DAMAGED);
    var aside = LocalStore.keptAside(crashed).getFirst();
    assertThat(aside.resolve("records.db-wal")).hasBinaryContent(flipped);
    assertThat(aside.resolve("records.db")).exists();
    assertThat(found()).as("the bent frame's page was written again later").isEqualTo(10);
  }

  @Test
  void without_the_scan_the_damage_would_pass_unseen() throws IOException {
    var flipped = sound.clone();
    flipped[ends.get(4) + 500] ^= 1;
    Files.write(log, flipped);
    var file = folder.resolve("crashed").resolve("records.db");
    try (var h = org.jdbi.v3.core.Jdbi.create(Encrypted.writing(file, Stores.key(1))).open()) {
      var check = h.createQuery("pragma integrity_check").mapTo(String.class).one();
      var count = h.createQuery("select count(*) from record").mapTo(Integer.class).one();
      assertThat(check).isEqualTo("ok");
      assertThat(count).as("saves silently lost").isEqualTo(5);
    }
  }
}
