package org.haidang.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.store.central.CentralStore;
import org.haidang.sync.RestoreMessages.Life;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mark beside the database of how far its feeds had come. When the database stands lower at the
 * next start, somebody brought it back from a backup: another life begins, and the workstations
 * bring back what it lost. Thread-safe.
 */
final class HighWater {

  private static final Logger LOG = LoggerFactory.getLogger(HighWater.class);
  private static final String FILE = "high-water.json";

  private final Path file;
  private final Json json = new Json();

  /** In {@code folder}, which is not the database's own. */
  HighWater(Path folder) {
    file = folder.resolve(FILE);
  }

  /** The lives of the database, the present one last, and how far its feeds had come. */
  private record Mark(List<UUID> lives, SortedMap<String, Long> positions) {}

  /** Begins another life of {@code store} when it stands lower than it once did. */
  void compare(CentralStore store) {
    var mark = read();
    if (mark != null && isBelow(store, mark)) {
      store.beginLife("MARK");
    }
    note(store);
  }

  private static boolean isBelow(CentralStore store, Mark mark) {
    var present = store.generation();
    if (!mark.lives().isEmpty() && mark.lives().getLast().equals(present)) {
      var positions = store.positions();
      return mark.positions().entrySet().stream()
          .anyMatch(scope -> positions.getOrDefault(scope.getKey(), 0L) < scope.getValue());
    }
    // A life that had come to an end; of another database the mark knows nothing.
    return mark.lives().contains(present);
  }

  /** Notes how far the feeds of {@code store} have come; a disk that is full forgoes it. */
  void note(CentralStore store) {
    // Positions first: a life that begins in between has others, and must not be given these.
    var positions = new TreeMap<>(Map.copyOf(store.positions()));
    var lives = store.restored().lives().stream().map(Life::id).toList();
    try {
      var half = file.resolveSibling(FILE + ".new");
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(half, json.bytes(new Mark(lives, positions)));
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("the mark beside the database was not written: {}", e.getClass().getName());
    }
  }

  private @Nullable Mark read() {
    try {
      return Files.exists(file) ? json.read(Files.readAllBytes(file), Mark.class) : null;
    } catch (IOException | HaidangException e) {
      LOG.warn("the mark beside the database cannot be read: {}", e.getClass().getName());
      return null;
    }
  }
}
