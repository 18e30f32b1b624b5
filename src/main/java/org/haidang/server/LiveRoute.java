package org.haidang.server;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.haidang.access.Permission;
import org.haidang.access.Session;
import org.haidang.model.Scopes;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.sync.Ledger;
import org.haidang.sync.LivePage;
import org.haidang.sync.LiveScopes;
import org.haidang.sync.Messages.FeedNews;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1/live}: server-sent events with feed news, first the present positions; with {@code
 * kinds=together} also the news of {@link LiveScopes}, with {@code kinds=page} before its news what
 * changed, see {@link LivePage}. One virtual thread a stream, asleep between events. Thread-safe.
 */
final class LiveRoute {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** A session that has ended meanwhile is noticed about this late. */
  private static final Duration TRUST = Duration.ofSeconds(10);

  private static final Duration ITS_OWN = Duration.ofMillis(100);
  private static final Duration BEHIND_OTHERS = Duration.ofMillis(5);

  private static final byte[] END = {'\n', '\n'};
  private static final String KINDS = "kinds";
  private static final String FEED = "feed";

  private final Ledger ledger;
  private final NewsBoard board;
  private final Gate gate;
  private final Json json;

  LiveRoute(Ledger ledger, NewsBoard board, Gate gate, Json json) {
    this.ledger = ledger;
    this.board = board;
    this.gate = gate;
    this.json = json;
  }

  void handle(Context context) throws IOException, InterruptedException {
    var session = gate.session(context, Permission.CONTACT_READ);
    var scopes = withWhatIsNational(Gate.scopes(session));
    // A program of before would take other kinds of events for a fault of the line.
    var kinds = context.queryParams(KINDS);
    if (kinds.contains(LiveScopes.KIND)) {
      scopes.add(LiveScopes.shift(session.account().centre()));
      scopes.add(LiveScopes.desk(session.account().login()));
    }
    try (var watch = board.watch(scopes)) {
      var positions = ledger.positions(scopes);
      var response = context.res();
      response.setContentType("text/event-stream");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Accel-Buffering", "no");
      var out = response.getOutputStream();
      for (var position : positions.entrySet()) {
        write(out, new FeedNews(position.getKey(), position.getValue()));
      }
      response.flushBuffer();
      var pages =
          kinds.contains(LivePage.KIND)
              ? new LivePages(ledger, Gate.scopes(session), session.workstation(), positions)
              : null;
      follow(context, session, watch, pages, out);
    }
  }

  private static Set<String> withWhatIsNational(Set<String> scopes) {
    var all = new HashSet<>(scopes);
    all.add(Scopes.PACKS);
    all.add(Scopes.INDEX);
    all.add(Scopes.ERASURES);
    return all;
  }

  /** Until the reader is gone, which a write notices, or its session, or the server. */
  private void follow(
      Context context,
      Session session,
      NewsBoard.Watch watch,
      @Nullable LivePages pages,
      ServletOutputStream out)
      throws InterruptedException {
    try {
      long trusted = System.nanoTime();
      while (!board.isClosed()) {
        var news = watch.await(HEARTBEAT);
        if (pages != null && pages.concerns(news)) {
          if (board.hasSent(session.workstation(), ITS_OWN)) {
            // Those who wait for what it sent come first.
            Thread.sleep(BEHIND_OTHERS);
          }
          // Records go to nobody on trust, not even for ten seconds.
          gate.demandStill(context, session, Permission.CONTACT_READ);
          trusted = System.nanoTime();
          var page = pages.next();
          if (page.isPresent()) {
            write(out, LivePage.KIND, page.get());
          }
        }
        for (var one : news) {
          write(out, one);
        }
        if (news.isEmpty()) {
          out.write(": \n\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.flush();
        if (System.nanoTime() - trusted > TRUST.toNanos()) {
          gate.demandStill(context, session, Permission.CONTACT_READ);
          trusted = System.nanoTime();
        }
      }
    } catch (IOException | HaidangException e) {
      // The stream ends; its reader comes again, and is told then what there is to tell.
    }
  }

  private void write(ServletOutputStream out, FeedNews news) throws IOException {
    write(out, LiveScopes.has(news.scope()) ? LiveScopes.KIND : FEED, news);
  }

  private void write(ServletOutputStream out, String kind, Object told) throws IOException {
    out.write(("event: " + kind + "\ndata: ").getBytes(StandardCharsets.US_ASCII));
    out.write(json.bytes(told));
    out.write(END);
  }
}
