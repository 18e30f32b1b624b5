package org.haidang.store.local;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.store.local.Rebuilding.Named;
import org.haidang.store.local.pages.Pages;
import org.haidang.store.local.pages.Row;

/** What the indexes of a damaged database name, as far as they can be read. For one thread. */
final class FoundKeys {

  private final Pages pages;
  private final Map<String, Integer> roots = new HashMap<>();
  private boolean gaps;

  FoundKeys(Pages pages) {
    this.pages = pages;
  }

  /** Whether {@code row}, of a table, says where a table or an index begins; then it is taken. */
  boolean take(Row row) {
    if (!row.shape().startsWith("TTTI") || !row.reaches(3)) {
      return false;
    }
    boolean tells = Set.of("index", "table").contains(row.text(0));
    if (tells && !row.isStale()) {
      roots.put(row.text(1), (int) row.integer(3));
    }
    return tells;
  }

  /** The entries of an index; none when nobody knows where it begins. */
  List<Row> of(String index) throws IOException {
    var entries = new ArrayList<Row>();
    var seen = new HashSet<Integer>();
    var open = new ArrayDeque<Integer>();
    var root = roots.get(index);
    if (root == null) {
      gaps = true;
    } else {
      open.add(root);
    }
    while (!open.isEmpty()) {
      int number = open.remove();
      var page = pages.page(number);
      gaps |= page.isEmpty() || page.get().isStale();
      if (page.isPresent() && seen.add(number)) {
        open.addAll(page.get().children());
        page.get().rows().stream().filter(entry -> !entry.isStale()).forEach(entries::add);
      }
    }
    return entries;
  }

  /**
   * What the indexes say of the changes at these places; without those of which they lack a part.
   */
  SortedMap<Long, Named> changes(Set<Long> places) throws IOException {
    var found = new TreeMap<Long, Named>();
    if (places.isEmpty()) {
      return found;
    }
    var ids = new HashMap<Long, UUID>();
    for (var entry : of("sqlite_autoindex_change_1")) {
      if (entry.shape().equals("BI") && entry.length(0) == Uuids.BYTES && entry.reaches(1)) {
        ids.put(entry.integer(1), Uuids.of(entry.bytes(0)));
      }
    }
    for (var entry : of("change_of_record")) {
      if (entry.shape().equals("BII") && entry.length(0) == Uuids.BYTES && entry.reaches(1)) {
        long place = entry.integer(1);
        var id = ids.get(place);
        if (id != null && places.contains(place)) {
          found.put(place, new Named(id, Uuids.of(entry.bytes(0))));
        }
      }
    }
    return found;
  }

  /** Whether of an index that was asked for something could not be read. */
  boolean haveGaps() {
    return gaps;
  }
}
