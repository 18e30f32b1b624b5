package org.haidang.store.central;

import java.sql.Connection;
import java.sql.PreparedStatement;
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

  /** The first of a scope makes its counter. */
  private static final String COUNTER =
      """
      insert into feed_counter as known (scope, seq) values (?, ?)
      on conflict (scope) do update set seq = known.seq + excluded.seq returning scope, seq
      """;

  private static final String GIVE_OUT =
      """
      with counter as (%s), rows as (
        insert into feed (scope, record, seq, gone, open)
        select c.scope, u.record, c.seq - ? + u.place, u.gone, r.open_until is not null
        from counter c, unnest(?::uuid[], ?::boolean[]) with ordinality as u (record, gone, place)
          left join record r on r.id = u.record
        on conflict (scope, record) do update
          set seq = excluded.seq, gone = excluded.gone, open = excluded.open
      )
      select seq, pg_notify('haidang_feed', seq || ' ' || scope) from counter
      """
          .formatted(COUNTER);

  /** Of the feeds whose rows stand in a table of their own. */
  private static final String GIVE_OUT_THERE =
      """
      with counter as (%s), rows as (
        update %s k set seq = c.seq - ? + u.place
        from counter c, unnest(?::uuid[], ?::boolean[]) with ordinality as u (id, gone, place)
        where k.%s = u.id
      )
      select seq, pg_notify('haidang_feed', seq || ' ' || scope) from counter
      """;

  private static final String GIVE_OUT_INDEX = GIVE_OUT_THERE.formatted(COUNTER, "known", "record");
  private static final String GIVE_OUT_ERASURES =
      GIVE_OUT_THERE.formatted(COUNTER, "erasure", "id");

  /** Gives the rows their positions and tells of them at the commit. Returns the news. */
  List<FeedNews> write(Connection connection, FeedRows rows) throws SQLException {
    var statements = new AtOnce();
    var news = write(connection, rows, statements);
    statements.run(connection);
    return news;
  }

  /** As the other, as the last of {@code statements}; there are no news before they ran. */
  List<FeedNews> write(Connection connection, FeedRows rows, AtOnce statements) {
    var news = new ArrayList<FeedNews>();
    rows.byScope()
        .forEach(
            (scope, records) ->
                statements.ask(
                    giveOut(scope),
                    (to, first) -> bind(connection, to, first, scope, records),
                    given -> {
                      given.next();
                      news.add(new FeedNews(scope, given.getLong(1)));
                    }));
    return news;
  }

  private static String giveOut(String scope) {
    return switch (scope) {
      case Scopes.INDEX -> GIVE_OUT_INDEX;
      case Scopes.ERASURES -> GIVE_OUT_ERASURES;
      default -> GIVE_OUT;
    };
  }

  private static int bind(
      Connection connection,
      PreparedStatement to,
      int first,
      String scope,
      Map<UUID, Boolean> records)
      throws SQLException {
    to.setString(first, scope);
    to.setLong(first + 1, records.size());
    to.setLong(first + 2, records.size());
    to.setArray(first + 3, BatchReading.uuids(connection, records.keySet()));
    to.setArray(
        first + 4, connection.createArrayOf("boolean", records.values().toArray(Boolean[]::new)));
    return first + 5;
  }
}
