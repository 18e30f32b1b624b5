package org.haidang.store.central;

import java.util.UUID;
import org.haidang.sync.LiveScopes;
import org.jdbi.v3.core.Handle;

/**
 * Wakes the desks that something concerns, at the commit and on every node: PostgreSQL passes the
 * names on, and nothing of what happened. Without state.
 */
final class Watchers {

  /** The channel: the name of what has news, one of {@code sync.LiveScopes}. */
  static final String CHANNEL = "haidang_together";

  /**
   * There is a new state of a draft.
   *
   * @return whether somebody reads along
   */
  boolean tell(Handle h, UUID contact, String login) {
    var helpers =
        h.createQuery("select helper from helper where contact = ? and login = ?")
            .bind(0, contact)
            .bind(1, login)
            .mapTo(String.class)
            .list();
    helpers.forEach(helper -> tellDesk(h, helper));
    return !helpers.isEmpty();
  }

  /** Something concerns the person at one desk. */
  void tellDesk(Handle h, String login) {
    notify(h, LiveScopes.desk(login));
  }

  /** Something concerns everybody on shift at a centre. */
  void tellShift(Handle h, String centre) {
    notify(h, LiveScopes.shift(centre));
  }

  private static void notify(Handle h, String scope) {
    h.createQuery("select pg_notify(?, ?)").bind(0, CHANNEL).bind(1, scope).mapToMap().list();
  }
}
