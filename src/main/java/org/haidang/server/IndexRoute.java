package org.haidang.server;

import io.javalin.http.Context;
import java.util.Base64;
import org.haidang.access.Permission;
import org.haidang.sync.Messages;
import org.haidang.sync.Messages.IndexKey;
import org.haidang.sync.NationalLedger;

/**
 * {@code GET /v1/index/key} and {@code GET /v1/index}: by what every centre's persons and contacts
 * are recognised, without a name. Thread-safe.
 */
final class IndexRoute {

  private final NationalLedger index;
  private final Gate gate;
  private final Requests requests;
  private final Replies replies;

  IndexRoute(NationalLedger index, Gate gate, Requests requests, Replies replies) {
    this.index = index;
    this.gate = gate;
    this.requests = requests;
    this.replies = replies;
  }

  void key(Context context) {
    gate.session(context, Permission.CONTACT_READ);
    replies.sendUnkept(context, new IndexKey(Base64.getEncoder().encodeToString(index.key())));
  }

  void page(Context context) {
    gate.session(context, Permission.CONTACT_READ);
    long since = requests.position(context, "since");
    int limit =
        requests.number(context, "limit", Messages.MAX_INDEX_PAGE, 1, Messages.MAX_INDEX_PAGE);
    replies.sendUnkept(context, index.page(Requests.generation(context), since, limit));
  }
}
