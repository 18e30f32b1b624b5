package org.haidang.server;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Objects;
import org.haidang.access.Permission;
import org.haidang.records.Sealing;
import org.haidang.records.Sealing.Wanted;
import org.haidang.sync.SealLedger;

/**
 * {@code /v1/sealed}: the sealed records of the asker's centre; {@code /lift} takes a seal off,
 * {@code /open} tells what one says. Thread-safe.
 */
final class SealRoute {

  private static final int MOST_BYTES = 16 * 1024;

  private final SealLedger ledger;
  private final Gate gate;
  private final InstantSource clock;
  private final Requests requests;
  private final Replies replies;

  SealRoute(SealLedger ledger, Gate gate, InstantSource clock, Requests requests, Replies replies) {
    this.ledger = ledger;
    this.gate = gate;
    this.clock = clock;
    this.requests = requests;
    this.replies = replies;
  }

  void list(Context context) {
    replies.sendUnkept(context, ledger.all(gate.session(context, Permission.SEAL)));
  }

  void seal(Context context) {
    var session = gate.session(context, Permission.SEAL);
    replies.sendUnkept(context, ledger.seal(wanted(context), session, clock.instant()));
  }

  void lift(Context context) {
    var session = gate.session(context, Permission.SEAL);
    replies.sendUnkept(context, ledger.lift(wanted(context), session, clock.instant()));
  }

  void open(Context context) {
    var session = gate.session(context, Permission.BREAK_GLASS);
    replies.sendUnkept(context, ledger.open(wanted(context), session, clock.instant()));
  }

  /** What came over the wire may lack what the type promises. */
  private Wanted wanted(Context context) {
    var wanted = requests.body(context, Wanted.class, MOST_BYTES);
    if (Objects.isNull(wanted.record()) || !SentText.isText(wanted.words(), Sealing.MOST_WORDS)) {
      throw Requests.malformed();
    }
    return wanted;
  }
}
