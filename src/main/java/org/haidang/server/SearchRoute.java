package org.haidang.server;

import io.javalin.http.Context;
import org.haidang.access.Permission;
import org.haidang.records.Typed;
import org.haidang.sync.CentralSearch;
import org.haidang.sync.Messages;
import org.haidang.sync.Messages.Finds;

/**
 * {@code GET /v1/search?q=…&limit=…}: which records of the asker's centre have what was typed, also
 * those that left its workstations. Tells nothing that stands in them, and writes the question
 * nowhere. Thread-safe.
 */
final class SearchRoute {

  /** As many as a search box reads. */
  private static final int LONGEST = 400;

  private final CentralSearch search;
  private final Gate gate;
  private final Requests requests;
  private final Replies replies;

  SearchRoute(CentralSearch search, Gate gate, Requests requests, Replies replies) {
    this.search = search;
    this.gate = gate;
    this.requests = requests;
    this.replies = replies;
  }

  void find(Context context) {
    var session = gate.session(context, Permission.CONTACT_READ);
    var text = context.queryParam("q");
    int limit = requests.number(context, "limit", Messages.MAX_FINDS, 1, Messages.MAX_FINDS);
    if (text == null || text.length() > LONGEST) {
      throw Requests.malformed();
    }
    var finds = search.find(Typed.of(text), Gate.scopes(session), limit);
    context.header("Cache-Control", "no-store");
    replies.send(context, new Finds(finds));
  }
}
