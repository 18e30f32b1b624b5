package org.haidang.server;

import io.javalin.http.Context;
import java.util.Objects;
import org.haidang.access.Permission;
import org.haidang.sync.MirrorMessages;
import org.haidang.sync.MirrorMessages.End;
import org.haidang.sync.MirrorMessages.Look;
import org.haidang.sync.MirrorMessages.Mirror;
import org.haidang.sync.MirrorMessages.Take;
import org.haidang.sync.Together;

/**
 * {@code /v1/mirrors}: unfinished reports, each for its own counselor; {@code /v1/mirrors/look} for
 * a supervisor with a reason. Thread-safe.
 */
final class MirrorRoute {

  private static final int SMALL = 16 * 1024;
  private static final int LONGEST_TOUCHED = 64;
  private static final int LONGEST_LOGIN = 100;

  private final Together together;
  private final Gate gate;
  private final Requests requests;
  private final Replies replies;

  MirrorRoute(Together together, Gate gate, Requests requests, Replies replies) {
    this.together = together;
    this.gate = gate;
    this.requests = requests;
    this.replies = replies;
  }

  void mirror(Context context) {
    var session = gate.session(context, Permission.CONTACT_WRITE);
    var mirror = requests.body(context, Mirror.class, MirrorMessages.MAX_BYTES);
    // What came over the wire may lack what the type promises.
    if (Objects.isNull(mirror.contact())
        || !SentText.isText(mirror.draft(), MirrorMessages.MAX_BYTES)
        || !SentText.isText(mirror.touched(), LONGEST_TOUCHED)
        || mirror.turn() < MirrorMessages.UNHEARD
        || mirror.number() < 0
        || mirror.seconds() < 0) {
      throw Requests.malformed();
    }
    replies.sendUnkept(context, together.mirrors().mirror(mirror, session));
  }

  void mine(Context context) {
    var session = gate.session(context, Permission.CONTACT_WRITE);
    replies.sendUnkept(
        context, together.mirrors().mine(session, requests.position(context, "since")));
  }

  void take(Context context) {
    var session = gate.session(context, Permission.CONTACT_WRITE);
    var take = requests.body(context, Take.class, SMALL);
    if (Objects.isNull(take.contact())) {
      throw Requests.malformed();
    }
    replies.sendUnkept(context, together.mirrors().take(take.contact(), session));
  }

  void end(Context context) {
    var session = gate.session(context, Permission.CONTACT_WRITE);
    var end = requests.body(context, End.class, SMALL);
    if (Objects.isNull(end.contact())) {
      throw Requests.malformed();
    }
    replies.sendUnkept(context, together.mirrors().end(end, session));
  }

  void look(Context context) {
    var session = gate.session(context, Permission.BREAK_GLASS);
    var look = requests.body(context, Look.class, SMALL);
    if (Objects.isNull(look.contact())
        || !SentText.isText(look.login(), LONGEST_LOGIN)
        || !SentText.isText(look.reason(), MirrorMessages.MAX_REASON)) {
      throw Requests.malformed();
    }
    replies.sendUnkept(context, together.mirrors().look(look, session));
  }
}
