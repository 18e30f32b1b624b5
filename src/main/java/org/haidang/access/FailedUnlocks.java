package org.haidang.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.haidang.platform.DataFolder;
import org.haidang.platform.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wrong passwords while the server is out of reach. The database is closed to whoever does not know
 * one, so that they wait beside it, and enter its chain when it is next opened. They name nobody:
 * each account stands there as the digest by which its key lies. Thread-safe; blocks on the disk.
 *
 * <p>Whoever has the disk can take the file away before that; then nothing is known of these tries.
 */
public final class FailedUnlocks {

  private static final Logger LOG = LoggerFactory.getLogger(FailedUnlocks.class);
  private static final String FILE = "unlocks.failed";
  private static final String MARK = "account.mark.";

  /** A line has at most so many bytes. */
  private static final int LINE = 128;

  /** Somebody who guesses for hours shall not fill the disk: more are not kept. */
  private static final long MOST_BYTES = 5_000L * LINE;

  private final Path folder;
  private final Path file;
  private final UnaryOperator<String> marks;
  private final InstantSource clock;
  private final Ids ids = Ids.timeOrdered();

  /**
   * Those of the workstation whose data lies in {@code folder}.
   *
   * @param marks a login's digest, of letters and digits alone
   */
  FailedUnlocks(Path folder, UnaryOperator<String> marks, InstantSource clock) {
    this.folder = folder;
    this.file = folder.resolve(FILE);
    this.marks = marks;
    this.clock = clock;
  }

  /** A wrong password was tried; durable when it returns. A full disk keeps nobody from trying. */
  public synchronized void note(String login) {
    var line = ids.next() + " " + clock.instant().toEpochMilli() + " " + marks.apply(login) + "\n";
    try {
      DataFolder.makePrivate(folder);
      try (var channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.APPEND)) {
        if (channel.size() < MOST_BYTES) {
          var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
          channel.force(true);
        }
      }
    } catch (IOException e) {
      LOG.warn("a failed unlocking could not be kept: {}", e.getClass().getSimpleName());
    }
  }

  /**
   * Enters what waits into the chain, now that the database is open.
   *
   * @param login who opened it: from now on its digest is known here by name
   * @param known keeps which digest is whose, within the database
   */
  public synchronized void enter(String login, Trail trail, OfflineDays.Shelf known) {
    var own = MARK + marks.apply(login);
    if (known.get(own).isEmpty()) {
      known.put(own, login);
    }
    try {
      for (var line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
        add(line, trail, known);
      }
      // Should this be lost, the same entries are added once all the same.
      Files.delete(file);
    } catch (NoSuchFileException e) {
      // Nobody tried.
    } catch (IOException e) {
      LOG.warn("failed unlockings wait on: {}", e.getClass().getSimpleName());
    }
  }

  private static void add(String line, Trail trail, OfflineDays.Shelf known) {
    var parts = List.of(line.split(" ", -1));
    try {
      var id = UUID.fromString(parts.getFirst());
      var at = Instant.ofEpochMilli(Long.parseLong(parts.get(1)));
      var login = known.get(MARK + parts.get(2)).orElse("");
      trail.add(Happening.of(id, at, login, Deed.UNLOCK_FAILED), null);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // Torn by a power cut.
      LOG.warn("a failed unlocking cannot be read");
    }
  }
}
