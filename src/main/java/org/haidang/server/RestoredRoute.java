package org.haidang.server;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.haidang.access.Permission;
import org.haidang.model.Change;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.RestoreMessages;
import org.haidang.sync.RestoreMessages.Ask;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Lives;
import org.haidang.sync.RestoredLedger;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1/lives}, {@code POST /v1/restored/ask}, {@code POST /v1/restored}: workstations
 * bring back what a restored server lost. Thread-safe.
 */
final class RestoredRoute {

  private final RestoredLedger ledger;
  private final Gate gate;
  private final Requests requests;
  private final Replies replies;

  RestoredRoute(RestoredLedger ledger, Gate gate, Requests requests, Replies replies) {
    this.ledger = ledger;
    this.gate = gate;
    this.requests = requests;
    this.replies = replies;
  }

  void lives(Context context) {
    gate.session(context, Permission.CONTENT_READ);
    replies.sendUnkept(context, new Lives(ledger.lives()));
  }

  void ask(Context context) {
    var session = gate.session(context, Permission.CONTACT_WRITE);
    var ask = requests.body(context, Ask.class, RestoreMessages.MAX_BYTES);
    demand(ask.heads(), RestoreMessages.MAX_ASKED);
    demand(ask.changes(), RestoreMessages.MAX_ASKED);
    if (!ask.heads().stream()
        .allMatch(head -> Objects.nonNull(head.record()) && isWhole(head.version()))) {
      throw Requests.malformed();
    }
    replies.send(context, ledger.ask(ask, session));
  }

  void bring(Context context) {
    var session = gate.session(context, Permission.CONTACT_WRITE);
    var bringing = requests.body(context, Bringing.class, RestoreMessages.MAX_BYTES);
    demand(bringing.records(), RestoreMessages.MAX_BROUGHT);
    demand(bringing.changes(), RestoreMessages.MAX_BROUGHT);
    if (!bringing.records().stream().allMatch(record -> Objects.nonNull(record.id()))
        || !bringing.changes().stream()
            .allMatch(returned -> isWhole(returned.change()) && isWhole(returned.version()))) {
      throw Requests.malformed();
    }
    replies.send(context, ledger.bring(bringing, session));
  }

  /** What came over the wire may lack what the type promises. */
  private static void demand(@Nullable Collection<?> some, int most) {
    if (some == null || some.stream().anyMatch(Objects::isNull)) {
      throw Requests.malformed();
    }
    if (some.size() > most) {
      throw new HaidangException(ErrorCode.TOO_LARGE);
    }
  }

  private static boolean isWhole(@Nullable Change change) {
    return Optional.ofNullable(change)
        .filter(it -> Objects.nonNull(it.id()) && Objects.nonNull(it.record()))
        .isPresent();
  }

  private static boolean isWhole(@Nullable Version version) {
    return version != null && Objects.nonNull(version.generation());
  }
}
