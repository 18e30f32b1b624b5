package org.haidang.store.central;

import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.sync.ShiftMessages.Here;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What desks say of themselves. Within a transaction. */
final class Presence {

  /** What a desk said of itself before. */
  private record Before(String state, @Nullable UUID contact, boolean danger) {}

  private Presence() {}

  /** Notes it; whether the desk stands otherwise than it said before. */
  static boolean note(Handle h, Here here, Session session) {
    var login = session.account().login();
    var before =
        h.createQuery("select state, contact, danger from presence where login = ?")
            .bind(0, login)
            .map(
                (row, _) ->
                    new Before(row.getString(1), row.getObject(2, UUID.class), row.getBoolean(3)))
            .findOne();
    h.createUpdate(
            """
            insert into presence as p (login, centre, workstation, state, since, contact,
              started_at, danger)
            values (:login, :centre, :workstation, :state, now(), cast(:contact as uuid),
              now() - make_interval(secs => :seconds), :danger)
            on conflict (login) do update set
              centre = excluded.centre, workstation = excluded.workstation,
              since = case when p.state = excluded.state then p.since else now() end,
              state = excluded.state, danger = excluded.danger, seen = now(),
              started_at = case when p.contact = excluded.contact then p.started_at
                else excluded.started_at end,
              contact = excluded.contact
            """)
        .bind("login", login)
        .bind("centre", session.account().centre())
        .bind("workstation", session.workstation())
        .bind("state", here.state().name())
        .bind("contact", here.contact())
        .bind("seconds", Columns.secondsAgo(here.seconds()))
        .bind("danger", here.danger())
        .execute();
    var now = new Before(here.state().name(), here.contact(), here.danger());
    return before.isEmpty() || !before.get().equals(now);
  }
}
