package org.haidang.server;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Set;
import org.haidang.access.Permission;
import org.haidang.sync.Cursor;
import org.haidang.sync.Ledger;
import org.haidang.sync.Messages;
import org.haidang.sync.Messages.FeedPage;

/** {@code GET /v1/feed}: what changed since a cursor, held open while nothing has. Thread-safe. */
final class FeedRoute {

  /** Shorter than proxies wait. */
  private static final int LONGEST_WAIT_SECONDS = 25;

  private final Ledger ledger;
  private final NewsBoard board;
  private final Gate gate;
  private final Requests requests;
  private final Replies replies;

  FeedRoute(Ledger ledger, NewsBoard board, Gate gate, Requests requests, Replies replies) {
    this.ledger = ledger;
    this.board = board;
    this.gate = gate;
    this.requests = requests;
    this.replies = replies;
  }

  void handle(Context context) throws InterruptedException {
    var session = gate.session(context, Permission.CONTACT_READ);
    var scopes = Gate.scopes(session);
    var cursor = cursor(context, scopes);
    int limit = requests.number(context, "limit", Messages.MAX_PAGE, 1, Messages.MAX_PAGE);
    int wait = requests.number(context, "wait", 0, 0, LONGEST_WAIT_SECONDS);
    var asking = "true".equals(context.queryParam("whole")) ? null : session.workstation();
    var page = ledger.read(cursor, scopes, asking, limit);
    if (wait > 0 && saysNothing(page, cursor)) {
      try (var watch = board.watch(scopes)) {
        long end = System.nanoTime() + Duration.ofSeconds(wait).toNanos();
        // Once more: what came between the first look and the watch rings no bell.
        page = ledger.read(cursor, scopes, asking, limit);
        while (saysNothing(page, cursor)
            && !watch.await(Duration.ofNanos(end - System.nanoTime())).isEmpty()) {
          page = ledger.read(cursor, scopes, asking, limit);
        }
      }
      // Whoever was struck off while the answer was held is told nothing any more.
      gate.demandStill(context, session, Permission.CONTACT_READ);
    }
    context.header("Cache-Control", "no-store");
    replies.send(context, page);
  }

  /** Earlier programs do not ask for a backfill: they read everything from the beginning. */
  private Cursor cursor(Context context, Set<String> scopes) {
    var cursor = requests.cursor(context);
    return cursor.generation() == null && "true".equals(context.queryParam("backfill"))
        ? ledger.begin(scopes)
        : cursor;
  }

  /** News of another generation is news. */
  private static boolean saysNothing(FeedPage page, Cursor asked) {
    return page.items().isEmpty()
        && (asked.generation() == null || asked.generation().equals(page.cursor().generation()));
  }
}
