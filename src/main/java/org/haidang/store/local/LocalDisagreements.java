package org.haidang.store.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.Json;
import org.haidang.records.Disagreements;
import org.haidang.records.IndexEntry;
import org.haidang.records.Register;
import org.jdbi.v3.core.Handle;

/** Where people wrote apart, in the encrypted database. Thread-safe. */
final class LocalDisagreements implements Disagreements {

  private static final String RECORD =
      "select r.id, r.type, r.entry, r.attention, r.waiting, r.since, coalesce(r.shown, r.base)"
          + " from record r where r.entry is not null and ";

  private final Database database;
  private final Json json;
  private final Steps steps;
  private final Listeners listeners;

  LocalDisagreements(Database database, Json json, Steps steps, Listeners listeners) {
    this.database = database;
    this.json = json;
    this.steps = steps;
    this.listeners = listeners;
  }

  /** A record without its steps. */
  private record Found(Register.Row row, RecordState state) {}

  @Override
  public List<Disputed> disputed() {
    return database.read(
        h ->
            told(
                h,
                Plain.list(
                    h, RECORD + "r.conflicted = 1 order by r.started desc, r.id desc", this::row)));
  }

  @Override
  public Optional<Disputed> find(UUID record) {
    return database.read(
        h ->
            told(h, Plain.list(h, RECORD + "r.id = ?", this::row, (Object) Uuids.bytes(record)))
                .stream()
                .findFirst());
  }

  @Override
  public List<Disputed> apart(String login, int limit) {
    return database.read(
        h ->
            told(
                h,
                Plain.list(
                    h,
                    RECORD
                        + "r.id in (select s.record from step s"
                        + " left join ticked t on t.record = s.record and t.login = ?"
                        + " where s.apart = 1 and s.n > coalesce(t.n, 0))"
                        + " order by r.started desc, r.id desc limit ?",
                    this::row,
                    login,
                    limit)));
  }

  private List<Disputed> told(Handle h, List<Found> found) {
    return found.stream()
        .map(each -> new Disputed(each.row(), each.state(), steps.made(h, each.row().id())))
        .toList();
  }

  private Found row(ResultSet rs) throws SQLException {
    return new Found(
        new Register.Row(
            Uuids.of(rs.getBytes(1)),
            RecordType.valueOf(rs.getString(2)),
            json.read(rs.getBytes(3), IndexEntry.class),
            Places.of(rs.getString(4), rs.getInt(5), rs.getLong(6))),
        json.read(rs.getBytes(7), RecordState.class));
  }

  @Override
  public void tick(UUID record, String login, long n) {
    database.write(
        h ->
            Plain.update(
                h,
                "insert into ticked (record, login, n) values (?, ?, ?)"
                    + " on conflict (record, login) do update set n = max(n, excluded.n)",
                Uuids.bytes(record),
                login,
                n));
    listeners.tell();
  }

  @Override
  public long ticked(UUID record, String login) {
    return database.read(
        h ->
            Plain.first(
                    h,
                    "select n from ticked where record = ? and login = ?",
                    row -> row.getLong(1),
                    Uuids.bytes(record),
                    login)
                .orElse(0L));
  }

  @Override
  public void untick(UUID record, String login, long n) {
    database.write(
        h ->
            Plain.update(
                h,
                "update ticked set n = ? where record = ? and login = ?",
                n,
                Uuids.bytes(record),
                login));
    listeners.tell();
  }

  @Override
  public AutoCloseable listen(Runnable changed) {
    return listeners.add(changed);
  }
}
