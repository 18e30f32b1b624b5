package org.haidang.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.haidang.content.Library;
import org.haidang.platform.Json;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.HeartbeatMessages.Heartbeat;
import org.jspecify.annotations.Nullable;

/**
 * How this workstation fares, for its heartbeat. Once a day, and not in the first minutes of a
 * shift, the whole database is looked through on the way. Used by the heart's thread.
 */
final class HeartHere {

  private static final Duration CHECKED_EVERY = Duration.ofHours(24);
  private static final Duration SETTLED = Duration.ofMinutes(10);

  private final LocalStore store;
  private final Library library;
  private final Path folder;
  private final Clock clock;
  private final LastKnown last;
  private Instant checkDue;
  private @Nullable Instant checkedAt;
  private @Nullable Boolean sound;

  HeartHere(LocalStore store, Library library, Path folder, Clock clock) {
    this.store = store;
    this.library = library;
    this.folder = folder;
    this.clock = clock;
    last = new LastKnown(folder, new Json());
    checkDue = clock.instant().plus(SETTLED);
  }

  /** The signs of now. */
  Heartbeat signs(@Nullable Duration ahead) {
    check();
    note();
    var depth = store.outbox().depth();
    return new Heartbeat(
        depth.waiting(),
        depth.attention(),
        depth.oldest(),
        freeDisk(),
        sound,
        checkedAt,
        Main.VERSION,
        library.offered().stream().map(pack -> pack.id() + " " + pack.version()).toList(),
        ahead == null ? null : ahead.toMillis(),
        store.replica().cursor());
  }

  /** Notes how the outbox stands, for the process that waits once this one is locked. */
  void note() {
    var depth = store.outbox().depth();
    last.note(new LastKnown.Stood(depth.waiting(), depth.attention(), depth.oldest()));
  }

  private void check() {
    if (clock.instant().isBefore(checkDue)) {
      return;
    }
    sound = store.check();
    checkedAt = clock.instant();
    checkDue = clock.instant().plus(CHECKED_EVERY);
  }

  private long freeDisk() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return -1;
    }
  }
}
