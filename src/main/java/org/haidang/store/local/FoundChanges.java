package org.haidang.store.local;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
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
   * @param unsent whether the server has not taken the change; of a row that broke off, true
   * @param change null when the server has it, or when the row cannot be read to its end
   */
  private record Found(boolean stale, boolean unsent, @Nullable Change change) {}

  FoundChanges(Json json) {
    this.json = json;
  }

  /** Whether {@code row}, of a table, is a change; then it is taken. */
  boolean take(Row row) throws IOException {
    if (!row.shape().startsWith("NBBIBT")
        || row.length(ID) != Uuids.BYTES
        || row.length(RECORD) != Uuids.BYTES) {
      return false;
    }
    if (row.reaches(MADE_AT)) {
      saved.merge(Uuids.of(row.bytes(RECORD)), row.integer(MADE_AT), Math::max);
    }
    var found = read(row);
    var other = rows.get(row.rowid());
    if (other == null || other.stale() && !found.stale()) {
      rows.put(row.rowid(), found);
    }
    return true;
  }

  private Found read(Row taken) throws IOException {
    var whole = taken.whole();
    if (whole.isEmpty()) {
      return new Found(taken.isStale(), true, null);
    }
    var row = whole.get();
    boolean unsent = UNSENT.contains(row.text(STATE));
    return new Found(row.isStale(), unsent, unsent ? change(row).orElse(null) : null);
  }

  private Optional<Change> change(Row row) {
    try {
      var change = json.read(row.bytes(JSON), Change.class);
      boolean itself =
          change.id().equals(Uuids.of(row.bytes(ID)))
              && change.record().equals(Uuids.of(row.bytes(RECORD)));
      return itself ? Optional.of(change) : Optional.empty();
    } catch (HaidangException e) {
      return Optional.empty();
    }
  }

  /** What the server has not taken, less {@code letGo}, in the order it was saved. */
  List<Change> unsent(Set<UUID> letGo) {
    return rows.values().stream()
        .map(Found::change)
        .filter(change -> change != null && !letGo.contains(change.id()))
        .toList();
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
          if (row.unsent() && row.change() == null && (named.isEmpty() || named.contains(seq))) {
            lost.add(seq);
          }
        });
    named.stream().filter(seq -> !rows.containsKey(seq)).forEach(lost::add);
    return lost;
  }
}
