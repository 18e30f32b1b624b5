package org.haidang.server;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Objects;
import org.haidang.access.AccessRules;
import org.haidang.access.Permission;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HeartLedger;
import org.haidang.sync.HeartbeatMessages.Health;
import org.haidang.sync.HeartbeatMessages.Heard;
import org.haidang.sync.HeartbeatMessages.Heartbeat;

/**
 * {@code POST /v1/heartbeat}; {@code GET /v1/health/workstations} and {@code GET
 * /v1/health/workstations/ID}, a day of one; {@code GET /v1/where?record=…}. Thread-safe.
 */
final class HeartRoute {

  private static final int MOST_BYTES = 16 * 1024;
  private static final int LONGEST_WORD = 200;
  private static final int MOST_PACKS = 100;

  private final HeartLedger ledger;
  private final Gate gate;
  private final AccessRules rules;
  private final InstantSource clock;
  private final Requests requests;
  private final Replies replies;

  HeartRoute(
      HeartLedger ledger,
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

  void beat(Context context) {
    var session = gate.session(context, Permission.CONTENT_READ);
    var heartbeat = requests.body(context, Heartbeat.class, MOST_BYTES);
    if (Objects.isNull(heartbeat.program())
        || Objects.isNull(heartbeat.read())
        || heartbeat.program().length() > LONGEST_WORD
        || heartbeat.packs().size() > MOST_PACKS
        || heartbeat.packs().stream().anyMatch(pack -> pack.length() > LONGEST_WORD)) {
      throw Requests.malformed();
    }
    ledger.beat(heartbeat, session, clock.instant());
    replies.send(context, new Heard(clock.instant()));
  }

  /** A supervisor sees the own centre, who looks after all of them all. */
  void workstations(Context context) {
    var session = gate.session(context, Permission.HEALTH_READ);
    boolean all = rules.permits(session.account(), Permission.HEALTH_READ_ALL);
    replies.sendUnkept(context, new Health(ledger.latest(all ? null : session.account().centre())));
  }

  void day(Context context) {
    var session = gate.session(context, Permission.HEALTH_READ);
    var told = ledger.day(Requests.id(context.pathParam("id")));
    var centre = session.account().centre();
    boolean all = rules.permits(session.account(), Permission.HEALTH_READ_ALL);
    replies.sendUnkept(
        context,
        new Health(
            all ? told : told.stream().filter(each -> each.centre().equals(centre)).toList()));
  }

  void where(Context context) {
    var session = gate.session(context, Permission.CONTACT_READ);
    var record = Requests.id(context.queryParam("record"));
    replies.sendUnkept(
        context,
        ledger
            .where(record, session, clock.instant())
            .orElseThrow(() -> new HaidangException(ErrorCode.RECORD_MISSING)));
  }
}
