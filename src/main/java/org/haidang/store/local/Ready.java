package org.haidang.store.local;

import java.util.List;
import org.haidang.model.RecordState;
import org.haidang.records.IndexEntry;
import org.jspecify.annotations.Nullable;

/**
 * A record with all that is written of it but its place, worked out before the database is asked.
 *
 * @param state the record as it is shown
 * @param rows its rows for lists and search
 * @param json the record
 */
record Ready(RecordState state, Rows rows, byte[] json) {

  /**
   * What lists and search are told.
   *
   * @param entry null when erased
   * @param json the entry as lists show it; null when erased
   * @param terms what it is found by
   * @param checksum of the terms; null when there are none
   */
  record Rows(
      @Nullable IndexEntry entry,
      byte @Nullable [] json,
      List<String> terms,
      @Nullable Integer checksum) {

    /** When it began, ms since 1970. */
    long started() {
      return entry == null ? 0 : entry.started().toEpochMilli();
    }
  }
}
