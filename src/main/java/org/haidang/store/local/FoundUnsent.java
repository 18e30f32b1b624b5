package org.haidang.store.local;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haidang.model.Change;
import org.haidang.platform.Json;
import org.haidang.store.local.Rebuilding.Named;
import org.haidang.store.local.pages.Pages;

/**
 * What of a damaged database the server has not taken: read, made anew, or lost.
 *
 * @param letGo the changes a person let go of
 */
record FoundUnsent(FoundChanges changes, Set<UUID> letGo, FoundKeys keys, Pages pages, Json json) {

  /** The indexes of what is not sent hold a change's place, twice. */
  private static final List<String> INDEXES = List.of("change_waiting", "change_aside");

  /**
   * All there is.
   *
   * @param all in the order it was saved
   * @param read how many of them could be read
   * @param rebuilt of how many that could not, nothing is missing
   * @param lost of how many something is
   * @param ids of these, as far as known
   */
  record Unsent(List<Change> all, int read, int rebuilt, int lost, List<UUID> ids) {}

  /** What can be read, in the order it was saved. */
  List<Change> read() {
    return List.copyOf(changes.unsent(letGo).values());
  }

  /** The places of what is known to have been there and cannot be read. */
  Set<Long> lost() throws IOException {
    var named = new HashSet<Long>();
    for (var index : INDEXES) {
      keys.of(index).stream()
          .filter(entry -> entry.shape().equals("II") && entry.reaches(0))
          .forEach(entry -> named.add(entry.integer(0)));
    }
    return changes.lost(named);
  }

  /** All of it, with what cannot be read made anew as far as it can be. */
  Unsent rebuilt(UUID workstation) throws IOException {
    var unsent = changes.unsent(letGo);
    int read = unsent.size();
    var lost = lost();
    var named = keys.changes(lost);
    var wanted = named.values().stream().map(Named::record).collect(Collectors.toSet());
    var records = FoundRecords.in(pages, wanted, json);
    var made = new Rebuilding(changes, unsent, named, records, workstation).rebuild();
    named.keySet().removeAll(made);
    return new Unsent(
        List.copyOf(unsent.values()),
        read,
        made.size(),
        lost.size() - made.size(),
        named.values().stream().map(Named::id).toList());
  }
}
