package org.haidang.sync;

import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.SyncStatus.Progress;
import org.jspecify.annotations.Nullable;

/** Fetches what changed elsewhere, a page at a time. Used by one thread. */
final class Puller {

  /**
   * The pages of a first read are smaller than the server would give: each holds the store while it
   * is taken in, and memory until then.
   */
  static final int PAGE = 500;

  private final Replica replica;
  private final CentralServer server;
  private final @Nullable Restoring restoring;
  private final Leftovers leftovers;
  private final Runnable otherLife;
  private Cursor cursor;
  private int pageLimit = Messages.MAX_PAGE;
  private boolean whole;

  /**
   * Fetches for {@code replica}.
   *
   * @param restoring helps a server that was brought back to an older state; null for nobody
   * @param otherLife done before anything of another life of the server's database is taken in
   */
  Puller(
      Replica replica,
      CentralServer server,
      @Nullable Restoring restoring,
      Timing timing,
      Runnable otherLife) {
    leftovers = new Leftovers(restoring, timing);
    this.otherLife = otherLife;
    this.restoring = restoring;
    this.replica = replica;
    this.server = server;
    this.cursor = Cursor.START;
    server.expecting(replica::expect);
  }

  /** Whether the server's database is in another life than what was read so far. */
  private boolean isOtherLife(FeedPage page) {
    var read = cursor.generation();
    return read != null && !read.equals(page.cursor().generation());
  }

  /** How far was read when last asked. */
  Cursor cursor() {
    return cursor;
  }

  /** How far the first read has come; null when it is over. */
  @Nullable Progress first() {
    if (!cursor.goesBack()) {
      return null;
    }
    var all = cursor.backfill().values();
    long total = all.stream().mapToLong(Backfill::total).sum();
    long done = all.stream().mapToLong(Backfill::done).sum();
    return new Progress(Math.min(done, total), total);
  }

  private FeedPage answering(FeedPage page) {
    return new FeedPage(page.items(), page.cursor().answering(cursor), page.more());
  }

  /** Whether {@code news} tells of something not read yet. */
  boolean isNew(FeedNews news) {
    return news.seq() > cursor.in(news.scope());
  }

  /**
   * Fetches one page and takes it in.
   *
   * @return whether there is more
   * @throws HaidangException when there is no page now; nothing was taken in
   */
  boolean fetchPage() {
    cursor = replica.cursor();
    var from = cursor.generation() == null && !replica.isUntouched() ? Cursor.FORWARDS : cursor;
    boolean first = cursor.generation() == null || cursor.goesBack();
    int limit = first ? Math.min(PAGE, pageLimit) : pageLimit;
    FeedPage page;
    try {
      page = answering(server.feed(from, limit, whole, 0));
    } catch (HaidangException e) {
      switch (e.code()) {
        case TOO_LARGE, SERVER_SILENT, SERVER_GARBLED, SERVER_FAULT ->
            pageLimit = Math.max(1, pageLimit / 2);
        default -> {}
      }
      throw e;
    }
    if (isOtherLife(page)) {
      otherLife.run();
      if (restoring != null) {
        restoring.help(cursor);
      }
      leftovers.otherLife();
    }
    if (!replica.apply(page)) {
      if (whole) {
        throw new HaidangException(ErrorCode.SERVER_GARBLED);
      }
      whole = true;
      return true;
    }
    // A computer that lost its store has nothing of its own: then each page would come twice.
    whole = whole && page.cursor().goesBack();
    pageLimit = Math.min(Messages.MAX_PAGE, pageLimit * 2);
    if (page.more() && page.cursor().equals(cursor)) {
      // Asking on from the same place would go round for ever.
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    cursor = page.cursor();
    if (!page.more() && !cursor.goesBack()) {
      leftovers.askAgain();
    }
    return page.more();
  }
}
