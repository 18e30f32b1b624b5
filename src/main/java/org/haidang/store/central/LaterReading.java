package org.haidang.store.central;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.Messages.FeedNews;

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

  private final DataSource pool;
  private final LaterLot lot;
  private final Semaphore woken = new Semaphore(0);
  private final Lull lull = new Lull();
  private final Thread thread;
  private volatile boolean closed;

  LaterReading(
      DataSource pool,
      BatchReading reading,
      SearchWriting search,
      Printing printing,
      Consumer<FeedNews> news) {
    this.pool = pool;
    this.lot = new LaterLot(pool, reading, search, printing, news);
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
    return switch (lot.some(AT_ONCE)) {
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
      if (lot.some(1) == LaterLot.Done.SOME) {
        return Duration.ZERO;
      }
    } catch (SQLException | RuntimeException again) {
      lot.passOver();
    }
    return BESIDE_ANOTHER;
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
