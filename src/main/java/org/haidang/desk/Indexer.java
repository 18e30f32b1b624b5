package org.haidang.desk;

import org.haidang.model.RecordState;

/** Makes the list and search entry of a contact from its body and its pack. Thread-safe. */
@FunctionalInterface
public interface Indexer {

  /**
   * The entry of {@code contact}, whichever pack it was written in, even one not on this computer.
   */
  IndexEntry entryOf(RecordState contact);
}
