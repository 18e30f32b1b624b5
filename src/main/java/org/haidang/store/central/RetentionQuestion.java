package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records are to move.
 *
 * @param sql one of {@link #TO_RETIRE} and {@link #TO_RETURN}
 * @param since what was changed after this moment stays
 */
record RetentionQuestion(String sql, Instant now, Instant since) {

  private static final int AT_ONCE = 500;

  /** What is asked by, then the open cases and what belongs to them. */
  private static final String BELONGS =
      """
      with asked as (
        select ?::timestamptz as present, ?::timestamptz as since, ?::uuid[] as among
      ), core as (
        select id from record
        where type = 'CASE' and open_until >= (select present from asked) and not erased
      ), near as (
        select p.record as id from pointer p join core on p.target = core.id
        union
        select p.target from pointer p join core on p.record = core.id
      ), belongs as (
        select id from core
        union select id from near
        union select p.record from pointer p join near on p.target = near.id
          join record m on m.id = near.id where m.type in ('PERSON', 'CONTACT')
      )
      """;

  private static final String HOLDS =
      "(k.changed_at >= (select since from asked) or k.open_until >= (select present from asked)"
          + " or k.id in (select id from belongs))";

  private static final String AMONG =
      "((select among from asked) is null or r.id = any((select among from asked)::uuid[]))";

  /** Those that leave their scopes. */
  static final String TO_RETIRE =
      BELONGS
          + """
          select r.id, r.scopes from record r
          where not r.retired and not r.erased
            and r.changed_at < (select since from asked)
            and coalesce(r.open_until, '-infinity') < (select present from asked)
            and r.id not in (select id from belongs)
            and not exists (
              select from pointer p join record k on k.id = p.record
              where p.target = r.id and %1$s)
            and not (r.type in ('PERSON', 'CASE') and exists (
              select from pointer p join pointer q on q.target = p.record
              join record k on k.id = q.record where p.target = r.id and %1$s))
            and %2$s
          order by r.changed_at limit %3$d
          """
              .formatted(HOLDS, AMONG, AT_ONCE);

  /** Those that come back into them. */
  static final String TO_RETURN =
      BELONGS
          + """
          , holding as (
            select k.id from record k where not k.retired and %1$s
          ), held as (
            select p.target as id from pointer p join holding h on p.record = h.id
          ), wanted as (
            select id from belongs union select id from held
            union select p.target from pointer p join held on p.record = held.id
              join record m on m.id = p.target where m.type in ('PERSON', 'CASE')
          )
          select r.id, r.scopes from record r join wanted w on w.id = r.id
          where r.retired and not r.erased and %2$s
          limit %3$d
          """
              .formatted(HOLDS, AMONG, AT_ONCE);

  /** A record to be moved, with its scopes. */
  record Moving(UUID id, Collection<String> scopes) {}

  /** The records in question; with {@code among}, those of them. */
  List<Moving> ask(Connection connection, RecordJson json, @Nullable List<UUID> among)
      throws SQLException {
    try (var ask = connection.prepareStatement(sql())) {
      ask.setObject(1, now().atOffset(ZoneOffset.UTC));
      ask.setObject(2, since().atOffset(ZoneOffset.UTC));
      ask.setArray(3, among == null ? null : BatchReading.uuids(connection, among));
      var found = new ArrayList<Moving>();
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Moving(rows.getObject("id", UUID.class), json.scopes(rows.getString("scopes"))));
        }
      }
      return found;
    }
  }
}
