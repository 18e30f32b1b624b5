package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import org.haidang.model.RecordType;
import org.haidang.records.Sealing.All;
import org.haidang.records.Sealing.Sealed;

/** What is sealed in one centre, for its supervisors. Without state. */
final class SealedList {

  private static final String ALL =
      """
      select r.id, r.type, coalesce(r.body::json -> 'fields' ->> '_counselor',
          r.body::json -> 'fields' ->> '_author') as counselor,
        coalesce(c.author, '') as by, coalesce(c.received_at, r.changed_at) as since
      from record r left join lateral (
        select author, received_at from change
        where record = r.id and n is not null and patch like '%"_sealed"%' order by n desc limit 1
      ) c on true
      where r.body like '%"_sealed":"%' and not r.erased
        and r.body::json -> 'fields' ->> '_centre' = ?
      order by since desc limit 500
      """;

  private SealedList() {}

  /** The latest 500 of {@code centre}, each with who sealed it and when. */
  static All all(Connection connection, String centre) throws SQLException {
    var all = new ArrayList<Sealed>();
    try (var ask = connection.prepareStatement(ALL)) {
      ask.setString(1, centre);
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          all.add(
              new Sealed(
                  rows.getObject("id", UUID.class),
                  RecordType.valueOf(rows.getString("type")),
                  rows.getString("counselor"),
                  rows.getString("by"),
                  rows.getObject("since", OffsetDateTime.class).toInstant()));
        }
      }
    }
    return new All(all);
  }
}
