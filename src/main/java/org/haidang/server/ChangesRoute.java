package org.haidang.server;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.haidang.access.Permission;
import org.haidang.access.Session;
import org.haidang.model.Change;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Ledger;
import org.haidang.sync.Messages;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.Pushed;
import org.haidang.sync.QuarantineLedger;

/** {@code POST /v1/changes}: takes changes in. Thread-safe. */
final class ChangesRoute {

  private final Ledger ledger;
  private final QuarantineLedger quarantine;
  private final NewsBoard board;
  private final Gate gate;
  private final Requests requests;
  private final Replies replies;

  ChangesRoute(
      Ledger ledger,
      QuarantineLedger quarantine,
      NewsBoard board,
      Gate gate,
      Requests requests,
      Replies replies) {
    this.board = board;
    this.ledger = ledger;
    this.quarantine = quarantine;
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
    board.sends(session.workstation());
    replies.send(context, new Pushed(answers(push.changes(), session)));
  }

  /** What a colleague saved before being revoked travels along, but not into the records. */
  private List<ChangeAnswer> answers(List<Change> changes, Session session) {
    var login = session.account().login();
    var others = changes.stream().filter(change -> !login.equals(change.author())).toList();
    var apart = others.isEmpty() ? Set.<UUID>of() : quarantine.keepApart(others, session);
    if (apart.isEmpty()) {
      return ledger.append(changes, session);
    }
    var answers = new ArrayList<ChangeAnswer>();
    apart.forEach(id -> answers.add(quarantined(id)));
    answers.addAll(
        ledger.append(
            changes.stream().filter(change -> !apart.contains(change.id())).toList(), session));
    return answers;
  }

  private static ChangeAnswer quarantined(UUID change) {
    return ChangeAnswer.refused(change, ErrorCode.CHANGE_QUARANTINED.name(), List.of());
  }
}
