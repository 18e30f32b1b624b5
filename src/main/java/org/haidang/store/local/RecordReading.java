package org.haidang.store.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.haidang.platform.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads records of this computer. Within a transaction. Thread-safe. */
record RecordReading(Json json) {

  /** The record as it is kept; empty when it is not here. */
  Optional<KeptRecord> find(Handle h, UUID id) {
    return Plain.first(
        h,
        "select n, base, version, since, waiting, gone, terms, epoch, coalesce(shown, base)"
            + " from record where id = ?",
        row -> {
          var base = row.getBytes(2);
          boolean confirmed = row.getObject(3) != null;
          return new KeptRecord(
              row.getLong(1),
              id,
              base == null ? null : json.read(base, RecordState.class),
              json.read(row.getBytes(9), RecordState.class),
              confirmed,
              row.getLong(4),
              row.getInt(5) > 0,
              row.getBoolean(6),
              new SearchIndex.Held(terms(row), row.getLong(8)));
        },
        (Object) Uuids.bytes(id));
  }

  private static @Nullable Integer terms(ResultSet row) throws SQLException {
    int terms = row.getInt(7);
    return row.wasNull() ? null : terms;
  }

  /** Those of {@code ids} that are here. */
  Set<UUID> here(Handle h, List<UUID> ids) {
    var here = new HashSet<UUID>();
    for (int from = 0; from < ids.size(); from += Many.AT_ONCE) {
      var some = ids.subList(from, Math.min(ids.size(), from + Many.AT_ONCE));
      Plain.list(
              h,
              "select id from record where id in " + Many.MARKS,
              row -> Uuids.of(row.getBytes(1)),
              Many.values(some, 0))
          .forEach(here::add);
    }
    return here;
  }

  /** Whether the record's base is {@code version} or later; cheaper than finding it. */
  boolean covers(Handle h, UUID id, Version version) {
    return Plain.first(
            h,
            "select version from record where id = ? and version is not null",
            row -> row.getLong(1),
            (Object) Uuids.bytes(id))
        .filter(n -> n >= version.n())
        .isPresent();
  }

  /** Whether another life of the server than {@code life} gave one of the records. */
  boolean anyOfAnother(Handle h, UUID life) {
    return Plain.first(
            h,
            "select 1 from record where base is not null"
                + " and json_extract(cast(base as text), '$.version.generation') <> ? limit 1",
            row -> true,
            life.toString())
        .isPresent();
  }
}
