package org.haidang.store.central;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.RecordType;
import org.haidang.platform.Json;
import org.haidang.sync.QuarantineMessages;
import org.haidang.sync.QuarantineMessages.Item;
import org.haidang.sync.QuarantineMessages.Lying;
import org.haidang.sync.QuarantineMessages.Pile;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What lies in quarantine, told without what it says. */
record QuarantineList(QuarantineRows rows, Json json) {

  /**
   * Of one centre, or of all where it is null.
   *
   * @param each whether each thing is told, not only how many
   */
  Lying of(Handle h, @Nullable String centre, boolean each) {
    return new Lying(piles(h, centre), each ? items(h, centre) : List.of());
  }

  private static List<Pile> piles(Handle h, @Nullable String centre) {
    return h.createQuery(
            """
            select q.centre, q.login, coalesce(a.display_name, q.login) as name, q.why,
              to_char(q.received_at at time zone 'UTC', 'YYYY-MM-DD') as day,
              count(*) filter (where q.kind = 'CHANGE') as changes,
              count(*) filter (where q.kind = 'DRAFT') as drafts
            from quarantine q left join account a on a.login = q.login
            where q.decided is null and (:centre::text is null or q.centre = :centre)
            group by 1, 2, 3, 4, 5 order by day, q.centre, q.login
            """)
        .bind("centre", centre)
        .map(
            (row, _) ->
                new Pile(
                    row.getString("centre"),
                    row.getString("login"),
                    row.getString("name"),
                    row.getString("day"),
                    row.getString("why"),
                    row.getInt("changes"),
                    row.getInt("drafts")))
        .list();
  }

  private List<Item> items(Handle h, @Nullable String centre) {
    return h.createQuery(
            """
            select q.*, coalesce(a.display_name, q.login) as name,
              not exists (select 1 from record r where r.id = q.record) as fresh
            from quarantine q left join account a on a.login = q.login
            where q.decided is null and (:centre::text is null or q.centre = :centre)
            order by q.seq limit :most
            """)
        .bind("centre", centre)
        .bind("most", QuarantineMessages.MAX_TOLD)
        .map(
            (row, _) ->
                new Item(
                    row.getObject("id", UUID.class),
                    row.getString("kind"),
                    RecordType.valueOf(row.getString("type")),
                    row.getObject("record", UUID.class),
                    row.getString("login"),
                    row.getString("name"),
                    row.getObject("workstation", UUID.class),
                    row.getString("why"),
                    Instant.parse(row.getString("made_at")),
                    row.getObject("received_at", OffsetDateTime.class).toInstant(),
                    fields(row),
                    row.getBoolean("fresh")))
        .list();
  }

  private int fields(ResultSet row) throws SQLException {
    var held = rows.held(row);
    return held == null || !row.getString("kind").equals("CHANGE")
        ? 0
        : json.read(held, Change.class).patch().size();
  }
}
