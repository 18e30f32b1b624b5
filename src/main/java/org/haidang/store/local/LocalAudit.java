package org.haidang.store.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.access.Audit;
import org.haidang.access.Look;
import org.haidang.model.RecordType;
import org.haidang.platform.Json;

/** Who looked at what, in the encrypted database, which refuses to change it. Thread-safe. */
final class LocalAudit implements Audit {

  private final Database database;
  private final Json json;

  LocalAudit(Database database, Json json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void note(Look look) {
    // The same look again is passed over by a trigger.
    database.write(
        h ->
            h.execute(
                "insert into audit (id, at, login, type, record, fields, kind, reason)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                Uuids.bytes(look.id()),
                look.at().toEpochMilli(),
                look.login(),
                look.type().name(),
                Uuids.bytes(look.record()),
                json.text(look.fields()),
                look.kind().name(),
                look.reason()));
  }

  @Override
  public List<Look> looksAt(UUID record) {
    return database.read(
        h ->
            h.createQuery(
                    "select id, at, login, type, record, fields, kind, reason from audit"
                        + " where record = ? order by seq")
                .bind(0, Uuids.bytes(record))
                .map((rs, _) -> look(rs))
                .list());
  }

  private Look look(ResultSet rs) throws SQLException {
    return new Look(
        Uuids.of(rs.getBytes(1)),
        Instant.ofEpochMilli(rs.getLong(2)),
        rs.getString(3),
        RecordType.valueOf(rs.getString(4)),
        Uuids.of(rs.getBytes(5)),
        List.of(json.read(rs.getString(6), String[].class)),
        Look.Kind.valueOf(rs.getString(7)),
        rs.getString(8));
  }
}
