package org.haidang.access;

import java.util.List;
import java.util.UUID;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/**
 * The chain of what happened on this computer. Entries are added, and never changed or taken out;
 * words alone can be erased. Thread-safe; every call blocks on the disk.
 */
public interface Trail {

  /**
   * Adds what happened; durable when it returns. The same happening again is added once.
   *
   * @param words the reason, in somebody's words; null for none
   * @throws HaidangException when it could not be written
   */
  void add(Happening happening, @Nullable String words);

  /** Which chain it is: another for each database. */
  UUID chain();

  /** How far it has come. */
  TrailHead head();

  /** At most {@code most} entries from the place {@code from} on, in order. */
  List<TrailEntry> from(long from, int most);

  /** Reads all of it. */
  TrailCheck.Result check();
}
