package org.haidang.store.central;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Role;

/**
 * Sessions as they are stored. Asked for with every request and before every page of a live stream,
 * so straight on the connection. Without state.
 */
final class SessionRows {

  /** What {@link #of} reads. */
  static final String FIELDS = "a.login, a.display_name, a.role, a.centre, s.workstation, s.until";

  /** Where it stands, and that nobody was struck off. */
  static final String TABLES =
      "session s join account a using (login) join workstation w on w.id = s.workstation";

  /** Of the token whose hash is the first value, at the time that is the second. */
  static final String STANDS =
      "s.token_hash = ? and s.until > ? and not a.struck_off and not w.struck_off";

  private static final String FIND = "select %s from %s where %s".formatted(FIELDS, TABLES, STANDS);

  private SessionRows() {}

  /** The session whose token has this hash, as long as it stands. */
  static Optional<Session> find(Connection connection, byte[] tokenHash, Instant now)
      throws SQLException {
    try (var ask = connection.prepareStatement(FIND)) {
      ask.setBytes(1, tokenHash);
      ask.setObject(2, now.atOffset(ZoneOffset.UTC));
      try (var rows = ask.executeQuery()) {
        return rows.next() ? Optional.of(of(rows)) : Optional.empty();
      }
    }
  }

  /** The session in the present row. */
  static Session of(ResultSet row) throws SQLException {
    return new Session(
        new Account(
            row.getString("login"),
            row.getString("display_name"),
            Role.valueOf(row.getString("role")),
            row.getString("centre")),
        row.getObject("workstation", UUID.class),
        row.getObject("until", OffsetDateTime.class).toInstant());
  }
}
