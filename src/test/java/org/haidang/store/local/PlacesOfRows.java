package org.haidang.store.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * On which pages the rows of a sound database stand, as SQLite tells it: leaves and the pages long
 * rows go on to. Source: https://www.sqlite.org/dbstat.html.
 */
final class PlacesOfRows {

  private final Map<Integer, Set<Long>> rows = new HashMap<>();
  private final Map<String, List<Integer>> pages = new TreeMap<>();
  private List<Long> numbers = List.of();

  /** A page of a tree. */
  private record At(String path, int page, String kind, int cells) {}

  private PlacesOfRows() {}

  /** Of the table's rows, by their numbers. */
  static PlacesOfRows of(Path file, String table) {
    var places = new PlacesOfRows();
    try (var h = Jdbi.create(Encrypted.looking(file, Stores.key(1))).open()) {
      places.read(h, table);
    }
    return places;
  }

  private void read(Handle h, String table) {
    numbers =
        h.createQuery("select rowid from " + table + " order by rowid").mapTo(Long.class).list();
    var leaves = new ArrayList<At>();
    var overflow = new ArrayList<At>();
    h.createQuery(
            "select s.name, path, pageno, pagetype, ncell from dbstat s"
                + " join sqlite_master m on m.name = s.name where m.tbl_name = ? order by path")
        .bind(0, table)
        .map(
            (row, _) -> {
              var at = new At(row.getString(2), row.getInt(3), row.getString(4), row.getInt(5));
              boolean index = !row.getString(1).equals(table);
              pages
                  .computeIfAbsent((index ? "index " : "") + at.kind(), _ -> new ArrayList<>())
                  .add(at.page());
              if (!index && at.kind().equals("leaf")) {
                leaves.add(at);
              } else if (!index && at.kind().equals("overflow")) {
                overflow.add(at);
              }
              return at;
            })
        .list();
    var from = new HashMap<String, Integer>();
    int next = 0;
    for (var leaf : leaves) {
      from.put(leaf.path(), next);
      note(leaf.page(), numbers.subList(next, next + leaf.cells()));
      next += leaf.cells();
    }
    for (var page : overflow) {
      int slash = page.path().lastIndexOf('/') + 1;
      var cell = page.path().substring(slash, page.path().indexOf('+'));
      int row = from.get(page.path().substring(0, slash)) + Integer.parseInt(cell, 16);
      note(page.page(), List.of(numbers.get(row)));
    }
  }

  private void note(int page, List<Long> numbers) {
    rows.computeIfAbsent(page, _ -> new HashSet<>()).addAll(numbers);
  }

  /** The rows of which something stands on a page. */
  Set<Long> on(int page) {
    return rows.getOrDefault(page, Set.of());
  }

  /** How many rows come before one. */
  int place(long number) {
    return numbers.indexOf(number);
  }

  /** The pages of the table and of its indexes, by what they are. */
  Map<String, List<Integer>> pages() {
    return pages;
  }
}
