package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.model.Scopes;
import org.haidang.sync.HeartbeatMessages.Seen;
import org.haidang.sync.HeartbeatMessages.Where;

/** At how many workstations a record is. */
record WhereReading(Generations generations) {

  /** Silent for longer, a workstation counts as gone. */
  private static final Duration COUNTED = Duration.ofDays(30);

  private static final String SEEN =
      """
      select f.scope,
        count(w.id) filter (where w.read_generation = ?
          and coalesce((w.read_to::json ->> f.scope)::bigint, 0) >= f.seq) as have,
        count(w.id) as whole
      from feed f
      left join workstation w on 'centre:' || w.centre = f.scope and not w.struck_off
        and w.read_at > ?
      where f.record = ? and not f.gone
      group by f.scope order by f.scope
      """;

  /** Where {@code record} is; empty when it is not in the asker's centre. */
  Optional<Where> where(Connection connection, UUID record, Session session, Instant now)
      throws SQLException {
    try (var ask =
        connection.prepareStatement(
            "select n, changed_at from record where id = ? and scopes::jsonb ?? ?")) {
      ask.setObject(1, record);
      ask.setString(2, Scopes.centre(session.account().centre()));
      try (var rows = ask.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        var since = rows.getObject("changed_at", OffsetDateTime.class).toInstant();
        long n = rows.getLong("n");
        return Optional.of(new Where(record, since, n, seen(connection, record, now)));
      }
    }
  }

  private List<Seen> seen(Connection connection, UUID record, Instant now) throws SQLException {
    var seen = new ArrayList<Seen>();
    try (var ask = connection.prepareStatement(SEEN)) {
      ask.setObject(1, generations.current());
      ask.setTimestamp(2, Timestamp.from(now.minus(COUNTED)));
      ask.setObject(3, record);
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          var centre = rows.getString("scope").substring(Scopes.centre("").length());
          seen.add(new Seen(centre, rows.getInt("have"), rows.getInt("whole")));
        }
      }
    }
    return seen;
  }
}
