package org.haidang.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.haidang.platform.DataFolder;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/** The data folder of a workstation, which one process holds at a time. Thread-safe. */
final class HeldFolder {

  private static final Duration CLAIM_AGAIN = Duration.ofMillis(30);

  private final Path path;
  private volatile @Nullable DataFolder held;

  HeldFolder(Path path) {
    this.path = path;
  }

  /**
   * Claims it.
   *
   * @throws HaidangException {@link ErrorCode#FOLDER_IN_USE} when another process holds it
   */
  void claim() {
    held = DataFolder.claim(path);
  }

  /** The process that locked still saves what was typed; its folder is free in a moment. */
  void claimAfterAnother() {
    long end = System.nanoTime() + NextProcess.PATIENCE.toNanos();
    while (true) {
      try {
        claim();
        return;
      } catch (HaidangException e) {
        if (e.code() != ErrorCode.FOLDER_IN_USE || System.nanoTime() > end) {
          throw e;
        }
        LockSupport.parkNanos(CLAIM_AGAIN.toNanos());
      }
    }
  }

  /** Lets go of it, if it is held. */
  void letGo() {
    var was = held;
    held = null;
    if (was != null) {
      was.close();
    }
  }
}
