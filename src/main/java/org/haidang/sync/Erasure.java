package org.haidang.sync;

import java.util.List;
import java.util.UUID;

/**
 * That a record, or some of its fields, was erased. It names nobody, and every workstation hears of
 * it, also the one that holds the record by mistake.
 *
 * @param paths the fields; none for the whole record
 * @param seal Base64: that the server said so, for a server restored to an older state to believe
 */
public record Erasure(UUID record, List<String> paths, String seal) {
  public Erasure {
    paths = paths == null ? List.of() : List.copyOf(paths);
  }

  /** Whether all of the record is. */
  public boolean whole() {
    return paths.isEmpty();
  }

  /** What the seal is over. */
  public String sealed() {
    return record + "\n" + String.join("\n", paths);
  }
}
