package org.haidang.server;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Objects;
import org.haidang.access.Permission;
import org.haidang.records.Erasing;
import org.haidang.records.Erasing.Holding;
import org.haidang.records.Erasing.Wanted;
import org.haidang.records.Erasing.Why;
import org.haidang.sync.Erasure;
import org.haidang.sync.ErasureLedger;
import org.haidang.sync.ErasurePage;
import org.haidang.sync.ErasurePage.Offer;
import org.haidang.sync.ErasurePage.Taken;
import org.jspecify.annotations.Nullable;

/**
 * What was erased, what is to be, and what must not be: {@code /v1/erasures}, {@code /v1/holds}.
 */
final class ErasureRoute {

  private static final int MOST_BYTES = 16 * 1024;
  private static final int MOST_OFFERED_BYTES = 1 << 20;

  private final ErasureLedger ledger;
  private final Gate gate;
  private final InstantSource clock;
  private final Requests requests;
  private final Replies replies;

  ErasureRoute(
      ErasureLedger ledger, Gate gate, InstantSource clock, Requests requests, Replies replies) {
    this.ledger = ledger;
    this.gate = gate;
    this.clock = clock;
    this.requests = requests;
    this.replies = replies;
  }

  void page(Context context) {
    var session = gate.session(context, Permission.CONTACT_READ);
    long since = requests.position(context, "since");
    int limit = requests.number(context, "limit", ErasurePage.MOST, 1, ErasurePage.MOST);
    var page = ledger.page(Requests.generation(context), since, limit, session.workstation());
    replies.sendUnkept(context, page);
  }

  void known(Context context) {
    gate.session(context, Permission.CONTACT_READ);
    var offer = requests.body(context, Offer.class, MOST_OFFERED_BYTES);
    if (offer.items().size() > ErasurePage.MOST
        || !offer.items().stream().allMatch(ErasureRoute::isWhole)) {
      throw Requests.malformed();
    }
    replies.send(context, new Taken(ledger.offered(offer.items())));
  }

  void erase(Context context) {
    var session = gate.session(context, Permission.ERASE);
    var wanted = requests.body(context, Wanted.class, MOST_BYTES);
    if (Objects.isNull(wanted.record()) || Why.of(wanted.why()).isEmpty()) {
      throw Requests.malformed();
    }
    replies.send(context, ledger.erase(wanted, session, clock.instant()));
  }

  void hold(Context context) {
    var session = gate.session(context, Permission.LEGAL_HOLD);
    replies.send(context, ledger.hold(holding(context), session, clock.instant()));
  }

  void lift(Context context) {
    var session = gate.session(context, Permission.LEGAL_HOLD);
    replies.send(context, ledger.lift(holding(context), session, clock.instant()));
  }

  void report(Context context) {
    var session = gate.session(context, Permission.ERASE);
    replies.sendUnkept(context, ledger.report(session));
  }

  private Holding holding(Context context) {
    var holding = requests.body(context, Holding.class, MOST_BYTES);
    if (Objects.isNull(holding.record()) || !SentText.isText(holding.words(), Erasing.MOST_WORDS)) {
      throw Requests.malformed();
    }
    return holding;
  }

  private static boolean isWhole(@Nullable Erasure erasure) {
    return erasure != null
        && Objects.nonNull(erasure.record())
        && Objects.nonNull(erasure.seal())
        && erasure.paths().stream().allMatch(Objects::nonNull);
  }
}
