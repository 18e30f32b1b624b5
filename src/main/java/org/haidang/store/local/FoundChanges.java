package org.haidang.store.local;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.store.local.pages.Row;
import org.jspecify.annotations.Nullable;

/** The changes among the rows of a damaged database. For one thread. */
final class FoundChanges {

  private static final Set<String> UNSENT = Set.of("WAITING", "REFUSED", "STUCK");

  /** What a later change of the same record can come after. */
  private static final Set<String> TAKEN_OR_TO_BE = Set.of("WAITING", "STUCK", "RETURNING");

  private static final int ID = 1;
  private static final int RECORD = 2;
  private static final int MADE_AT = 3;
  private static final int JSON = 4;
  private static final int STATE = 5;

  private final Json json;
  private final SortedMap<Long, Found> rows = new TreeMap<>();
  private final Map<UUID, Long> saved = new HashMap<>();

  /**
   * A row of the table.
   *
   * @param stale whether the row may have changed since
   * @param state empty when the row broke off
   * @param change null when the server has it, or when it cannot be read
   */
  private record Found(UUID id, UUID record, boolean stale, String state, @Nullable Change change) {

    boolean isLost() {
      return change == null && (state.isEmpty() || UNSENT.contains(state));
    }
  }

  FoundChanges(Json json) {
    this.json = json;
  }

  /** Whether {@code row}, of a table, is a change; then it is taken. */
  boolean take(Row row) throws IOException {
    if (!row.shape().startsWith("NBBIBT")
        || row.length(ID) != Uuids.BYTES
        || row.length(RECORD) != Uuids.BYTES
        || !row.reaches(MADE_AT)) {
      return false;
    }
    saved.merge(Uuids.of(row.bytes(RECORD)), row.integer(MADE_AT), Math::max);
    var found = read(row);
    var other = rows.get(row.rowid());
    if (other == null || (other.stale() && !found.stale())) {
      rows.put(row.rowid(), found);
    }
    return true;
  }

  private Found read(Row taken) throws IOException {
    var id = Uuids.of(taken.bytes(ID));
    var record = Uuids.of(taken.bytes(RECORD));
    var whole = taken.whole();
    if (whole.isEmpty()) {
      return new Found(id, record, taken.isStale(), "", null);
    }
    var state = whole.get().text(STATE);
    var change =
        UNSENT.contains(state) ? change(id, record, whole.get()) : Optional.<Change>empty();
    return new Found(id, record, whole.get().isStale(), state, change.orElse(null));
  }

  private Optional<Change> change(UUID id, UUID record, Row row) {
    try {
      var change = json.read(row.bytes(JSON), Change.class);
      boolean itself = change.id().equals(id) && change.record().equals(record);
      return itself ? Optional.of(change) : Optional.empty();
    } catch (HaidangException e) {
      return Optional.empty();
    }
  }

  /** What the server has not taken, less {@code letGo}, by place in the order it was saved. */
  SortedMap<Long, Change> unsent(Set<UUID> letGo) {
    var unsent = new TreeMap<Long, Change>();
    rows.forEach(
        (seq, row) -> {
          var change = row.change();
          if (change != null && !letGo.contains(change.id())) {
            unsent.put(seq, change);
          }
        });
    return unsent;
  }

  /** The changes of a record before a place that one there can come after, by their places. */
  SortedMap<Long, UUID> before(long seq, UUID record) {
    var before = new TreeMap<Long, UUID>();
    rows.headMap(seq)
        .forEach(
            (place, row) -> {
              if (row.record().equals(record) && TAKEN_OR_TO_BE.contains(row.state())) {
                before.put(place, row.id());
              }
            });
    return before;
  }

  /** When the record was last saved here, ms since 1970; 0 when it was not, as far as known. */
  long lastSaved(UUID record) {
    return saved.getOrDefault(record, 0L);
  }

  /**
   * The places of those that were not sent, as far as known, and cannot be read.
   *
   * @param named the places that the indexes of what is not sent name
   */
  Set<Long> lost(Set<Long> named) {
    var lost = new TreeSet<Long>();
    rows.forEach(
        (seq, row) -> {
          if (row.isLost() && (named.isEmpty() || named.contains(seq))) {
            lost.add(seq);
          }
        });
    named.stream().filter(seq -> !rows.containsKey(seq)).forEach(lost::add);
    return lost;
  }
}
