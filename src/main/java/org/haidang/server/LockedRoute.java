package org.haidang.server;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Objects;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HeartbeatMessages.Heard;
import org.haidang.sync.LockedMessages.LockedBeat;
import org.haidang.sync.LockedMessages.LockedLedger;

/**
 * {@code POST /v1/heartbeat/locked}: an enrolled workstation on which nobody is signed in says that
 * it is there. Its own key is all that lets it in, and this all that it lets do. Thread-safe.
 */
final class LockedRoute {

  private static final int MOST_BYTES = 4 * 1024;
  private static final int LONGEST_WORD = 200;

  private final LockedLedger ledger;
  private final Proofs proofs;
  private final InstantSource clock;
  private final Requests requests;
  private final Replies replies;
  private final Pace pace;

  LockedRoute(
      LockedLedger ledger,
      Proofs proofs,
      InstantSource clock,
      Pace pace,
      Requests requests,
      Replies replies) {
    this.ledger = ledger;
    this.proofs = proofs;
    this.clock = clock;
    this.requests = requests;
    this.replies = replies;
    this.pace = pace;
  }

  void beat(Context context) {
    var workstation = proofs.workstation(context);
    proofs.known(workstation);
    pace.take(workstation);
    var beat = requests.body(context, LockedBeat.class, MOST_BYTES);
    if (Objects.isNull(beat.workstation())
        || Objects.isNull(beat.program())
        || beat.program().length() > LONGEST_WORD
        || beat.seconds() < 0) {
      throw Requests.malformed();
    }
    if (!beat.workstation().equals(workstation)) {
      throw new HaidangException(ErrorCode.PROOF_REFUSED);
    }
    ledger.beat(beat, clock.instant());
    replies.send(context, new Heard(clock.instant()));
  }
}
