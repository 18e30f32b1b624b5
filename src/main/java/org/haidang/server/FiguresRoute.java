package org.haidang.server;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import org.haidang.access.Permission;
import org.haidang.referrals.AllReferrals;
import org.haidang.referrals.CompletionCount;
import org.haidang.referrals.CompletionRate;

/** {@code GET /v1/figures/…}: figures of all centres; of nobody's own work. Thread-safe. */
final class FiguresRoute {

  private final AllReferrals referrals;
  private final Gate gate;
  private final InstantSource clock;
  private final Replies replies;

  FiguresRoute(AllReferrals referrals, Gate gate, InstantSource clock, Replies replies) {
    this.referrals = referrals;
    this.gate = gate;
    this.clock = clock;
    this.replies = replies;
  }

  /** {@code GET /v1/figures/completion?from&to}, both ISO 8601 instants. */
  void completion(Context context) {
    gate.session(context, Permission.FIGURES_READ);
    var from = instant(context, "from");
    var to = instant(context, "to");
    if (!from.isBefore(to)) {
      throw Requests.malformed();
    }
    var counter = new CompletionCount(new CompletionRate.Period(from, to), clock.instant());
    referrals.each(counter::add);
    replies.sendUnkept(context, counter.figures());
  }

  private static Instant instant(Context context, String name) {
    var text = context.queryParam(name);
    try {
      if (text != null) {
        return Instant.parse(text);
      }
    } catch (DateTimeException e) {
      throw Requests.malformed();
    }
    throw Requests.malformed();
  }
}
