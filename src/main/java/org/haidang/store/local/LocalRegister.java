package org.haidang.store.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.Json;
import org.haidang.records.IndexEntry;
import org.haidang.records.Register;

/** The records on this computer, in the encrypted database. Thread-safe. */
final class LocalRegister implements Register {

  private static final String ROW = "r.id, r.type, r.entry, r.attention, r.waiting, r.since";

  private final Database database;
  private final Json json;
  private final Saving saving;
  private final Changes changes;
  private final Steps steps;
  private final Listeners listeners;

  LocalRegister(
      Database database,
      Json json,
      Saving saving,
      Changes changes,
      Steps steps,
      Listeners listeners) {
    this.database = database;
    this.json = json;
    this.saving = saving;
    this.changes = changes;
    this.steps = steps;
    this.listeners = listeners;
  }

  @Override
  public void save(List<Change> all) {
    saving.save(all);
  }

  @Override
  public Optional<Opened> open(UUID id) {
    return database.read(
        h -> {
          var latest = changes.latest(h, id).orElse(null);
          return Plain.first(
              h,
              "select coalesce(shown, base), attention, waiting, since from record where id = ?",
              row ->
                  new Opened(
                      json.read(row.getBytes(1), RecordState.class),
                      Places.of(row.getString(2), row.getInt(3), row.getLong(4)),
                      latest),
              (Object) Uuids.bytes(id));
        });
  }

  @Override
  public List<Linked> linked(UUID target, Set<RecordType> types, int limit) {
    return database.read(
        h ->
            Plain.list(
                h,
                "select "
                    + ROW
                    + ", l.role from link l join record r on r.id = l.record"
                    + " where l.target = ? and r.entry is not null and "
                    + among("r.type", types)
                    + " order by r.started desc, r.id desc limit ?",
                row -> new Linked(row(row), row.getString(7)),
                Uuids.bytes(target),
                limit));
  }

  @Override
  public int linkedCount(UUID target, RecordType type) {
    return database.read(
        h ->
            Plain.first(
                    h,
                    "select count(*) from link l join record r on r.id = l.record"
                        + " where l.target = ? and r.type = ? and r.entry is not null",
                    row -> row.getInt(1),
                    Uuids.bytes(target),
                    type.name())
                .orElse(0));
  }

  @Override
  public Listing list(Asked asked) {
    return new LocalListing(database, this::row, LocalListing.places(database, asked));
  }

  @Override
  public List<Row> rows(Collection<UUID> ids) {
    return database.read(
        h ->
            ids.stream()
                .flatMap(
                    id ->
                        Plain.first(
                            h,
                            "select "
                                + ROW
                                + " from record r where r.id = ? and r.entry is not null",
                            this::row,
                            (Object) Uuids.bytes(id))
                            .stream())
                .toList());
  }

  @Override
  public List<Row> sharing(Collection<String> keys, Set<RecordType> types, int limit) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var places = String.join(", ", java.util.Collections.nCopies(keys.size(), "?"));
    var values = Stream.concat(keys.stream(), Stream.of(limit)).toArray();
    return database.read(
        h ->
            Plain.list(
                h,
                "select "
                    + ROW
                    + " from record r where r.entry is not null and "
                    + among("r.type", types)
                    + " and r.n in (select n from likeness where key in ("
                    + places
                    + ")) order by r.n desc limit ?",
                this::row,
                values));
  }

  @Override
  public List<Row> attention(Set<RecordType> types, int limit) {
    return database.read(
        h ->
            Plain.list(
                h,
                "select "
                    + ROW
                    + " from record r where r.attention is not null and r.entry is not null and "
                    + among("r.type", types)
                    + " order by r.started desc, r.id desc limit ?",
                this::row,
                limit));
  }

  @Override
  public List<Step> history(UUID id) {
    return database.read(h -> steps.all(h, id));
  }

  private Row row(ResultSet rs) throws SQLException {
    return new Row(
        Uuids.of(rs.getBytes(1)),
        RecordType.valueOf(rs.getString(2)),
        json.read(rs.getBytes(3), IndexEntry.class),
        Places.of(rs.getString(4), rs.getInt(5), rs.getLong(6)));
  }

  /** Names of an enum need no quoting beyond this. */
  private static String among(String column, Set<RecordType> types) {
    return types.stream()
        .map(type -> "'" + type.name() + "'")
        .sorted()
        .collect(Collectors.joining(", ", column + " in (", ")"));
  }

  @Override
  public AutoCloseable listen(Runnable changed) {
    return listeners.add(changed);
  }
}
