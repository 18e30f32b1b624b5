package org.haidang.store.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.haidang.records.Register;
import org.haidang.records.Register.Asked;
import org.haidang.records.Register.Row;

/**
 * A list as it stood: the places of its rows are read at once, 8 bytes each, the rows themselves
 * when they are looked at. Thread-safe.
 */
final class LocalListing implements Register.Listing {

  private final Database database;
  private final Plain.Row<Row> row;
  private final long[] places;

  LocalListing(Database database, Plain.Row<Row> row, long[] places) {
    this.database = database;
    this.row = row;
    this.places = places;
  }

  /** The places of what is asked for, in its order. */
  static long[] places(Database database, Asked asked) {
    // Answered from an index alone: see V7.
    var where =
        new StringBuilder(
            "select n from record where type = ?"
                + " and n not in (select n from record where type = ? and entry is null)");
    var values = new ArrayList<Object>();
    values.add(asked.type().name());
    values.add(asked.type().name());
    if (!asked.states().isEmpty()) {
      where.append(
          asked.states().stream()
              .map(state -> "?")
              .collect(Collectors.joining(", ", " and state in (", ")")));
      values.addAll(asked.states());
    }
    var who = asked.who();
    if (who != null) {
      where.append(" and who = ?");
      values.add(who);
    }
    var centre = asked.centre();
    if (centre != null) {
      where.append(" and instr(centres, ?) > 0");
      values.add(" " + centre + " ");
    }
    where.append(
        switch (asked.order()) {
          case LATEST_FIRST -> " order by started desc, id desc";
          case DUE_FIRST -> " order by urgency, due, id";
        });
    return database.read(h -> Plain.longs(h, where.toString(), values.toArray()));
  }

  @Override
  public int size() {
    return places.length;
  }

  @Override
  public List<Row> rows(int from, int count) {
    int end = Math.min(places.length, from + count);
    if (from >= end) {
      return List.of();
    }
    var wanted = LongStream.of(places).skip(from).limit(end - (long) from).boxed().toList();
    var found = new HashMap<Long, Row>();
    var list = wanted.stream().map(String::valueOf).collect(Collectors.joining(", "));
    database.read(
        h ->
            Plain.list(
                h,
                "select r.id, r.type, r.entry, r.attention, r.waiting, r.since, r.n from record r"
                    + " where r.n in ("
                    + list
                    + ") and r.entry is not null",
                rs -> found.put(rs.getLong(7), row.of(rs))));
    return IntStream.range(from, end)
        .mapToObj(i -> found.get(places[i]))
        .filter(Objects::nonNull)
        .toList();
  }
}
