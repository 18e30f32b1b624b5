package org.haidang.store.central;

import java.util.List;
import java.util.UUID;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.sync.HandMessages.Hand;
import org.haidang.sync.ShiftMessages;
import org.haidang.sync.ShiftMessages.Colleague;
import org.haidang.sync.ShiftMessages.State;
import org.jdbi.v3.core.Handle;

/** Reads who is on shift and whose hand is up. Without state. */
final class BoardReading {

  private BoardReading() {}

  /** The others of the asker's centre who are at their desks. */
  static List<Colleague> colleagues(Handle h, Account asker) {
    boolean supervisor = asker.role() == Role.SUPERVISOR;
    return h.createQuery(
            """
            select p.login, a.display_name, a.role, p.state, p.danger, p.contact,
              extract(epoch from p.since)::bigint as since
            from presence p join account a on a.login = p.login
            where p.centre = :centre and p.login <> :login
              and p.seen > now() - make_interval(secs => :present)
            order by a.display_name, p.login
            """)
        .bind("centre", asker.centre())
        .bind("login", asker.login())
        .bind("present", (double) ShiftMessages.PRESENT_SECONDS)
        .map(
            (row, _) ->
                new Colleague(
                    row.getString("login"),
                    row.getString("display_name"),
                    Role.SUPERVISOR.name().equals(row.getString("role")),
                    State.valueOf(row.getString("state")),
                    row.getLong("since"),
                    row.getBoolean("danger"),
                    supervisor ? row.getObject("contact", UUID.class) : null))
        .list();
  }

  /** The raised hands of the asker's centre, the earliest first. */
  static List<Hand> hands(Handle h, Account asker) {
    return h.createQuery(
            """
            select h.contact, h.login, a.display_name, p.danger,
              extract(epoch from p.started_at)::bigint as started,
              extract(epoch from h.raised_at)::bigint as raised,
              array(select b.display_name from helper e join account b on b.login = e.helper
                where e.contact = h.contact and e.login = h.login order by e.came_at) as helpers
            from hand h join account a on a.login = h.login
            join presence p on p.login = h.login
            where h.centre = :centre and h.login <> :login
              and p.seen > now() - make_interval(secs => :present)
            order by h.raised_at
            """)
        .bind("centre", asker.centre())
        .bind("login", asker.login())
        .bind("present", (double) ShiftMessages.PRESENT_SECONDS)
        .map(
            (row, _) ->
                new Hand(
                    row.getObject("contact", UUID.class),
                    row.getString("login"),
                    row.getString("display_name"),
                    row.getLong("started"),
                    row.getLong("raised"),
                    row.getBoolean("danger"),
                    List.of((String[]) row.getArray("helpers").getArray())))
        .list();
  }
}
