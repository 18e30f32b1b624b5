package org.haidang.server;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.haidang.sync.Ledger;
import org.haidang.sync.Messages.FeedNews;

/**
 * Hangs out feed news for requests that wait. Each watch keeps only the latest position of each of
 * its scopes, so that a slow reader neither holds up others nor piles anything up. Thread-safe.
 */
final class NewsBoard implements AutoCloseable {

  private final Map<String, Set<Watch>> watches = new ConcurrentHashMap<>();

  /** When each workstation last handed something in, ns. */
  private final Map<UUID, Long> sent = new ConcurrentHashMap<>();

  private final AutoCloseable listening;
  private volatile boolean closed;

  NewsBoard(Ledger ledger) {
    listening = ledger.listen(this::hangOut);
  }

  private void hangOut(FeedNews news) {
    watches.getOrDefault(news.scope(), Set.of()).forEach(watch -> watch.tell(news));
  }

  /** Watches {@code scopes} until closed. */
  Watch watch(Set<String> scopes) {
    var watch = new Watch(Set.copyOf(scopes));
    for (var scope : scopes) {
      watches.computeIfAbsent(scope, key -> ConcurrentHashMap.newKeySet()).add(watch);
    }
    return watch;
  }

  /** A workstation hands something in. */
  void sends(UUID workstation) {
    sent.put(workstation, System.nanoTime());
  }

  /** Whether it did within {@code time}. */
  boolean hasSent(UUID workstation, Duration time) {
    var at = sent.get(workstation);
    return at != null && System.nanoTime() - at < time.toNanos();
  }

  /** Whether the server is stopping. */
  boolean isClosed() {
    return closed;
  }

  /** One who waits for news. */
  final class Watch implements AutoCloseable {

    private final Set<String> scopes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Map<String, FeedNews> untold = new TreeMap<>();

    private Watch(Set<String> scopes) {
      this.scopes = scopes;
    }

    private void tell(FeedNews news) {
      lock.lock();
      try {
        untold.merge(news.scope(), news, (one, other) -> one.seq() > other.seq() ? one : other);
        something.signal();
      } finally {
        lock.unlock();
      }
    }

    /** The news since the last call; empty when {@code patience} ends first or the server stops. */
    Collection<FeedNews> await(Duration patience) throws InterruptedException {
      lock.lock();
      try {
        long left = patience.toNanos();
        while (untold.isEmpty() && left > 0 && !closed) {
          left = something.awaitNanos(left);
        }
        var told = java.util.List.copyOf(untold.values());
        untold.clear();
        return told;
      } finally {
        lock.unlock();
      }
    }

    private void wake() {
      lock.lock();
      try {
        something.signalAll();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void close() {
      for (var scope : scopes) {
        watches.getOrDefault(scope, Set.of()).remove(this);
      }
    }
  }

  /** Ends every wait, and every later one at once. */
  @Override
  public void close() {
    closed = true;
    try {
      listening.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    watches.values().forEach(all -> all.forEach(Watch::wake));
  }
}
