package org.haidang.store.central;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.UUID;
import org.haidang.model.Version;
import org.haidang.store.central.FeedReading.Page;
import org.haidang.sync.Backfill;
import org.haidang.sync.Messages.FeedItem;
import org.jspecify.annotations.Nullable;

/**
 * Fills pages of the feed with what lay in it before a workstation began: half of the room with
 * what is open, half with what is newest of the rest. Thread-safe.
 *
 * <p>Nothing is missed and nothing is read twice for good: a row is open or not as long as it has
 * its position, and whatever changes it moves it to a position above the ceiling.
 */
final class BackfillReading {

  private static final int ROWS_AT_ONCE = 250;

  /** An index of its own knows these rows, so that those that left cost nothing. */
  private static final String BELOW =
      """
      select f.seq, r.id, r.generation, r.n, r.type, r.conflicts, r.scopes, r.erased,
        case when not r.last_clean or r.last_workstation is distinct from ?::uuid then r.body end
          as body
      from feed f join record r on r.id = f.record
      where f.scope = ? and f.open = ? and not f.gone and f.seq < ? and f.seq <= ?
      order by f.seq desc limit ?
      """;

  private final BatchReading records;

  BackfillReading(BatchReading records) {
    this.records = records;
  }

  /** How many records are in {@code scope}. */
  static long count(Connection connection, String scope) throws SQLException {
    try (var ask =
        connection.prepareStatement("select count(*) from feed where scope = ? and not gone")) {
      ask.setString(1, scope);
      try (var rows = ask.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  /** Adds to {@code page} what there is room for, of every scope the same share. */
  void fill(
      Connection connection, SortedMap<String, Backfill> scopes, @Nullable UUID asking, Page page)
      throws SQLException {
    int left = (int) scopes.values().stream().filter(each -> !each.finished()).count();
    for (var scope : scopes.entrySet()) {
      if (!scope.getValue().finished() && page.room() > 0) {
        int share = (page.room() + left - 1) / left;
        left--;
        scope.setValue(fill(connection, scope.getKey(), scope.getValue(), asking, page, share));
      }
    }
  }

  private Backfill fill(
      Connection connection,
      String scope,
      Backfill backfill,
      @Nullable UUID asking,
      Page page,
      int share)
      throws SQLException {
    int before = page.items.size();
    long open = backfill.open();
    if (open > 0) {
      int half = backfill.rest() == 0 ? share : (share + 1) / 2;
      open = below(connection, scope, true, backfill, asking, page, half);
    }
    long rest = backfill.rest();
    int left = Math.min(page.room(), share - (page.items.size() - before));
    if (rest > 0 && left > 0) {
      rest = below(connection, scope, false, backfill, asking, page, left);
    }
    long done = backfill.done() + page.items.size() - before;
    return new Backfill(backfill.ceiling(), open, rest, done, backfill.total());
  }

  /** Adds to the page; the position below which it goes on, 0 when there is no more. */
  private long below(
      Connection connection,
      String scope,
      boolean open,
      Backfill backfill,
      @Nullable UUID asking,
      Page page,
      int limit)
      throws SQLException {
    long position = open ? backfill.open() : backfill.rest();
    try (var ask = connection.prepareStatement(BELOW)) {
      ask.setFetchSize(ROWS_AT_ONCE);
      ask.setObject(1, asking, java.sql.Types.OTHER);
      ask.setString(2, scope);
      ask.setBoolean(3, open);
      ask.setLong(4, position);
      ask.setLong(5, backfill.ceiling());
      // One more, to know whether it is the last.
      ask.setInt(6, limit + 1);
      boolean more;
      try (var rows = ask.executeQuery()) {
        more = rows.next();
        for (int read = 0; more && read < limit && page.room() > 0; read++) {
          position = rows.getLong("seq");
          page.items.add(item(scope, position, rows, page));
          more = rows.next();
        }
      }
      return more ? position : 0;
    }
  }

  private FeedItem item(String scope, long seq, ResultSet row, Page page) throws SQLException {
    var body = row.getBytes("body");
    page.bytes += body == null ? 0 : body.length;
    var version = new Version(row.getObject("generation", UUID.class), row.getLong("n"));
    return new FeedItem(
        scope,
        seq,
        row.getObject("id", UUID.class),
        version,
        body == null ? null : records.state(row),
        false);
  }
}
