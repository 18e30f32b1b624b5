package org.haidang.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the outbox stood when it was last looked at, beside the encrypted database, for the process
 * that waits while the workstation is locked. Numbers and a time; nothing of anybody.
 */
final class LastKnown {

  private static final Logger LOG = LoggerFactory.getLogger(LastKnown.class);

  private final Path file;
  private final Json json;

  /**
   * How it stood.
   *
   * @param waiting changes the server had not answered
   * @param attention changes set aside for a person
   * @param oldest when the oldest that waits was made; null when none waits
   */
  record Stood(int waiting, int attention, @Nullable Instant oldest) {}

  LastKnown(Path folder, Json json) {
    this.file = folder.resolve("last-known.json");
    this.json = json;
  }

  /** Notes it; a disk that is full forgoes it. */
  void note(Stood stood) {
    try {
      var half = file.resolveSibling("last-known.json.new");
      Files.write(half, json.bytes(stood));
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("how the outbox stands was not noted: {}", e.getClass().getName());
    }
  }

  /** As it was noted last; empty when it never was, or cannot be read. */
  Optional<Stood> read() {
    try {
      return Files.exists(file)
          ? Optional.of(json.read(Files.readAllBytes(file), Stood.class))
          : Optional.empty();
    } catch (IOException | HaidangException e) {
      return Optional.empty();
    }
  }
}
