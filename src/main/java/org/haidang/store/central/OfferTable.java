package org.haidang.store.central;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.sync.MirrorMessages.Taken;
import org.haidang.sync.OfferMessages;
import org.haidang.sync.OfferMessages.Answer;
import org.haidang.sync.OfferMessages.Offer;
import org.haidang.sync.ShiftMessages;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Calls offered to colleagues. Called within a transaction. */
final class OfferTable {

  private static final RowMapper<Offer> OFFER =
      (row, _) ->
          new Offer(
              row.getObject("contact", UUID.class),
              row.getString("login"),
              row.getString("display_name"),
              row.getLong("started"),
              row.getLong("until"),
              row.getBoolean("danger"),
              Answer.valueOf(row.getString("answered")));

  private final Watchers watchers;
  private final SealedDrafts drafts;

  OfferTable(Watchers watchers, SealedDrafts drafts) {
    this.drafts = drafts;
    this.watchers = watchers;
  }

  /** Lets go of offers of calls that are no longer in hand, and of old answers. */
  void tidy(Handle h, @Nullable UUID contact, Session session) {
    var login = session.account().login();
    h.createQuery(
            "delete from offer where giver = :login and answer is null"
                + " and contact is distinct from cast(:contact as uuid) returning receiver")
        .bind("login", login)
        .bind("contact", contact)
        .mapTo(String.class)
        .list()
        .forEach(receiver -> watchers.tellDesk(h, receiver));
    h.execute("delete from offer where until < now() - interval '10 minutes'");
  }

  /** What {@code login} offered last, and what was said to it. */
  Optional<Offer> given(Handle h, String login) {
    return h.createQuery(
            """
            select o.contact, o.receiver as login, a.display_name, m.danger,
              extract(epoch from m.started_at)::bigint as started,
              extract(epoch from o.until)::bigint as until,
              coalesce(o.answer, case when o.until > now() then 'NONE' else 'EXPIRED' end)
                as answered
            from offer o join account a on a.login = o.receiver
            join mirror m on m.contact = o.contact and m.login = o.giver
            where o.giver = :login order by o.made_at desc limit 1
            """)
        .bind("login", login)
        .map(OFFER)
        .findOne();
  }

  /** What waits for the answer of {@code login}. */
  List<Offer> to(Handle h, String login) {
    return h.createQuery(
            """
            select o.contact, o.giver as login, a.display_name, m.danger,
              extract(epoch from m.started_at)::bigint as started,
              extract(epoch from o.until)::bigint as until, 'NONE' as answered
            from offer o join account a on a.login = o.giver
            join mirror m on m.contact = o.contact and m.login = o.giver
            where o.receiver = :login and o.answer is null and o.until > now()
            order by o.made_at
            """)
        .bind("login", login)
        .map(OFFER)
        .list();
  }

  /** Only to somebody who is there and not on the line, and only what the server has. */
  boolean make(Handle h, UUID contact, String to, Account giver) {
    boolean made =
        h.createUpdate(
                    """
                    insert into offer (contact, giver, receiver, centre, until)
                    select m.contact, m.login, p.login, p.centre,
                      now() + make_interval(secs => :seconds)
                    from mirror m, presence p
                    where m.contact = :contact and m.login = :giver
                      and m.draft_sealed is not null
                      and p.login = :to and p.login <> :giver and p.centre = :centre
                      and p.state <> 'IN_CALL'
                      and p.seen > now() - make_interval(secs => :present)
                    on conflict (contact, giver) do update set receiver = excluded.receiver,
                      made_at = now(), until = excluded.until, answer = null
                      where offer.answer is distinct from 'TAKEN'
                    """)
                .bind("seconds", (double) OfferMessages.OFFER_SECONDS)
                .bind("present", (double) ShiftMessages.PRESENT_SECONDS)
                .bind("contact", contact)
                .bind("giver", giver.login())
                .bind("to", to)
                .bind("centre", giver.centre())
                .execute()
            == 1;
    if (made) {
      watchers.tellDesk(h, to);
      watchers.tellDesk(h, giver.login());
    }
    return made;
  }

  /** The offer's row is the lock: of an answer and a withdrawal one comes first. */
  Taken answer(Handle h, UUID contact, String giver, boolean take, Session session) {
    boolean stands =
        h.createUpdate(
                    """
                    update offer set answer = :answer
                    where contact = :contact and giver = :giver and receiver = :me
                      and answer is null and until > now()
                    """)
                .bind("answer", take ? Answer.TAKEN.name() : Answer.REFUSED.name())
                .bind("contact", contact)
                .bind("giver", giver)
                .bind("me", session.account().login())
                .execute()
            == 1;
    watchers.tellDesk(h, giver);
    return stands && take ? moved(h, contact, giver, session) : new Taken(contact, 0, 0, null);
  }

  /** The draft becomes the receiver's; the giver's row says how it ended, and no longer what. */
  private Taken moved(Handle h, UUID contact, String giver, Session session) {
    return h.createQuery(
            """
            with was as (
              select * from mirror where contact = :contact and login = :giver
                and draft_sealed is not null for update
            ), over as (
              update mirror m set draft_sealed = null, files = '{}', ended = 'GIVEN', touched_at = now()
              from was where m.contact = was.contact and m.login = was.login
            )
            insert into mirror as m (contact, login, centre, workstation, turn, number, started_at,
              touched, danger, draft_sealed, files)
            select contact, :me, :centre, :workstation, 1, 1, started_at, touched, danger,
              draft_sealed, files
            from was
            on conflict (contact, login) do update set
              workstation = excluded.workstation, turn = m.turn + 1, number = 1,
              started_at = excluded.started_at, touched = excluded.touched, touched_at = now(),
              danger = excluded.danger, draft_sealed = excluded.draft_sealed,
              files = excluded.files, ended = null
            returning turn, number, draft_sealed
            """)
        .bind("contact", contact)
        .bind("giver", giver)
        .bind("me", session.account().login())
        .bind("centre", session.account().centre())
        .bind("workstation", session.workstation())
        .map(
            (row, _) ->
                new Taken(
                    contact, row.getLong(1), row.getLong(2), drafts.open(contact, row.getBytes(3))))
        .findOne()
        .orElse(new Taken(contact, 0, 0, null));
  }

  /** Takes an offer back; true when it was taken before. */
  boolean withdraw(Handle h, UUID contact, String giver) {
    var gone =
        h.createQuery(
                "delete from offer where contact = ? and giver = ?"
                    + " returning receiver, coalesce(answer, '') = 'TAKEN'")
            .bind(0, contact)
            .bind(1, giver)
            .map(
                (row, _) -> {
                  watchers.tellDesk(h, row.getString(1));
                  return row.getBoolean(2);
                })
            .findOne();
    return gone.orElse(false);
  }
}
