package org.haidang.server;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.haidang.access.AccessRules;
import org.haidang.access.Permission;
import org.haidang.access.Session;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages;
import org.haidang.sync.QuarantineLedger;
import org.haidang.sync.QuarantineLedger.Former;
import org.haidang.sync.QuarantineLedger.Whose;
import org.haidang.sync.QuarantineMessages;
import org.haidang.sync.QuarantineMessages.Deciding;
import org.haidang.sync.QuarantineMessages.HandIn;
import org.haidang.sync.QuarantineMessages.Looking;
import org.haidang.sync.QuarantineMessages.Standing;
import org.haidang.sync.QuarantineMessages.Stands;

/**
 * {@code /v1/quarantine}: who lost their rights hands in what was never answered, and reads
 * nothing; a supervisor decides on it. Thread-safe.
 */
final class QuarantineRoute {

  private static final int MOST_BYTES = 16 * 1024;

  private final QuarantineLedger ledger;
  private final Gate gate;
  private final AccessRules rules;
  private final InstantSource clock;
  private final Requests requests;
  private final Replies replies;

  QuarantineRoute(
      QuarantineLedger ledger,
      Gate gate,
      AccessRules rules,
      InstantSource clock,
      Requests requests,
      Replies replies) {
    this.ledger = ledger;
    this.gate = gate;
    this.rules = rules;
    this.clock = clock;
    this.requests = requests;
    this.replies = replies;
  }

  void standing(Context context) {
    var former = former(context);
    var leavers =
        former.standing() == Standing.GOOD
            ? ledger.leaversOf(former.workstation()).stream().sorted().toList()
            : List.<String>of();
    replies.sendUnkept(context, new Stands(former.standing(), leavers));
  }

  /**
   * Whose things the asker may hand in: those who were put out, by themselves or by a colleague at
   * the same computer. Everybody else pushes.
   */
  private Whose whose(Former former) {
    var whose =
        switch (former.standing()) {
          case WORKSTATION_STRUCK_OFF -> Whose.ALL;
          case ACCOUNT_REVOKED -> new Whose(Set.of(former.account().login()));
          case GOOD -> new Whose(ledger.leaversOf(former.workstation()));
          case ENDED -> new Whose(Set.of());
        };
    if (whose.isNobody()) {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    }
    return whose;
  }

  void handIn(Context context) {
    var former = former(context);
    var whose = whose(former);
    var handIn = requests.body(context, HandIn.class, QuarantineMessages.MAX_BYTES);
    if (handIn.changes().size() > Messages.MAX_CHANGES
        || handIn.drafts().size() > QuarantineMessages.MAX_DRAFTS) {
      throw new HaidangException(ErrorCode.TOO_LARGE);
    }
    if (!handIn.changes().stream().allMatch(SentAside::isWhole)
        || !handIn.drafts().stream().allMatch(SentAside::isWhole)) {
      throw Requests.malformed();
    }
    replies.sendUnkept(context, ledger.handIn(handIn, whose, former));
  }

  void lying(Context context) {
    var session = gate.session(context, Permission.QUARANTINE_READ);
    boolean all = rules.permits(session.account(), Permission.HEALTH_READ_ALL);
    boolean each = rules.permits(session.account(), Permission.QUARANTINE_DECIDE);
    replies.sendUnkept(context, ledger.lying(all ? null : session.account().centre(), each));
  }

  void look(Context context) {
    var session = decider(context);
    var looking = requests.body(context, Looking.class, MOST_BYTES);
    if (Objects.isNull(looking.id())
        || !SentText.isText(looking.words(), QuarantineMessages.MAX_WORDS)) {
      throw Requests.malformed();
    }
    replies.sendUnkept(
        context,
        ledger
            .look(looking, session)
            .orElseThrow(() -> new HaidangException(ErrorCode.RECORD_MISSING)));
  }

  void take(Context context) {
    var session = decider(context);
    replies.sendUnkept(context, ledger.take(deciding(context), session));
  }

  void discard(Context context) {
    var session = decider(context);
    replies.sendUnkept(context, ledger.discard(deciding(context), session));
  }

  private Session decider(Context context) {
    return gate.session(context, Permission.QUARANTINE_DECIDE);
  }

  private Deciding deciding(Context context) {
    var deciding = requests.body(context, Deciding.class, MOST_BYTES);
    if (Objects.isNull(deciding.id())
        || !SentText.isText(deciding.words(), QuarantineMessages.MAX_WORDS)) {
      throw Requests.malformed();
    }
    return deciding;
  }

  private Former former(Context context) {
    var former =
        ledger
            .former(Tokens.hash(Gate.token(context)), clock.instant())
            .orElseThrow(() -> new HaidangException(ErrorCode.SERVER_SIGN_IN_AGAIN));
    gate.pace(new Session(former.account(), former.workstation(), clock.instant()));
    return former;
  }
}
