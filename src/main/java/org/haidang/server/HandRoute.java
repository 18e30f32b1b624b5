package org.haidang.server;

import io.javalin.http.Context;
import org.haidang.access.Permission;
import org.haidang.access.Session;
import org.haidang.sync.HandMessages;
import org.haidang.sync.HandMessages.Coming;
import org.haidang.sync.HandMessages.Hinting;
import org.haidang.sync.ShiftMessages.Done;
import org.haidang.sync.Together;

/** {@code /v1/shift/…} of raised hands: coming, leaving, reading along, hints. Thread-safe. */
final class HandRoute {

  private static final int LONGEST_SEEN = 64;

  private final Together together;
  private final Gate gate;
  private final Requests requests;
  private final Replies replies;

  HandRoute(Together together, Gate gate, Requests requests, Replies replies) {
    this.together = together;
    this.gate = gate;
    this.requests = requests;
    this.replies = replies;
  }

  private Session session(Context context) {
    return gate.session(context, Permission.CONTACT_WRITE);
  }

  void come(Context context) {
    var session = session(context);
    var coming = requests.body(context, Coming.class, ShiftRoute.MOST_BYTES);
    ShiftRoute.check(coming.contact(), coming.login());
    replies.sendUnkept(context, together.shift().come(coming.contact(), coming.login(), session));
  }

  void leave(Context context) {
    var session = session(context);
    var leaving = requests.body(context, Coming.class, ShiftRoute.MOST_BYTES);
    ShiftRoute.check(leaving.contact(), leaving.login());
    together.shift().leave(leaving.contact(), leaving.login(), session);
    replies.sendUnkept(context, new Done(true));
  }

  void watch(Context context) {
    var session = session(context);
    var login = context.queryParam("login");
    var seen = context.queryParam("seen");
    if (login == null
        || !SentText.isText(login, ShiftRoute.LONGEST_LOGIN)
        || (seen != null && seen.length() > LONGEST_SEEN)) {
      throw Requests.malformed();
    }
    var contact = Requests.id(context.queryParam("contact"));
    replies.sendUnkept(
        context, together.shift().watch(contact, login, seen == null ? "" : seen, session));
  }

  void hint(Context context) {
    var session = session(context);
    var hint = requests.body(context, Hinting.class, ShiftRoute.MOST_BYTES);
    ShiftRoute.check(hint.contact(), hint.login());
    if (!SentText.isText(hint.text(), HandMessages.MAX_HINT)
        || hint.text().chars().anyMatch(Character::isISOControl)) {
      throw Requests.malformed();
    }
    replies.sendUnkept(
        context,
        new Done(together.shift().hint(hint.contact(), hint.login(), hint.text(), session)));
  }
}
