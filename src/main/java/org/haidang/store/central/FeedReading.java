package org.haidang.store.central;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.haidang.model.Version;
import org.haidang.sync.Backfill;
import org.haidang.sync.Cursor;
import org.haidang.sync.LivePage;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedPage;
import org.jspecify.annotations.Nullable;

/** Reads pages of the feed. Thread-safe. */
final class FeedReading {

  /** A page ends after this many bytes of bodies, so that long reports cannot fill the memory. */
  static final long PAGE_BYTES = 4L << 20;

  private static final int ROWS_AT_ONCE = 250;

  private final BackfillReading backfill;
  private final BatchReading records;
  private final TrailReading trails;
  private final Generations generations;

  FeedReading(BatchReading records, TrailReading trails, Generations generations) {
    this.records = records;
    this.backfill = new BackfillReading(records);
    this.trails = trails;
    this.generations = generations;
  }

  /** One page, the scopes in their order. The connection must be in a transaction. */
  FeedPage page(
      Connection connection,
      Cursor cursor,
      Collection<String> scopes,
      @Nullable UUID asking,
      int limit)
      throws SQLException {
    var generation = generations.current(connection);
    var from = generation.equals(cursor.generation()) ? cursor : Cursor.START;
    var page = new Page(limit);
    boolean isOfFew = limit <= LivePage.MOST && !from.goesBack();
    var positions = new TreeMap<String, Long>();
    for (var scope : new TreeSet<>(scopes)) {
      positions.put(scope, from.in(scope));
      if (!page.more) {
        long since = from.in(scope);
        positions.put(
            scope,
            isOfFew
                ? readFew(connection, scope, since, asking, page)
                : read(connection, scope, since, asking, page));
      }
    }
    var before = new TreeMap<>(from.backfill());
    before.keySet().retainAll(positions.keySet());
    if (!page.more) {
      backfill.fill(connection, before, asking, page);
    }
    var reached = new Cursor(generation, positions, before);
    return new FeedPage(
        trails.added(connection, page.items), reached, page.more || reached.goesBack());
  }

  /** A page in the making. */
  static final class Page {
    final List<FeedItem> items = new ArrayList<>();
    final int limit;
    long bytes;
    boolean more;

    Page(int limit) {
      this.limit = limit;
    }

    int room() {
      return bytes > PAGE_BYTES ? 0 : limit - items.size();
    }
  }

  /** Where one begins who has never read anything. */
  Cursor begin(Connection connection, Collection<String> scopes) throws SQLException {
    var positions = positions(connection, scopes);
    var before = new TreeMap<String, Backfill>();
    for (var position : positions.entrySet()) {
      long total = BackfillReading.count(connection, position.getKey());
      if (total > 0) {
        before.put(position.getKey(), Backfill.under(position.getValue(), total));
      }
    }
    return new Cursor(generations.current(connection), positions, before);
  }

  /** Adds to the page; returns the position it comes to. */
  private long read(
      Connection connection, String scope, long since, @Nullable UUID asking, Page page)
      throws SQLException {
    try (var ask = connection.prepareStatement(since(page))) {
      ask.setFetchSize(ROWS_AT_ONCE);
      bind(ask, 1, scope, since, asking);
      try (var rows = ask.executeQuery()) {
        return taken(rows, scope, since, page);
      }
    }
  }

  /** As the other, for a page of few records: each live stream reads such a one for each save. */
  private long readFew(
      Connection connection, String scope, long since, @Nullable UUID asking, Page page)
      throws SQLException {
    var position = new AtomicLong();
    new AtOnce()
        .plannedOnce()
        .ask(
            since(page),
            (ask, first) -> bind(ask, first, scope, since, asking),
            rows -> position.set(taken(rows, scope, since, page)))
        .run(connection);
    return position.get();
  }

  private static int bind(
      PreparedStatement ask, int first, String scope, long since, @Nullable UUID asking)
      throws SQLException {
    ask.setObject(first, asking, java.sql.Types.OTHER);
    ask.setString(first + 1, scope);
    ask.setLong(first + 2, since);
    return first + 3;
  }

  private long taken(ResultSet rows, String scope, long since, Page page) throws SQLException {
    long position = since;
    while (rows.next()) {
      if (page.room() == 0) {
        page.more = true;
        break;
      }
      var gone = rows.getBoolean("gone");
      var body = rows.getBytes("body");
      page.bytes += body == null ? 0 : body.length;
      position = rows.getLong("seq");
      var id = rows.getObject("id", UUID.class);
      var version = new Version(rows.getObject("generation", UUID.class), rows.getLong("n"));
      var whole = body == null ? null : records.state(rows);
      page.items.add(new FeedItem(scope, position, id, version, whole, gone));
    }
    return position;
  }

  /** With one of few numbers, so that few statements are kept. */
  private static String since(Page page) {
    int moreThanFit = 2 * Integer.highestOneBit(page.limit);
    return """
    select f.seq, f.gone, f.own, r.id, r.generation, r.n, r.type, r.conflicts, r.scopes, r.erased,
      case when not f.gone and not f.own then r.body end as body
    from (
      select f.seq, f.record, f.gone,
        (not f.gone and r.last_clean and r.last_workstation is not distinct from ?::uuid) as own
      from feed f join record r on r.id = f.record
      where f.scope = ? and f.seq > ? order by f.seq limit %d
    ) f join record r on r.id = f.record order by f.seq
    """
        .formatted(moreThanFit);
  }

  /** The present position of every scope. */
  static SortedMap<String, Long> positions(Connection connection) throws SQLException {
    var positions = new TreeMap<String, Long>();
    try (var ask = connection.prepareStatement("select scope, seq from feed_counter");
        var rows = ask.executeQuery()) {
      while (rows.next()) {
        positions.put(rows.getString(1), rows.getLong(2));
      }
    }
    return positions;
  }

  /** The present position of each of the scopes; 0 where nothing has been. */
  static SortedMap<String, Long> positions(Connection connection, Collection<String> scopes)
      throws SQLException {
    var positions = new TreeMap<String, Long>();
    scopes.forEach(scope -> positions.put(scope, 0L));
    try (var ask =
        connection.prepareStatement("select scope, seq from feed_counter where scope = any(?)")) {
      ask.setArray(1, connection.createArrayOf("text", scopes.toArray(String[]::new)));
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          positions.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return positions;
  }
}
