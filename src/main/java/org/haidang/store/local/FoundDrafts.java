package org.haidang.store.local;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.haidang.desk.Draft;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.store.local.pages.Row;
import org.jspecify.annotations.Nullable;

/** The unfinished reports among the rows of a damaged database. For one thread. */
final class FoundDrafts {

  private static final int CONTACT = 0;
  private static final int JSON = 3;

  private final Json json;
  private final Map<UUID, Found> rows = new LinkedHashMap<>();

  /** A row of the table; {@code draft} is null when it cannot be read to its end. */
  private record Found(boolean stale, @Nullable Draft draft) {}

  FoundDrafts(Json json) {
    this.json = json;
  }

  /** Whether {@code row}, of a table, is a draft; then it is taken. */
  boolean take(Row row) throws IOException {
    if (!row.shape().equals("BTIB")
        || row.length(CONTACT) != Uuids.BYTES
        // The turns at mirrored drafts look alike, with an id at their end.
        || row.length(JSON) <= Uuids.BYTES) {
      return false;
    }
    var contact = Uuids.of(row.bytes(CONTACT));
    var whole = row.whole();
    boolean stale = whole.orElse(row).isStale();
    var other = rows.get(contact);
    if (other == null || (other.stale() && !stale)) {
      rows.put(contact, new Found(stale, whole.flatMap(it -> draft(contact, it)).orElse(null)));
    }
    return true;
  }

  private Optional<Draft> draft(UUID contact, Row row) {
    try {
      var draft = json.read(row.bytes(JSON), Draft.class);
      return draft.contact().equals(contact) ? Optional.of(draft) : Optional.empty();
    } catch (HaidangException e) {
      return Optional.empty();
    }
  }

  /** Those that can be read, less those that may be saved as {@code changes} since. */
  List<Draft> whole(FoundChanges changes) {
    return rows.values().stream()
        .filter(row -> !row.stale() || !isSaved(row.draft(), changes))
        .flatMap(row -> Stream.ofNullable(row.draft()))
        .toList();
  }

  private static boolean isSaved(@Nullable Draft draft, FoundChanges changes) {
    return draft != null && changes.lastSaved(draft.contact()) >= draft.touched().toEpochMilli();
  }

  /**
   * The contacts whose drafts cannot be read.
   *
   * @param named the contacts that the table's index names
   */
  Set<UUID> lost(Set<UUID> named) {
    var lost = new HashSet<UUID>();
    rows.forEach(
        (contact, row) -> {
          if (row.draft() == null) {
            lost.add(contact);
          }
        });
    named.stream().filter(contact -> !rows.containsKey(contact)).forEach(lost::add);
    return lost;
  }
}
