package org.haidang.remote;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
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
  private final Consumer<FeedPage> expecting;
  private @Nullable Next next;

  /**
   * One that has fetched nothing.
   *
   * @param expecting told of a page as soon as it is here, on the thread that fetched it; the page
   *     is given out once that returns
   */
  ReadAhead(Fetching fetching, Consumer<FeedPage> expecting) {
    this.fetching = fetching;
    this.expecting = expecting;
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
            () -> {
              var fetched = fetching.page(cursor, limit, false);
              expecting.accept(fetched);
              return fetched;
            },
            task -> Thread.ofVirtual().name("read-ahead").start(task));
    synchronized (this) {
      next = new Next(cursor, limit, page);
    }
  }
}
