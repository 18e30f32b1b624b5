package org.haidang.store.central;

import java.util.List;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.sync.MirrorLedger;
import org.haidang.sync.MirrorMessages.End;
import org.haidang.sync.MirrorMessages.Ended;
import org.haidang.sync.MirrorMessages.Fate;
import org.haidang.sync.MirrorMessages.Kept;
import org.haidang.sync.MirrorMessages.Look;
import org.haidang.sync.MirrorMessages.Mine;
import org.haidang.sync.MirrorMessages.Mirror;
import org.haidang.sync.MirrorMessages.Mirrored;
import org.haidang.sync.MirrorMessages.Seen;
import org.haidang.sync.MirrorMessages.Taken;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Mirrored drafts in PostgreSQL. Thread-safe. */
final class MirrorTable implements MirrorLedger {

  private static final int MOST = 100;

  /** A computer that was off for so long is no longer told that its draft went on elsewhere. */
  private static final int REMEMBERED_DAYS = 400;

  private final Jdbi jdbi;
  private final SealedDrafts drafts;
  private final Watchers watchers;
  private final MirrorStates states;
  private final MirrorLooks looks;

  MirrorTable(Jdbi jdbi, Strongbox box, Ids ids, Watchers watchers, TrailWriting trail) {
    drafts = new SealedDrafts(box);
    this.jdbi = jdbi;
    this.watchers = watchers;
    states = new MirrorStates(drafts);
    looks = new MirrorLooks(ids, trail);
  }

  @Override
  public Mirrored mirror(Mirror mirror, Session session) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                h -> {
                  var login = session.account().login();
                  boolean hurry = watchers.tell(h, mirror.contact(), login);
                  return states
                      .written(h, mirror, session)
                      .map(turn -> new Mirrored(Fate.KEPT, turn, mirror.number(), hurry, null))
                      .orElseGet(() -> MirrorStates.notWritten(h, mirror, session, hurry));
                }));
  }

  @Override
  public Mine mine(Session session, long since) {
    var login = session.account().login();
    return Guarded.call(
        () -> jdbi.withHandle(h -> new Mine(kept(h, login), MirrorLooks.after(h, login, since))));
  }

  private static List<Kept> kept(Handle h, String login) {
    return h.createQuery(
            """
            select contact, workstation, danger,
              extract(epoch from now() - started_at)::bigint as seconds,
              extract(epoch from now() - touched_at)::bigint as quiet
            from mirror where login = :login and draft_sealed is not null
            order by touched_at desc limit :most
            """)
        .bind("login", login)
        .bind("most", MOST)
        .map(
            (row, _) ->
                new Kept(
                    row.getObject("contact", UUID.class),
                    row.getObject("workstation", UUID.class),
                    row.getLong("seconds"),
                    row.getLong("quiet"),
                    row.getBoolean("danger")))
        .list();
  }

  @Override
  public Taken take(UUID contact, Session session) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                h ->
                    h.createQuery(
                            """
                            update mirror set
                              turn = turn + 1, before_turn = turn, before_touched = touched,
                              workstation = :workstation
                            where contact = :contact and login = :login and draft_sealed is not null
                            returning turn, number, draft_sealed
                            """)
                        .bind("workstation", session.workstation())
                        .bind("contact", contact)
                        .bind("login", session.account().login())
                        .map(
                            (row, _) ->
                                new Taken(
                                    contact,
                                    row.getLong("turn"),
                                    row.getLong("number"),
                                    drafts.open(contact, row.getBytes("draft_sealed"))))
                        .findOne()
                        .orElse(new Taken(contact, 0, 0, null))));
  }

  @Override
  public Ended end(End end, Session session) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                h -> {
                  var change = end.change();
                  if (change != null && !isHere(h, change)) {
                    return new Ended(false);
                  }
                  h.createUpdate(
                          """
                          update mirror set draft_sealed = null, files = '{}', ended = :how,
                            touched_at = now()
                          where contact = :contact and login = :login
                            and (turn = :turn or :turn = -1) and workstation = :workstation
                          """)
                      .bind("how", change == null ? "DISCARDED" : "SAVED")
                      .bind("contact", end.contact())
                      .bind("login", session.account().login())
                      .bind("turn", end.turn())
                      .bind("workstation", session.workstation())
                      .execute();
                  return new Ended(true);
                }));
  }

  /** A refused change has no version: what it said is not here. */
  private static boolean isHere(Handle h, UUID change) {
    return h.createQuery("select count(*) from change where id = ? and n is not null")
            .bind(0, change)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  @Override
  public Seen look(Look look, Session session) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                h -> {
                  var draft =
                      h.createQuery(
                              """
                              select draft_sealed from mirror where contact = :contact
                                and login = :login and centre = :centre
                                and draft_sealed is not null
                              """)
                          .bind("contact", look.contact())
                          .bind("login", look.login())
                          .bind("centre", session.account().centre())
                          .mapTo(byte[].class)
                          .findOne()
                          .map(kept -> drafts.open(look.contact(), kept))
                          .orElseThrow(() -> new HaidangException(ErrorCode.NOT_PERMITTED));
                  looks.note(
                      h,
                      session,
                      look.contact(),
                      look.login(),
                      MirrorLooks.BREAK_GLASS,
                      look.reason());
                  watchers.tellDesk(h, look.login());
                  return new Seen(draft);
                }));
  }

  SealedDrafts drafts() {
    return drafts;
  }

  /** Who looked into drafts. */
  MirrorLooks looks() {
    return looks;
  }

  /** Forgets drafts untouched for so many days, and after that long again that they were. */
  int sweep(int days) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                h -> {
                  h.createUpdate(
                          "delete from mirror where draft_sealed is null"
                              + " and touched_at < now() - make_interval(days => :days)")
                      .bind("days", REMEMBERED_DAYS + days)
                      .execute();
                  return h.createUpdate(
                          "update mirror set draft_sealed = null, files = '{}', ended = 'OLD'"
                              + " where draft_sealed is not null"
                              + " and touched_at < now() - make_interval(days => :days)")
                      .bind("days", days)
                      .execute();
                }));
  }
}
