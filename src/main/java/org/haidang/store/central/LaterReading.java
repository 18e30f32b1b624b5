package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.haidang.model.RecordState;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.Messages.FeedNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the words and the fingerprints of what was pushed, after the push was answered, on a thread
 * of its own. What is to be done stands in the database and leaves it in the transaction that does
 * it: no end of a program, however sudden, leaves a record unread or makes it wrong. Thread-safe.
 */
final class LaterReading implements AutoCloseable {

  /** So many at a time: whoever changes one of them waits for no more than some 50 ms. */
  private static final int AT_ONCE = 100;

  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration BESIDE_ANOTHER = Duration.ofMillis(200);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

  private static final Logger LOG = LoggerFactory.getLogger(LaterReading.class);

  private static final String RECORDS =
      """
      select id, type, generation, n, body, conflicts, scopes, erased from record
      where id = any(?) order by id for share
      """;

  private final DataSource pool;
  private final BatchReading reading;
  private final SearchWriting search;
  private final Printing printing;
  private final Consumer<FeedNews> news;
  private final FeedWriting feed = new FeedWriting();
  private final Semaphore woken = new Semaphore(0);
  private final Lull lull = new Lull();
  private final Thread thread;
  private volatile boolean closed;

  /** What came of one lot. */
  private enum Done {
    SOME,
    NOTHING,
    /** Another node reads. */
    NOT_OURS
  }

  LaterReading(
      DataSource pool,
      BatchReading reading,
      SearchWriting search,
      Printing printing,
      Consumer<FeedNews> news) {
    this.pool = pool;
    this.reading = reading;
    this.search = search;
    this.printing = printing;
    this.news = news;
    thread = Thread.ofPlatform().daemon().name("later-reading").unstarted(this::run);
  }

  /** Begins with what is left from before. */
  void start() {
    thread.start();
  }

  /** Something was pushed: it is read in the next lull, or when somebody asks for it. */
  void pushed() {
    lull.pushed();
    wake();
  }

  private void wake() {
    if (woken.availablePermits() == 0) {
      woken.release();
    }
  }

  private void run() {
    while (!closed) {
      var rest = LOOK;
      try {
        rest = lull.left();
        if (rest.isZero()) {
          rest = next();
        }
      } catch (SQLException | RuntimeException e) {
        rest = failed(e);
      }
      rest(rest);
    }
  }

  private Duration next() throws SQLException {
    return switch (some(AT_ONCE)) {
      case SOME -> Duration.ZERO;
      case NOTHING -> {
        lull.over();
        yield LOOK;
      }
      case NOT_OURS -> BESIDE_ANOTHER;
    };
  }

  /** One record that cannot be read must not hold up all others. */
  private Duration failed(Exception e) {
    var fault = SqlFaults.of(e);
    if (closed || SqlFaults.isRace(e) || fault.code() != ErrorCode.BUG_UNFORESEEN) {
      return BESIDE_ANOTHER;
    }
    try {
      if (some(1) == Done.SOME) {
        return Duration.ZERO;
      }
    } catch (SQLException | RuntimeException again) {
      passOver();
    }
    return BESIDE_ANOTHER;
  }

  private void passOver() {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      if (Unread.claim(connection)) {
        LOG.error("a record's words could not be made; it is passed over until it changes");
        Unread.done(connection, Unread.next(connection, 1).places());
      }
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      LOG.warn("later reading waits: {}", SqlFaults.of(e).code());
    }
  }

  private void rest(Duration rest) {
    try {
      if (woken.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private Done some(int limit) throws SQLException {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      List<FeedNews> told;
      try {
        if (!Unread.claim(connection)) {
          connection.rollback();
          return Done.NOT_OURS;
        }
        var next = Unread.next(connection, limit);
        if (next.places().isEmpty()) {
          connection.rollback();
          return Done.NOTHING;
        }
        told = read(connection, next);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
      told.forEach(news);
      return Done.SOME;
    }
  }

  private List<FeedNews> read(Connection connection, Unread.Next next) throws SQLException {
    var records = records(connection, next.records());
    var rows = new FeedRows();
    search.write(connection, records);
    printing.again(connection, records, rows);
    Unread.done(connection, next.places());
    return feed.write(connection, rows);
  }

  /** As they stand, held as they are until the commit: nobody erases one in between. */
  private List<RecordState> records(Connection connection, Collection<UUID> ids)
      throws SQLException {
    var records = new ArrayList<RecordState>();
    try (var ask = connection.prepareStatement(RECORDS)) {
      ask.setArray(1, BatchReading.uuids(connection, ids));
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          records.add(reading.state(rows));
        }
      }
    }
    return records;
  }

  /** Waits until everything pushed before now was read, but not longer than {@code patience}. */
  void catchUp(Duration patience) {
    lull.hurry();
    try (var connection = pool.getConnection()) {
      long last = Unread.ends(connection)[1];
      long until = System.nanoTime() + patience.toNanos();
      for (long first = last; first > 0 && first <= last && System.nanoTime() < until; ) {
        wake();
        Thread.sleep(BETWEEN_LOOKS);
        first = Unread.ends(connection)[0];
      }
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lull.hurried();
    }
  }

  @Override
  public void close() {
    closed = true;
    wake();
    try {
      thread.join(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
