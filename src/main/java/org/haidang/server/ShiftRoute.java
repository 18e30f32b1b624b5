package org.haidang.server;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.haidang.access.Permission;
import org.haidang.access.Session;
import org.haidang.platform.Json;
import org.haidang.sync.LiveScopes;
import org.haidang.sync.OfferMessages.Answering;
import org.haidang.sync.OfferMessages.Offered;
import org.haidang.sync.OfferMessages.Offering;
import org.haidang.sync.OfferMessages.Withdrawing;
import org.haidang.sync.OfferMessages.Withdrawn;
import org.haidang.sync.ShiftMessages.Board;
import org.haidang.sync.ShiftMessages.Here;
import org.haidang.sync.Together;

/** {@code /v1/shift}: who is on shift, calls offered and taken; within one centre. Thread-safe. */
final class ShiftRoute {

  static final int MOST_BYTES = 16 * 1024;
  static final int LONGEST_LOGIN = 100;
  private static final int LONGEST_WAIT_SECONDS = 25;

  private final Together together;
  private final NewsBoard news;
  private final Gate gate;
  private final Requests requests;
  private final Replies replies;
  private final Json json;

  ShiftRoute(
      Together together, NewsBoard news, Gate gate, Requests requests, Replies replies, Json json) {
    this.together = together;
    this.news = news;
    this.gate = gate;
    this.requests = requests;
    this.replies = replies;
    this.json = json;
  }

  private Session session(Context context) {
    return gate.session(context, Permission.CONTACT_WRITE);
  }

  void here(Context context) {
    var session = session(context);
    var here = requests.body(context, Here.class, MOST_BYTES);
    if (Objects.isNull(here.state()) || here.seconds() < 0) {
      throw Requests.malformed();
    }
    together.shift().here(here, session);
    replies.sendUnkept(context, tagged(session));
  }

  void board(Context context) throws InterruptedException {
    var session = session(context);
    var known = context.queryParam("tag");
    int wait = requests.number(context, "wait", 0, 0, LONGEST_WAIT_SECONDS);
    var account = session.account();
    var scopes = Set.of(LiveScopes.shift(account.centre()), LiveScopes.desk(account.login()));
    try (var watch = news.watch(scopes)) {
      long end = System.nanoTime() + Duration.ofSeconds(wait).toNanos();
      var board = tagged(session);
      while (board.tag().equals(known)
          && !watch.await(Duration.ofNanos(end - System.nanoTime())).isEmpty()) {
        board = tagged(session);
      }
      gate.demandStill(context, session, Permission.CONTACT_WRITE);
      replies.sendUnkept(context, board);
    }
  }

  private Board tagged(Session session) {
    var board = together.shift().board(session);
    return board.tagged(Integer.toHexString(json.text(board.timeless()).hashCode()));
  }

  void offer(Context context) {
    var session = session(context);
    var offering = requests.body(context, Offering.class, MOST_BYTES);
    check(offering.contact(), offering.login());
    replies.sendUnkept(
        context,
        new Offered(together.shift().offer(offering.contact(), offering.login(), session)));
  }

  void answer(Context context) {
    var session = session(context);
    var answer = requests.body(context, Answering.class, MOST_BYTES);
    check(answer.contact(), answer.login());
    replies.sendUnkept(
        context, together.shift().answer(answer.contact(), answer.login(), answer.take(), session));
  }

  void withdraw(Context context) {
    var session = session(context);
    var withdrawing = requests.body(context, Withdrawing.class, MOST_BYTES);
    if (Objects.isNull(withdrawing.contact())) {
      throw Requests.malformed();
    }
    replies.sendUnkept(
        context, new Withdrawn(together.shift().withdraw(withdrawing.contact(), session)));
  }

  /** What came over the wire may lack what the type promises. */
  static void check(UUID contact, String login) {
    if (Objects.isNull(contact) || !SentText.isText(login, LONGEST_LOGIN)) {
      throw Requests.malformed();
    }
  }
}
