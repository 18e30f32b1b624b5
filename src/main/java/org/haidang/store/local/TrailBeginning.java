package org.haidang.store.local;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.Happening;
import org.haidang.access.TrailChain;
import org.haidang.model.RecordType;
import org.haidang.platform.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Begins the chain of this computer, with what was noted before there were chains. */
record TrailBeginning(Json json) {

  /** Writes one link of the chain. */
  interface Adding {
    void add(Handle h, UUID chain, Happening happening, @Nullable String words);
  }

  /** What was noted, and why. */
  record Before(Happening happening, @Nullable String words) {}

  /** The chain in {@code database}, begun if there is none. */
  UUID in(Database database, Adding adding) {
    return begun(database).orElseGet(() -> begin(database, adding));
  }

  private static Optional<UUID> begun(Database database) {
    return database.read(
        h -> Plain.first(h, "select chain from trail_head", row -> Uuids.of(row.getBytes(1))));
  }

  private UUID begin(Database database, Adding adding) {
    var fresh = UUID.randomUUID();
    database.write(
        h -> {
          h.execute(
              "insert into trail_head (chain, seq, seal) values (?, 0, ?)",
              Uuids.bytes(fresh),
              TrailChain.BEGINNING);
          for (var before : before(h)) {
            adding.add(h, fresh, before.happening(), before.words());
          }
          h.execute("delete from looks_before");
          return true;
        });
    return fresh;
  }

  private List<Before> before(Handle h) {
    return Plain.list(
        h,
        "select id, at, login, kind, type, record, fields, reason from looks_before order by seq",
        row ->
            new Before(
                new Happening(
                    Uuids.of(row.getBytes(1)),
                    Instant.ofEpochMilli(row.getLong(2)),
                    row.getString(3),
                    row.getString(4),
                    RecordType.valueOf(row.getString(5)),
                    Uuids.of(row.getBytes(6)),
                    List.of(json.read(row.getString(7), String[].class))),
                row.getString(8)));
  }
}
