package org.haidang.store.local;

import java.util.Arrays;
import java.util.Collection;
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

  /**
   * What lists and search are told of a record. A page of the feed has hundreds of them: what it is
   * found by is one text, not hundreds of words.
   */
  static final class Rows {

    private final @Nullable IndexEntry entry;
    private final byte @Nullable [] json;
    private final List<String> keys;
    private final String joined;
    private final @Nullable Integer checksum;

    /**
     * The rows.
     *
     * @param entry as lists show it, without words; null when erased
     * @param json the same as it is written; null when erased
     * @param keys what likely doubles share with it
     * @param terms what it is found by
     */
    Rows(
        @Nullable IndexEntry entry,
        byte @Nullable [] json,
        List<String> keys,
        Collection<String> terms) {
      this.entry = entry;
      this.json = json;
      this.keys = keys;
      this.joined = String.join(" ", terms);
      this.checksum = SearchIndex.checksum(joined);
    }

    @Nullable IndexEntry entry() {
      return entry;
    }

    byte @Nullable [] json() {
      return json;
    }

    List<String> keys() {
      return keys;
    }

    /** Each by itself; none when erased. */
    List<String> terms() {
      return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" ", -1));
    }

    /** The terms joined by blanks, which none of them has. */
    String joined() {
      return joined;
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
