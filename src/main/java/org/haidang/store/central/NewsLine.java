package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.haidang.sync.LiveScopes;
import org.haidang.sync.Messages.FeedNews;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * News of feed positions from every node on the database: LISTEN on a connection of its own, which
 * it makes again when it breaks, and a look at the counters each time it does and every few
 * seconds, so that nothing rests on a message that was lost. Thread-safe.
 */
final class NewsLine implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(NewsLine.class);
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration BEFORE_AGAIN = Duration.ofMillis(500);

  /** Without an answer for so long the connection is given up: the other end may be gone untold. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DatabaseAddress address;
  private final List<Consumer<FeedNews>> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, Long> latest = new ConcurrentHashMap<>();
  private final AtomicLong beside = new AtomicLong();
  private final Thread thread;
  private final Duration look;
  private final Duration patience;
  private volatile boolean closed;
  private volatile @Nullable Connection connection;

  NewsLine(DatabaseAddress address) {
    this(address, LOOK, PATIENCE);
  }

  /**
   * As the other.
   *
   * @param look so often the counters are looked at
   * @param patience so long an answer of the database is waited for, whole seconds, 1 or more
   */
  NewsLine(DatabaseAddress address, Duration look, Duration patience) {
    this.address = address;
    this.look = look;
    this.patience = patience;
    thread = Thread.ofPlatform().daemon().name("feed-news").unstarted(this::listen);
  }

  /** Begins to listen. */
  void start() {
    thread.start();
  }

  /** Passes a position on; a stale one is passed over. */
  void tell(FeedNews news) {
    var fresh = new boolean[1];
    latest.compute(
        news.scope(),
        (scope, known) -> {
          fresh[0] = known == null || known < news.seq();
          return fresh[0] ? Long.valueOf(news.seq()) : known;
        });
    if (fresh[0]) {
      for (var listener : listeners) {
        try {
          listener.accept(news);
        } catch (RuntimeException e) {
          LOG.warn("a listener of feed news failed: {}", e.getClass().getSimpleName());
        }
      }
    }
  }

  /** Adds a listener; closing what is returned removes it. */
  AutoCloseable add(Consumer<FeedNews> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void listen() {
    boolean told = false;
    while (!closed) {
      try (var open = Durability.connect(address, patience)) {
        connection = open;
        told = false;
        try (var statement = open.createStatement()) {
          statement.execute("listen " + FeedWriting.CHANNEL);
          statement.execute("listen " + Watchers.CHANNEL);
        }
        tellAgain();
        follow(open);
      } catch (SQLException e) {
        if (!closed) {
          // Once an outage: it may last for hours.
          if (!told) {
            LOG.warn("feed news: connection lost, {}", e.getSQLState());
          }
          told = true;
          pause();
        }
      }
    }
  }

  private void follow(Connection open) throws SQLException {
    var postgres = open.unwrap(PGConnection.class);
    while (!closed) {
      look(open);
      var until = System.nanoTime() + look.toNanos();
      for (long left = look.toMillis();
          left > 0 && !closed;
          left = (until - System.nanoTime()) / 1_000_000) {
        for (var notification : postgres.getNotifications((int) left)) {
          tell(news(notification));
        }
      }
    }
  }

  private FeedNews news(PGNotification notification) {
    if (notification.getName().equals(Watchers.CHANNEL)) {
      return new FeedNews(notification.getParameter(), beside.incrementAndGet());
    }
    var words = notification.getParameter().split(" ", 2);
    return new FeedNews(words[1], Long.parseLong(words[0]));
  }

  /** What is beside the feed has no counters to look at: whoever may have missed some is woken. */
  private void tellAgain() {
    latest.keySet().stream()
        .filter(LiveScopes::has)
        .toList()
        .forEach(scope -> tell(new FeedNews(scope, beside.incrementAndGet())));
  }

  private void look(Connection open) throws SQLException {
    try (var ask = open.createStatement();
        var rows = ask.executeQuery("select scope, seq from feed_counter")) {
      while (rows.next()) {
        tell(new FeedNews(rows.getString(1), rows.getLong(2)));
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(BEFORE_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    var open = connection;
    if (open != null) {
      try {
        // Ends the wait in the other thread.
        open.abort(Runnable::run);
      } catch (SQLException e) {
        LOG.debug("feed news: {}", e.getSQLState());
      }
    }
    thread.interrupt();
  }
}
