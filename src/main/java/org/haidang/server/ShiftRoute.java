package org.haidang.server;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.haidang.access.Permission;
import org.haidang.access.Session;
import org.haidang.platform.Json;
import org.haidang.sync.HandMessages;
import org.haidang.sync.HandMessages.Coming;
import org.haidang.sync.HandMessages.Hinting;
import org.haidang.sync.LiveScopes;
import org.haidang.sync.OfferMessages.Answering;
import org.haidang.sync.OfferMessages.Offered;
import org.haidang.sync.OfferMessages.Offering;
import org.haidang.sync.OfferMessages.Withdrawing;
import org.haidang.sync.OfferMessages.Withdrawn;
import org.haidang.sync.ShiftMessages.Board;
import org.haidang.sync.ShiftMessages.Done;
import org.haidang.sync.ShiftMessages.Here;
import org.haidang.sync.Together;

/**
 * {@code /v1/shift}: who is on shift, calls offered and taken, raised hands; within one centre.
 * Thread-safe.
 */
final class ShiftRoute {

  private static final int MOST_BYTES = 16 * 1024;
  private static final int LONGEST_LOGIN = 100;
  private static final int LONGEST_SEEN = 64;
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
    send(context, tagged(session));
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
      send(context, board);
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
    send(
        context,
        new Offered(together.shift().offer(offering.contact(), offering.login(), session)));
  }

  void answer(Context context) {
    var session = session(context);
    var answer = requests.body(context, Answering.class, MOST_BYTES);
    check(answer.contact(), answer.login());
    send(
        context, together.shift().answer(answer.contact(), answer.login(), answer.take(), session));
  }

  void withdraw(Context context) {
    var session = session(context);
    var withdrawing = requests.body(context, Withdrawing.class, MOST_BYTES);
    if (Objects.isNull(withdrawing.contact())) {
      throw Requests.malformed();
    }
    send(context, new Withdrawn(together.shift().withdraw(withdrawing.contact(), session)));
  }

  void come(Context context) {
    var session = session(context);
    var coming = requests.body(context, Coming.class, MOST_BYTES);
    check(coming.contact(), coming.login());
    send(context, together.shift().come(coming.contact(), coming.login(), session));
  }

  void leave(Context context) {
    var session = session(context);
    var leaving = requests.body(context, Coming.class, MOST_BYTES);
    check(leaving.contact(), leaving.login());
    together.shift().leave(leaving.contact(), leaving.login(), session);
    send(context, new Done(true));
  }

  void watch(Context context) {
    var session = session(context);
    var login = context.queryParam("login");
    var seen = context.queryParam("seen");
    if (login == null
        || !MirrorRoute.isText(login, LONGEST_LOGIN)
        || (seen != null && seen.length() > LONGEST_SEEN)) {
      throw Requests.malformed();
    }
    var contact = contact(context);
    send(context, together.shift().watch(contact, login, seen == null ? "" : seen, session));
  }

  private static UUID contact(Context context) {
    try {
      return UUID.fromString(String.valueOf(context.queryParam("contact")));
    } catch (IllegalArgumentException e) {
      throw Requests.malformed();
    }
  }

  void hint(Context context) {
    var session = session(context);
    var hint = requests.body(context, Hinting.class, MOST_BYTES);
    check(hint.contact(), hint.login());
    if (!MirrorRoute.isText(hint.text(), HandMessages.MAX_HINT)
        || hint.text().chars().anyMatch(Character::isISOControl)) {
      throw Requests.malformed();
    }
    send(
        context,
        new Done(together.shift().hint(hint.contact(), hint.login(), hint.text(), session)));
  }

  /** What came over the wire may lack what the type promises. */
  private static void check(UUID contact, String login) {
    if (Objects.isNull(contact) || !MirrorRoute.isText(login, LONGEST_LOGIN)) {
      throw Requests.malformed();
    }
  }

  private void send(Context context, Object answer) {
    context.header("Cache-Control", "no-store");
    replies.send(context, answer);
  }
}
