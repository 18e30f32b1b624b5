package org.haidang.store.central;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.Workstations.Listed;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The computers as administrators read them. */
final class WorkstationList {

  /** One struck off before its day was noted was struck off when it was last seen, or later. */
  private static final String LIST =
      """
      select id, name, coalesce(enrolled_for, centre) as of_centre, last_login, last_seen,
        case when public_key is null then null else coalesce(enrolled_at, last_seen) end as joined,
        enrolled_by, case when struck_off then coalesce(struck_off_at, last_seen) end as struck
      from workstation
      """;

  private static final RowMapper<Listed> LISTED =
      (row, context) ->
          new Listed(
              row.getObject("id", UUID.class),
              row.getString("name"),
              row.getString("of_centre"),
              row.getString("last_login"),
              row.getObject("last_seen", OffsetDateTime.class).toInstant(),
              instant(row, "joined"),
              row.getString("enrolled_by"),
              instant(row, "struck"));

  private WorkstationList() {}

  static Optional<Listed> one(Handle handle, UUID workstation) {
    return handle
        .createQuery(LIST + " where id = :id")
        .bind("id", workstation)
        .map(LISTED)
        .findOne();
  }

  /** The latest seen first; of one centre, or of all where it is null. */
  static List<Listed> all(Handle handle, @Nullable String centre) {
    return handle
        .createQuery(
            LIST
                + " where cast(:centre as text) is null"
                + " or coalesce(enrolled_for, centre) = :centre"
                + " order by last_seen desc")
        .bind("centre", centre)
        .map(LISTED)
        .list();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
