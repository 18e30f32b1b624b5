package org.haidang.records;

import org.haidang.model.RecordState;

/** Makes the list and search entry of a record from its body. Thread-safe. */
@FunctionalInterface
public interface Indexer {

  /** The entry of {@code record}, whatever its kind, even one this program does not know well. */
  IndexEntry entryOf(RecordState record);
}
