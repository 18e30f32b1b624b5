package org.haidang.store.central;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haidang.model.RecordType;
import org.haidang.records.Erasing.Erased;
import org.haidang.records.Erasing.Held;
import org.haidang.records.Erasing.Report;
import org.haidang.sync.Erasure;
import org.haidang.sync.ErasurePage;
import org.jspecify.annotations.Nullable;

/** What was erased and what is held, as it is read. Without state. */
final class ErasureTable {

  private static final int MOST_TOLD = 500;

  /** A workstation belongs to the centre of who signed in there last. */
  private static final String REPORT =
      """
      with here as (
        select w.id, w.last_seen, coalesce(e.seq, -1) as seq
        from workstation w join account a on a.login = w.last_login
        left join erasure_reader e on e.workstation = w.id
        where a.centre = ? and not w.struck_off
      )
      select e.*, (select count(*) from here) as of,
        (select count(*) from here h where h.seq >= e.seq) as reached,
        (select min(last_seen) from here h where h.seq < e.seq) as missing
      from erasure e where e.centre = ? order by e.at desc, e.id desc limit %d
      """
          .formatted(MOST_TOLD);

  private ErasureTable() {}

  static ErasurePage page(
      Connection connection, UUID generation, long since, int limit, RecordJson json)
      throws SQLException {
    var page =
        SeqPage.read(
            connection,
            "seq, record, paths, seal from erasure",
            since,
            limit,
            row ->
                new Erasure(
                    row.getObject("record", UUID.class),
                    json.paths(row.getString("paths")),
                    row.getString("seal")));
    return new ErasurePage(generation, page.items(), page.seq(), page.more());
  }

  /** Who asks on from a position has erased up to there. */
  static void reached(Connection connection, UUID workstation, long seq) throws SQLException {
    try (var note =
        connection.prepareStatement(
            """
            insert into erasure_reader (workstation, seq) values (?, ?)
            on conflict (workstation) do update set seq = excluded.seq, at = now()
            where erasure_reader.seq <> excluded.seq
            """)) {
      note.setObject(1, workstation);
      note.setLong(2, seq);
      note.executeUpdate();
    }
  }

  static Report report(Connection connection, String centre) throws SQLException {
    var erased = new ArrayList<Erased>();
    try (var ask = connection.prepareStatement(REPORT)) {
      ask.setString(1, centre);
      ask.setString(2, centre);
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          erased.add(
              new Erased(
                  rows.getObject("record", UUID.class),
                  RecordType.valueOf(rows.getString("type")),
                  time(rows, "at"),
                  rows.getString("login"),
                  rows.getString("why"),
                  !rows.getString("paths").equals("[]"),
                  rows.getInt("reached"),
                  rows.getInt("of"),
                  timeIfAny(rows, "missing")));
        }
      }
    }
    return new Report(erased, held(connection, centre));
  }

  private static List<Held> held(Connection connection, String centre) throws SQLException {
    var held = new ArrayList<Held>();
    try (var ask =
        connection.prepareStatement(
            "select * from hold where centre = ? and lifted_at is null order by at desc, id")) {
      ask.setString(1, centre);
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          held.add(
              new Held(
                  rows.getObject("record", UUID.class),
                  RecordType.valueOf(rows.getString("type")),
                  time(rows, "at"),
                  rows.getString("login"),
                  rows.getString("words")));
        }
      }
    }
    return held;
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant timeIfAny(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
