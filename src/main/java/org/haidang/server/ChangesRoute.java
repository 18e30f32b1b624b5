package org.haidang.server;

import io.javalin.http.Context;
import java.util.Objects;
import org.haidang.access.Permission;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Ledger;
import org.haidang.sync.Messages;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.Pushed;

/** {@code POST /v1/changes}: takes changes in. Thread-safe. */
final class ChangesRoute {

  private final Ledger ledger;
  private final Gate gate;
  private final Requests requests;
  private final Replies replies;

  ChangesRoute(Ledger ledger, Gate gate, Requests requests, Replies replies) {
    this.ledger = ledger;
    this.gate = gate;
    this.requests = requests;
    this.replies = replies;
  }

  void handle(Context context) {
    var session = gate.session(context, Permission.CONTACT_WRITE);
    var push = requests.body(context, Push.class, Messages.MAX_PUSH_BYTES);
    // What came over the wire may lack what the type promises; one without an id cannot be
    // answered.
    if (Objects.isNull(push.changes())
        || push.changes().stream()
            .anyMatch(change -> Objects.isNull(change) || Objects.isNull(change.id()))) {
      throw Requests.malformed();
    }
    if (push.changes().size() > Messages.MAX_CHANGES) {
      throw new HaidangException(ErrorCode.TOO_LARGE);
    }
    replies.send(context, new Pushed(ledger.append(push.changes(), session)));
  }
}
