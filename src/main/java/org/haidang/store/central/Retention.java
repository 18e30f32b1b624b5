package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.haidang.sync.Messages.FeedNews;
import org.jspecify.annotations.Nullable;

/**
 * Moves records out of their scopes when nobody has to do with them any more, and back when
 * somebody has. The record itself stays. Thread-safe; several nodes may do it at once.
 *
 * <p>In its scopes stays what was changed within the retention or is open, what belongs to an open
 * case (points at it or is pointed at by it, and what points at such a person or contact), whatever
 * these point at, and the persons and cases that those point at.
 */
final class Retention {

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

  private static final String TO_RETIRE =
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

  private static final String TO_RETURN =
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

  private final DataSource pool;
  private final RecordJson json;
  private final Consumer<FeedNews> news;
  private final FeedWriting feed = new FeedWriting();

  Retention(DataSource pool, RecordJson json, Consumer<FeedNews> news) {
    this.pool = pool;
    this.json = json;
    this.news = news;
  }

  private record Moving(UUID id, Collection<String> scopes) {}

  private record Question(String sql, Instant now, Instant since) {}

  /**
   * Moves what is due, so many records in a transaction.
   *
   * @return how many records left and came back
   */
  int sweep(Instant now, Duration kept) {
    var since = now.minus(kept);
    return all(new Question(TO_RETURN, now, since), false)
        + all(new Question(TO_RETIRE, now, since), true);
  }

  private int all(Question question, boolean retired) {
    int all = 0;
    int moved;
    do {
      moved = some(question, retired);
      all += moved;
    } while (moved > 0);
    return all;
  }

  private int some(Question question, boolean retired) {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      List<FeedNews> told;
      int moved;
      try {
        var ids = ids(ask(connection, question, null));
        if (ids.isEmpty()) {
          connection.rollback();
          return 0;
        }
        // Whoever points at one of them now waits; whoever did so meanwhile is seen by the second
        // question.
        lock(connection, ids);
        var still = ask(connection, question, ids);
        var rows = new FeedRows();
        for (var record : still) {
          for (var scope : record.scopes()) {
            if (retired) {
              rows.gone(scope, record.id());
            } else {
              rows.in(scope, record.id());
            }
          }
        }
        Pointing.retire(connection, ids(still), retired);
        told = feed.write(connection, rows);
        connection.commit();
        moved = still.size();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
      told.forEach(news);
      return moved;
    } catch (SQLException | RuntimeException e) {
      throw SqlFaults.of(e);
    }
  }

  private static List<UUID> ids(List<Moving> records) {
    return records.stream().map(Moving::id).toList();
  }

  /** The records in question; with {@code among}, those of them. */
  private List<Moving> ask(Connection connection, Question question, @Nullable List<UUID> among)
      throws SQLException {
    try (var ask = connection.prepareStatement(question.sql())) {
      ask.setObject(1, question.now().atOffset(ZoneOffset.UTC));
      ask.setObject(2, question.since().atOffset(ZoneOffset.UTC));
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

  private static void lock(Connection connection, List<UUID> ids) throws SQLException {
    try (var lock =
        connection.prepareStatement(
            "select id from record where id = any(?) order by id for update")) {
      lock.setArray(1, BatchReading.uuids(connection, ids));
      lock.executeQuery().close();
    }
  }
}
