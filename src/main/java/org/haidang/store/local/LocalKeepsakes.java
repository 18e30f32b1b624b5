package org.haidang.store.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.haidang.platform.Json;
import org.haidang.sync.Keepsakes;
import org.haidang.sync.RestoreMessages.Returned;

/** What this computer still has of an earlier life of the server. Thread-safe. */
final class LocalKeepsakes implements Keepsakes {

  /** So many records are read at once: their bodies need not all be in memory. */
  private static final int AT_ONCE = 500;

  private final Database database;
  private final Json json;

  LocalKeepsakes(Database database, Json json) {
    this.database = database;
    this.json = json;
  }

  private record Row(long n, RecordState base) {}

  @Override
  public List<Kept> records() {
    return kept(
        "select n, base from record where n > ? and base is not null and gone = 0"
            + " order by n limit ?");
  }

  @Override
  public List<Kept> untold() {
    return kept(
        "select n, base from record where n > ? and version is null and base is not null"
            + " and gone = 0 order by n limit ?");
  }

  private List<Kept> kept(String sql) {
    var kept = new ArrayList<Kept>();
    long after = Long.MIN_VALUE;
    List<Row> rows;
    do {
      rows = after(sql, after);
      for (var row : rows) {
        after = row.n();
        var version = row.base().version();
        if (version != null) {
          kept.add(new Kept(row.base().id(), version, row.base().erased()));
        }
      }
    } while (!rows.isEmpty());
    return kept;
  }

  private List<Row> after(String sql, long n) {
    return database.read(
        h ->
            Plain.list(
                h,
                sql,
                row -> new Row(row.getLong(1), json.read(row.getBytes(2), RecordState.class)),
                n,
                AT_ONCE));
  }

  @Override
  public List<RecordState> states(List<UUID> records) {
    return database.read(
        h ->
            records.stream()
                .map(
                    id ->
                        Plain.first(
                                h,
                                "select base from record where id = ? and base is not null",
                                row -> json.read(row.getBytes(1), RecordState.class),
                                (Object) Uuids.bytes(id))
                            .orElse(null))
                .filter(Objects::nonNull)
                .toList());
  }

  @Override
  public List<UUID> changes() {
    return database.read(
        h ->
            Plain.list(
                h,
                "select id from change where state <> 'REFUSED' and generation is not null"
                    + " and version is not null order by seq",
                row -> Uuids.of(row.getBytes(1))));
  }

  @Override
  public List<Returned> returned(List<UUID> changes) {
    return database.read(
        h ->
            changes.stream()
                .map(
                    id ->
                        Plain.first(
                                h,
                                "select json, generation, version from change"
                                    + " where id = ? and version is not null",
                                row ->
                                    new Returned(
                                        json.read(row.getBytes(1), Change.class),
                                        new Version(Uuids.of(row.getBytes(2)), row.getLong(3))),
                                (Object) Uuids.bytes(id))
                            .orElse(null))
                .filter(Objects::nonNull)
                .toList());
  }
}
