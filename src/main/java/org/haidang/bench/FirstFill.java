package org.haidang.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.haidang.content.Library;
import org.haidang.model.Scopes;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;

/**
 * Puts many records into the server's tables at once, as if pushed long ago: what one centre's
 * workstations may hold, and far more that they may not.
 */
final class FirstFill {

  private static final int BATCH = 500;
  private static final String SCOPE = Scopes.centre(Site.CENTRE);

  private static final String INSERT =
      """
      with made as (
        select * from unnest(?::uuid[], ?::text[], ?::text[], ?::boolean[], ?::bigint[])
          as u (id, type, body, open, seq)
      ), fed as (
        insert into feed (scope, record, seq, gone, open)
        select '%1$s', id, seq, false, open from made
      ), changed as (
        insert into change (id, record, generation, n, outcome, patch, author, workstation,
          made_at)
        select m.id, m.id, g.id, 1, 'ACCEPTED', '[{"path":"title"}]', '%2$s', '%3$s',
          '2026-03-02T01:00:00Z' from (select made.id from made where open) m(id),
          (select id from generation order by number desc limit 1) g(id)
      )
      insert into record (id, type, generation, n, body, scopes, last_workstation, last_clean,
        open_until)
      select m.id, m.type, g.id, 1, m.body, '["%1$s"]', '%3$s', false,
        case when open then 'infinity'::timestamptz end
      from made m, (select id from generation order by number desc limit 1) g(id)
      """
          .formatted(SCOPE, Site.LOGIN, Site.FIRST);

  private final Connection connection;
  private final Json json = new Json();

  FirstFill(Connection connection) {
    this.connection = connection;
  }

  /** What one centre may hold; how many of these are open. */
  int centre(Library library, int records) throws SQLException {
    var reports = new Reports(library.current().id(), library.current().version());
    var ids = Ids.timeOrdered();
    int open = 0;
    connection.setAutoCommit(false);
    try (var insert = connection.prepareStatement(INSERT)) {
      for (int from = 0; from < records; from += BATCH) {
        var some = new ArrayList<FirstRecord>();
        for (int i = from; i < Math.min(records, from + BATCH); i++) {
          var made = FirstRecord.of(i, reports, ids);
          some.add(made);
          open += made.open() ? 1 : 0;
        }
        bind(insert, some, from);
        insert.executeUpdate();
      }
    }
    count(SCOPE, records);
    settle();
    return open;
  }

  private void bind(PreparedStatement insert, List<FirstRecord> some, int from)
      throws SQLException {
    insert.setArray(
        1, connection.createArrayOf("uuid", some.stream().map(FirstRecord::id).toArray()));
    insert.setArray(2, texts(some.stream().map(each -> each.type().name()).toList()));
    insert.setArray(3, texts(some.stream().map(each -> json.text(each.body())).toList()));
    insert.setArray(
        4, connection.createArrayOf("boolean", some.stream().map(FirstRecord::open).toArray()));
    var seqs = new Object[some.size()];
    for (int i = 0; i < seqs.length; i++) {
      seqs[i] = (long) from + i + 1;
    }
    insert.setArray(5, connection.createArrayOf("bigint", seqs));
  }

  private java.sql.Array texts(List<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray(String[]::new));
  }

  /** As many more: half another centre's, half what has left this one's scope by age. */
  void others(int records, int before) throws SQLException {
    connection.setAutoCommit(false);
    try (var run = connection.createStatement()) {
      run.execute(
          """
          create temporary table other as
            select gen_random_uuid() as id, i, i %% 2 = 0 as elsewhere
            from generate_series(1, %1$d) as i;
          insert into record (id, type, generation, n, body, scopes, last_workstation, last_clean,
            retired)
          select o.id, 'CONTACT', g.id, 1, '{"fields":{"_centre":"X","summary":"' || i || '"}}',
            case when elsewhere then '["centre:XX"]' else '["%2$s"]' end, '%3$s', false,
            not elsewhere
          from other o, (select id from generation order by number desc limit 1) g(id);
          insert into feed (scope, record, seq, gone)
          select case when elsewhere then 'centre:XX' else '%2$s' end, id,
            case when elsewhere then i else %4$d + i end, not elsewhere from other
          """
              .formatted(records, SCOPE, Site.FIRST, before));
    }
    count("centre:XX", records);
    count(SCOPE, before + records);
    settle();
  }

  private void count(String scope, long seq) throws SQLException {
    try (var set =
        connection.prepareStatement(
            "insert into feed_counter (scope, seq) values (?, ?)"
                + " on conflict (scope) do update set seq = excluded.seq")) {
      set.setString(1, scope);
      set.setLong(2, seq);
      set.executeUpdate();
    }
    connection.commit();
  }

  private void settle() throws SQLException {
    connection.setAutoCommit(true);
    try (var run = connection.createStatement()) {
      run.execute("vacuum analyze record");
      run.execute("vacuum analyze feed");
      run.execute("checkpoint");
    }
  }
}
