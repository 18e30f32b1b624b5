package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.haidang.access.Fingerprints;
import org.haidang.model.RecordFields;
import org.haidang.platform.Ids;
import org.haidang.sync.Erasure;

/**
 * What was erased, as it is kept for ever: which record and fields, by whom and when, under a seal
 * that only this database can make. Within the caller's transaction. Thread-safe.
 */
final class ErasureNotes {

  private final RecordJson json;
  private final Ids ids;
  private final Fingerprints seals;

  ErasureNotes(RecordJson json, Ids ids, Fingerprints seals) {
    this.json = json;
    this.ids = ids;
    this.seals = seals;
  }

  /** The seal over {@code erasure}: what does not bear it was never erased here. */
  String seal(Erasure erasure) {
    return Base64.getEncoder().encodeToString(seals.of(erasure.sealed()));
  }

  /** Notes that {@code work} was done; the note's id, the same one when it was noted before. */
  UUID note(Connection connection, ErasureWriting.Work work) throws SQLException {
    var record = work.record();
    var paths = work.whole() ? List.<String>of() : List.copyOf(work.paths());
    var bare = new Erasure(record.id(), paths, "");
    var id = ids.next();
    try (var insert =
        connection.prepareStatement(
            """
            insert into erasure (id, record, type, centre, paths, at, login, why, seal)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (seal) do update set at = excluded.at returning id
            """)) {
      insert.setObject(1, id);
      insert.setObject(2, record.id());
      insert.setString(3, record.type().name());
      insert.setString(4, record.body().text(RecordFields.CENTRE));
      insert.setString(5, json.list(paths));
      insert.setObject(6, work.at().atOffset(ZoneOffset.UTC));
      insert.setString(7, work.login());
      insert.setString(8, work.why());
      insert.setString(9, seal(bare));
      try (var rows = insert.executeQuery()) {
        rows.next();
        return rows.getObject(1, UUID.class);
      }
    }
  }
}
