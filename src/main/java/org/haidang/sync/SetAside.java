package org.haidang.sync;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.model.RecordType;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/** The changes the server did not take, and what can be done with them. Thread-safe; blocks. */
public interface SetAside {

  /**
   * A change that was set aside.
   *
   * @param madeAt when it was saved, by this computer's clock
   * @param code an error code's name
   * @param paths the fields it set
   * @param again when it is tried again by itself; null when it is not
   */
  record Entry(
      UUID change,
      RecordType type,
      UUID record,
      String author,
      Instant madeAt,
      String code,
      List<String> paths,
      @Nullable Instant again) {
    public Entry {
      paths = List.copyOf(paths);
    }
  }

  /** All of them, the latest first. */
  List<Entry> all();

  /**
   * Lets a change wait to be sent again. The server remembers what it refused by the change's id:
   * one that was refused goes under another.
   *
   * @param fresh the id it goes under then
   * @return false when it was not set aside any more
   */
  boolean retry(UUID change, UUID fresh);

  /**
   * Writes what these changes say to a file, for whoever is to help: JSON, in plain text. What is
   * personal stands in it.
   *
   * @throws HaidangException {@code FILE_UNWRITABLE}
   */
  void write(List<UUID> changes, Path file);
}
