package org.haidang.server;

import io.javalin.http.Context;
import java.util.Set;
import java.util.UUID;
import org.haidang.sync.Ledger;

/** {@code GET /v1/health}: 200 while the database answers, 503 while not. Thread-safe. */
final class HealthRoute {

  private final Ledger ledger;
  private final Replies replies;

  HealthRoute(Ledger ledger, Replies replies) {
    this.ledger = ledger;
    this.replies = replies;
  }

  private record Health(String status, UUID generation) {}

  void handle(Context context) {
    ledger.positions(Set.of());
    replies.send(context, new Health("ok", ledger.generation()));
  }
}
