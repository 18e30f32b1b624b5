package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of the database goes into it beside the work, not within it. */
class CheckpointsTest {

  private static final long MB = 1 << 20;

  @TempDir Path folder;

  /** Copying that is only counted. */
  private static final class Counted implements Checkpoints.Copying {
    private final AtomicInteger times = new AtomicInteger();
    private final CountDownLatch copied = new CountDownLatch(1);
    private volatile int left;

    @Override
    public int beside() {
      times.incrementAndGet();
      return left;
    }

    @Override
    public boolean rest() {
      copied.countDown();
      return true;
    }

    private boolean happens() throws InterruptedException {
      return copied.await(20, TimeUnit.SECONDS);
    }
  }

  private static void write(LocalStore store, int megabytes) {
    store
        .database()
        .write(
            h -> {
              for (int i = 0; i < megabytes; i++) {
                h.execute(
                    "insert into pack_file (hash, bytes) values (?, randomblob(?))", "p" + i, MB);
              }
              return true;
            });
  }

  private long kept() throws IOException {
    return Files.size(folder.resolve("records.db"));
  }

  @Test
  void what_was_saved_is_in_the_log_at_once_and_in_the_database_after_the_next_lull()
      throws IOException, InterruptedException {
    try (var store = Stores.open(folder)) {
      write(store, 8);
      assertThat(Files.size(folder.resolve("records.db-wal"))).isGreaterThan(8 * MB);
      assertThat(kept()).isLessThan(8 * MB);
      for (int i = 0; kept() < 8 * MB && i < 400; i++) {
        Thread.sleep(50);
      }
      assertThat(kept()).isGreaterThan(8 * MB);
      // Once the database has all of it, the log begins anew with what is saved next.
      store.settings().put("a", "b");
      assertThat(Files.size(folder.resolve("records.db-wal"))).isLessThanOrEqualTo(8 * MB);
    }
  }

  @Test
  void a_log_that_has_become_long_does_not_wait_for_a_lull() throws InterruptedException {
    var copying = new Counted();
    try (var checkpoints = new Checkpoints(copying)) {
      checkpoints.start();
      for (long length = MB; length < Checkpoints.MOST; length += MB) {
        checkpoints.committed(length);
      }
      assertThat(copying.times).hasValue(0);
      for (long length = Checkpoints.MOST; copying.times.get() == 0; length += MB) {
        checkpoints.committed(length);
        Thread.sleep(5);
      }
      assertThat(copying.happens()).isTrue();
    }
  }

  @Test
  void a_short_log_and_one_the_database_has_all_of_are_left_alone() throws InterruptedException {
    var copying = new Counted();
    try (var checkpoints = new Checkpoints(copying)) {
      checkpoints.committed(100 * MB);
      checkpoints.complete();
      checkpoints.committed(100 * MB + Checkpoints.WORTH_IT - 1);
      checkpoints.start();
      Thread.sleep(1_300);
      assertThat(copying.times).hasValue(0);
      // The log began anew: what it holds now the database has not.
      checkpoints.committed(Checkpoints.WORTH_IT);
      assertThat(copying.happens()).isTrue();
    }
  }

  @Test
  void nobody_who_saves_waits_for_more_than_a_little_of_it() throws InterruptedException {
    var copying = new Counted();
    copying.left = 10_000;
    try (var checkpoints = new Checkpoints(copying)) {
      checkpoints.start();
      checkpoints.committed(Checkpoints.MOST);
      assertThat(copying.copied.await(500, TimeUnit.MILLISECONDS)).isFalse();
      copying.left = 10;
      assertThat(copying.happens()).isTrue();
    }
  }

  @Test
  void a_fault_of_the_copying_is_no_fault_of_a_save() throws InterruptedException {
    var tried = new CountDownLatch(1);
    var checkpoints =
        new Checkpoints(
            new Checkpoints.Copying() {
              @Override
              public int beside() {
                tried.countDown();
                throw new HaidangException(ErrorCode.DISK_FULL);
              }

              @Override
              public boolean rest() {
                throw new AssertionError("nothing is left to do");
              }
            });
    checkpoints.start();
    checkpoints.committed(Checkpoints.MOST);
    assertThat(tried.await(20, TimeUnit.SECONDS)).isTrue();
    assertThatCode(() -> checkpoints.committed(Checkpoints.MOST + MB)).doesNotThrowAnyException();
    checkpoints.close();
  }
}
