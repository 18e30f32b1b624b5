package org.haidang.remote;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedPage;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the page after the one that is being taken in, so that line and server are not idle
 * meanwhile. A page that nobody asks for in the end is let go of; one that could not be fetched is
 * fetched again when it is asked for. Thread-safe.
 */
final class ReadAhead {

  /** Fetches one page. */
  interface Fetching {
    FeedPage page(Cursor cursor, int limit, boolean whole);
  }

  private record Next(Cursor cursor, int limit, CompletableFuture<FeedPage> page) {}

  private final Fetching fetching;
  private @Nullable Next next;

  ReadAhead(Fetching fetching) {
    this.fetching = fetching;
  }

  /** The page after {@code cursor}. */
  FeedPage feed(Cursor cursor, int limit, boolean whole) {
    var page = fetched(cursor, limit, whole);
    if (page == null) {
      page = fetching.page(cursor, limit, whole);
    }
    if (page.more() && !whole) {
      begin(page.cursor(), limit);
    }
    return page;
  }

  private @Nullable FeedPage fetched(Cursor cursor, int limit, boolean whole) {
    var was = take();
    if (was == null || whole || was.limit() != limit || !was.cursor().equals(cursor)) {
      return null;
    }
    try {
      return was.page().join();
    } catch (CompletionException e) {
      return null;
    }
  }

  private synchronized @Nullable Next take() {
    var was = next;
    next = null;
    return was;
  }

  private void begin(Cursor cursor, int limit) {
    var page =
        CompletableFuture.supplyAsync(
            () -> fetching.page(cursor, limit, false),
            task -> Thread.ofVirtual().name("read-ahead").start(task));
    synchronized (this) {
      next = new Next(cursor, limit, page);
    }
  }
}
