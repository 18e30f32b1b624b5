package org.haidang.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.haidang.platform.Json;
import org.haidang.remote.HttpCentralServer;
import org.haidang.remote.LineLimits;
import org.haidang.sync.Cursor;
import org.haidang.sync.Heart;
import org.haidang.sync.HeartServer;
import org.haidang.sync.HeartbeatMessages.Heard;
import org.haidang.sync.HeartbeatMessages.Heartbeat;
import org.haidang.sync.HeartbeatMessages.Where;
import org.haidang.sync.LockedMessages.LockedBeat;
import org.haidang.sync.Timing;
import org.jspecify.annotations.Nullable;

/**
 * Beats for a locked workstation, with its own key and nobody's account: it knows neither the key
 * of the database nor who worked here. Thread-safe.
 */
final class LockedHeart implements AutoCloseable {

  private final HttpCentralServer server;
  private final Heart heart;

  private LockedHeart(HttpCentralServer server, Heart heart) {
    this.server = server;
    this.heart = heart;
  }

  /** Beats from now on. */
  static LockedHeart start(String address, Membership membership, UUID workstation, Path folder) {
    var json = new Json();
    var server = new HttpCentralServer(address, json, LineLimits.STANDARD, membership.bond());
    var last = new LastKnown(folder, json);
    long locked = System.nanoTime();
    var to =
        new HeartServer() {
          @Override
          public Heard beat(Heartbeat beat) {
            return server
                .locked()
                .beat(
                    new LockedBeat(
                        workstation,
                        Duration.ofNanos(System.nanoTime() - locked).toSeconds(),
                        beat.waiting(),
                        beat.attention(),
                        beat.oldest(),
                        beat.freeDisk(),
                        beat.program(),
                        beat.clockAhead()));
          }

          @Override
          public Where where(UUID record) {
            throw new UnsupportedOperationException();
          }
        };
    var heart =
        new Heart(to, ahead -> signs(last, folder, ahead), () -> true, Timing.system(), _ -> {});
    heart.start();
    return new LockedHeart(server, heart);
  }

  private static Heartbeat signs(LastKnown last, Path folder, @Nullable Duration ahead) {
    var stood = last.read().orElse(new LastKnown.Stood(-1, -1, null));
    return new Heartbeat(
        stood.waiting(),
        stood.attention(),
        stood.oldest(),
        freeDisk(folder),
        null,
        null,
        Main.VERSION,
        List.of(),
        ahead == null ? null : ahead.toMillis(),
        Cursor.START);
  }

  private static long freeDisk(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return -1;
    }
  }

  @Override
  public void close() {
    heart.close();
    server.close();
  }
}
