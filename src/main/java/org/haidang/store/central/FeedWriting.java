package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.model.Scopes;
import org.haidang.sync.Messages.FeedNews;

/**
 * Gives out feed positions, as the last statements of a transaction: the counter's row stays locked
 * until the commit, so that the order of numbers is the order of commits and no reader ever sees a
 * number before a smaller one. Without state.
 */
final class FeedWriting {

  /** The channel on which every node hears of new positions: the scope, a space, the position. */
  static final String CHANNEL = "haidang_feed";

  private static final String GIVE_OUT =
      """
      with counter as (
        update feed_counter set seq = seq + ? where scope = ? returning scope, seq
      ), rows as (
        insert into feed (scope, record, seq, gone, open)
        select c.scope, u.record, c.seq - ? + u.place, u.gone, r.open_until is not null
        from counter c, unnest(?::uuid[], ?::boolean[]) with ordinality as u (record, gone, place)
          left join record r on r.id = u.record
        on conflict (scope, record) do update
          set seq = excluded.seq, gone = excluded.gone, open = excluded.open
      )
      select seq, pg_notify('haidang_feed', seq || ' ' || scope) from counter
      """;

  /** Of the feeds whose rows stand in a table of their own. */
  private static final String GIVE_OUT_THERE =
      """
      with counter as (
        update feed_counter set seq = seq + ? where scope = ? returning scope, seq
      ), rows as (
        update %s k set seq = c.seq - ? + u.place
        from counter c, unnest(?::uuid[], ?::boolean[]) with ordinality as u (id, gone, place)
        where k.%s = u.id
      )
      select seq, pg_notify('haidang_feed', seq || ' ' || scope) from counter
      """;

  private static final String GIVE_OUT_INDEX = GIVE_OUT_THERE.formatted("known", "record");
  private static final String GIVE_OUT_ERASURES = GIVE_OUT_THERE.formatted("erasure", "id");

  /** Gives the rows their positions and tells of them at the commit. Returns the news. */
  List<FeedNews> write(Connection connection, FeedRows rows) throws SQLException {
    var news = new ArrayList<FeedNews>();
    for (var scope : rows.byScope().entrySet()) {
      news.add(new FeedNews(scope.getKey(), write(connection, scope.getKey(), scope.getValue())));
    }
    return news;
  }

  private long write(Connection connection, String scope, Map<UUID, Boolean> rows)
      throws SQLException {
    var seq = giveOut(connection, scope, rows);
    if (seq == 0) {
      try (var make =
          connection.prepareStatement(
              "insert into feed_counter (scope, seq) values (?, 0) on conflict do nothing")) {
        make.setString(1, scope);
        make.executeUpdate();
      }
      seq = giveOut(connection, scope, rows);
    }
    return seq;
  }

  private static String giveOut(String scope) {
    return switch (scope) {
      case Scopes.INDEX -> GIVE_OUT_INDEX;
      case Scopes.ERASURES -> GIVE_OUT_ERASURES;
      default -> GIVE_OUT;
    };
  }

  private static long giveOut(Connection connection, String scope, Map<UUID, Boolean> rows)
      throws SQLException {
    try (var statement = connection.prepareStatement(giveOut(scope))) {
      statement.setLong(1, rows.size());
      statement.setString(2, scope);
      statement.setLong(3, rows.size());
      statement.setArray(4, BatchReading.uuids(connection, rows.keySet()));
      statement.setArray(
          5, connection.createArrayOf("boolean", rows.values().toArray(Boolean[]::new)));
      try (var given = statement.executeQuery()) {
        return given.next() ? given.getLong(1) : 0;
      }
    }
  }
}
