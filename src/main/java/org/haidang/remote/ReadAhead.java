package org.haidang.remote;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
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
  @FunctionalInterface
  interface Fetching {
    FeedPage page(Cursor cursor, int limit, boolean whole);
  }

  /**
   * So many pages: while one is written, what is found in the next is worked out and the one after
   * it is on the line. More would only fill the memory.
   */
  private static final int AHEAD = 2;

  /**
   * A page under way.
   *
   * @param fetched it is here
   * @param page it is here, and what was to be worked out of it was
   */
  private record Next(
      Cursor cursor,
      int limit,
      CompletableFuture<FeedPage> fetched,
      CompletableFuture<FeedPage> page) {}

  private final Fetching fetching;
  private final Consumer<FeedPage> expecting;

  /** In the order they will be asked for. */
  private final Deque<Next> coming = new ArrayDeque<>();

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
      goOn(limit, page.cursor());
    }
    return page;
  }

  private @Nullable FeedPage fetched(Cursor cursor, int limit, boolean whole) {
    var was = take(cursor, limit, whole);
    try {
      return was == null ? null : was.page().join();
    } catch (CompletionException e) {
      return null;
    }
  }

  /** The one that is asked for; all are let go of when the first is another. */
  private synchronized @Nullable Next take(Cursor cursor, int limit, boolean whole) {
    var was = coming.poll();
    if (was == null || whole || was.limit() != limit || !was.cursor().equals(cursor)) {
      coming.clear();
      return null;
    }
    return was;
  }

  /** Somebody took the page before {@code cursor}: what comes next is fetched unless it is. */
  private synchronized void goOn(int limit, Cursor cursor) {
    if (coming.isEmpty()) {
      begin(limit, cursor);
      return;
    }
    var last = coming.getLast().fetched();
    if (last.isDone() && !last.isCompletedExceptionally() && last.join().more()) {
      begin(limit, last.join().cursor());
    }
  }

  /**
   * {@code page} is the last that was begun, and is here: the one after it is fetched meanwhile.
   */
  private synchronized void goOnAfter(Cursor asked, int limit, FeedPage page) {
    var last = coming.peekLast();
    boolean isLast = last != null && last.limit() == limit && last.cursor().equals(asked);
    if (isLast && coming.size() < AHEAD && page.more()) {
      begin(limit, page.cursor());
    }
  }

  private void begin(int limit, Cursor cursor) {
    Executor beside = task -> Thread.ofVirtual().name("read-ahead").start(task);
    var fetched = CompletableFuture.supplyAsync(() -> fetching.page(cursor, limit, false), beside);
    var going =
        fetched.thenApplyAsync(
            here -> {
              goOnAfter(cursor, limit, here);
              return here;
            },
            beside);
    // One after the other: the page that is asked for first is to be ready first.
    var last = coming.peekLast();
    var before =
        last == null ? CompletableFuture.completedFuture(true) : last.page().handle((_, _) -> true);
    var page =
        going.thenCombineAsync(
            before,
            (here, _) -> {
              expecting.accept(here);
              return here;
            },
            beside);
    coming.add(new Next(cursor, limit, fetched, page));
  }
}
