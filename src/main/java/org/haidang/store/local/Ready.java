package org.haidang.store.local;

import java.util.List;
import java.util.Map;
import org.haidang.model.AttachedFile;
import org.haidang.model.RecordState;
import org.haidang.records.IndexEntry;
import org.jspecify.annotations.Nullable;

/**
 * A record with all that is written of it but its place, worked out before the database is asked.
 */
final class Ready {

  private final RecordState state;
  private final Rows rows;
  private final byte[] json;
  private final Map<String, AttachedFile> files;

  /**
   * A record made ready.
   *
   * @param state the record as it is shown
   * @param rows its rows for lists and search
   * @param json the record
   */
  Ready(RecordState state, Rows rows, byte[] json) {
    this.state = state;
    this.rows = rows;
    this.json = json;
    this.files = AttachedFile.in(state);
  }

  RecordState state() {
    return state;
  }

  Rows rows() {
    return rows;
  }

  byte[] json() {
    return json;
  }

  /** The files it refers to, by hash. */
  Map<String, AttachedFile> files() {
    return files;
  }

  /** What lists and search are told of a record. */
  static final class Rows {

    private final @Nullable IndexEntry entry;
    private final byte @Nullable [] json;
    private final List<String> terms;
    private final @Nullable Integer checksum;

    /**
     * The rows.
     *
     * @param entry null when erased
     * @param json the entry as lists show it; null when erased
     * @param terms what it is found by
     */
    Rows(@Nullable IndexEntry entry, byte @Nullable [] json, List<String> terms) {
      this.entry = entry;
      this.json = json;
      this.terms = terms;
      this.checksum = SearchIndex.checksum(terms);
    }

    @Nullable IndexEntry entry() {
      return entry;
    }

    byte @Nullable [] json() {
      return json;
    }

    List<String> terms() {
      return terms;
    }

    /** Of the terms; null when there are none. */
    @Nullable Integer checksum() {
      return checksum;
    }

    /** When it began, ms since 1970. */
    long started() {
      return entry == null ? 0 : entry.started().toEpochMilli();
    }
  }
}
