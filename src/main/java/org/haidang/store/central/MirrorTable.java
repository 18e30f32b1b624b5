package org.haidang.store.central;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.Happening;
import org.haidang.access.Session;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.sync.MirrorLedger;
import org.haidang.sync.MirrorMessages.End;
import org.haidang.sync.MirrorMessages.Ended;
import org.haidang.sync.MirrorMessages.Fate;
import org.haidang.sync.MirrorMessages.Kept;
import org.haidang.sync.MirrorMessages.Look;
import org.haidang.sync.MirrorMessages.LookedInto;
import org.haidang.sync.MirrorMessages.Mine;
import org.haidang.sync.MirrorMessages.Mirror;
import org.haidang.sync.MirrorMessages.Mirrored;
import org.haidang.sync.MirrorMessages.Seen;
import org.haidang.sync.MirrorMessages.Taken;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Mirrored drafts in PostgreSQL. Thread-safe. */
final class MirrorTable implements MirrorLedger {

  /** A supervisor's look into a draft, in the table of looks. */
  static final String BREAK_GLASS = "BREAK_GLASS";

  private static final int MOST = 100;

  /** A computer that was off for so long is no longer told that its draft went on elsewhere. */
  private static final int REMEMBERED_DAYS = 400;

  private final Jdbi jdbi;
  private final SealedDrafts drafts;
  private final Ids ids;
  private final Watchers watchers;
  private final TrailWriting trail;

  /** A draft as it stands. */
  private record Row(
      UUID workstation,
      long turn,
      long number,
      String touched,
      boolean over,
      @Nullable Long beforeTurn,
      @Nullable String beforeTouched) {

    /** The last key of {@code turn} that came here; null when it is not known any more. */
    @Nullable String left(long of) {
      if (of == turn) {
        return touched;
      }
      return beforeTurn != null && beforeTurn == of ? beforeTouched : null;
    }
  }

  MirrorTable(Jdbi jdbi, Strongbox box, Ids ids, Watchers watchers, TrailWriting trail) {
    this.trail = trail;
    drafts = new SealedDrafts(box);
    this.jdbi = jdbi;
    this.ids = ids;
    this.watchers = watchers;
  }

  @Override
  public Mirrored mirror(Mirror mirror, Session session) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                h -> {
                  var login = session.account().login();
                  boolean hurry = watchers.tell(h, mirror.contact(), login);
                  return written(h, mirror, session)
                      .map(turn -> new Mirrored(Fate.KEPT, turn, mirror.number(), hurry, null))
                      .orElseGet(() -> notWritten(h, mirror, session, hurry));
                }));
  }

  /**
   * A first state is written where nothing is or all is over; a later one in its own turn and
   * order. What was forgotten for its age comes back from its own computer; a turn later than the
   * one here is of before this database was restored. One statement, so that two at once cannot
   * both be it.
   */
  private Optional<Long> written(Handle h, Mirror mirror, Session session) {
    return h.createQuery(
            """
            insert into mirror as m (contact, login, centre, workstation, turn, number, started_at,
              touched, danger, draft_sealed, files)
            select :contact, :login, :centre, :workstation, 1, :number,
              now() - make_interval(secs => :seconds), :touched, :danger, :draft, :files
            where :turn <= 0
              or exists (select from mirror where contact = :contact and login = :login)
            on conflict (contact, login) do update set
              centre = excluded.centre, workstation = excluded.workstation,
              turn = case when :turn > m.turn then :turn
                when m.draft_sealed is null then m.turn + 1 else m.turn end,
              before_turn = case when m.draft_sealed is null then m.turn else m.before_turn end,
              before_touched = case when m.draft_sealed is null then m.touched
                else m.before_touched end,
              number = excluded.number, started_at = excluded.started_at,
              touched = excluded.touched, touched_at = now(), danger = excluded.danger,
              draft_sealed = excluded.draft_sealed, files = excluded.files, ended = null
            where (:turn = 0 and m.draft_sealed is null)
              or (m.ended = 'OLD' and m.workstation = :workstation)
              or :turn > m.turn
              or (m.draft_sealed is not null and m.turn = :turn and m.workstation = :workstation
                  and m.number < :number)
            returning m.turn
            """)
        .bind("contact", mirror.contact())
        .bind("login", session.account().login())
        .bind("centre", session.account().centre())
        .bind("workstation", session.workstation())
        .bind("turn", mirror.turn())
        .bind("number", mirror.number())
        .bind("seconds", Columns.secondsAgo(mirror.seconds()))
        .bind("touched", mirror.touched())
        .bind("danger", mirror.danger())
        .bind("draft", drafts.seal(mirror.contact(), mirror.draft()))
        .bindArray("files", String.class, (Object[]) SealedDrafts.files(mirror.draft()))
        .mapTo(Long.class)
        .findOne();
  }

  private static Mirrored notWritten(Handle h, Mirror mirror, Session session, boolean hurry) {
    var found = row(h, mirror.contact(), session.account().login());
    if (found.isEmpty()) {
      // Kept no longer, or by an earlier life of the database: what comes next begins anew.
      return new Mirrored(Fate.OVER, 0, 0, false, null);
    }
    var row = found.get();
    boolean here = row.workstation().equals(session.workstation());
    if (row.over()) {
      return new Mirrored(Fate.OVER, row.turn(), row.number(), false, row.left(mirror.turn()));
    }
    if (here && (mirror.turn() == row.turn() || mirror.turn() <= 0)) {
      // A laggard, or a first one whose answer was lost: the sender goes on after what is here.
      return new Mirrored(Fate.KEPT, row.turn(), row.number(), hurry, null);
    }
    return new Mirrored(Fate.MOVED, row.turn(), row.number(), false, row.left(mirror.turn()));
  }

  private static Optional<Row> row(Handle h, UUID contact, String login) {
    return h.createQuery(
            """
            select workstation, turn, number, touched, draft_sealed is null as over, before_turn,
              before_touched
            from mirror where contact = :contact and login = :login
            """)
        .bind("contact", contact)
        .bind("login", login)
        .map(
            (row, _) ->
                new Row(
                    row.getObject("workstation", UUID.class),
                    row.getLong("turn"),
                    row.getLong("number"),
                    row.getString("touched"),
                    row.getBoolean("over"),
                    row.getObject("before_turn", Long.class),
                    row.getString("before_touched")))
        .findOne();
  }

  @Override
  public Mine mine(Session session, long since) {
    var login = session.account().login();
    return Guarded.call(
        () -> jdbi.withHandle(h -> new Mine(kept(h, login), looks(h, login, since))));
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

  private static List<LookedInto> looks(Handle h, String login, long since) {
    return h.createQuery(
            """
            select l.seq, l.record, coalesce(a.display_name, l.login) as name, l.words,
              extract(epoch from now() - l.at)::bigint as ago
            from look l left join account a on a.login = l.login
            where l.kind = :kind and l.login <> :login and l.seq > :since
              and (exists (select from mirror m where m.contact = l.record and m.login = :login)
                or exists (select from trail t where t.record = l.record and t.deed = l.kind
                  and t.whose = :login))
            order by l.seq limit :most
            """)
        .bind("login", login)
        .bind("kind", BREAK_GLASS)
        .bind("since", since)
        .bind("most", MOST)
        .map(
            (row, _) ->
                new LookedInto(
                    row.getLong("seq"),
                    row.getObject("record", UUID.class),
                    row.getString("name"),
                    row.getString("words"),
                    row.getLong("ago")))
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
                  note(h, session, look.contact(), look.login(), BREAK_GLASS, look.reason());
                  watchers.tellDesk(h, look.login());
                  return new Seen(draft);
                }));
  }

  SealedDrafts drafts() {
    return drafts;
  }

  /** Notes for good who looked at the unfinished report of {@code whose}. */
  void note(
      Handle h, Session session, UUID contact, String whose, String kind, @Nullable String words) {
    h.createUpdate(
            """
            insert into look (ask, at, login, centre, workstation, kind, record, type, reason, words)
            values (:ask, now(), :login, :centre, :workstation, :kind, :record, :type, :reason,
              :words)
            """)
        .bind("ask", ids.next())
        .bind("login", session.account().login())
        .bind("centre", session.account().centre())
        .bind("workstation", session.workstation())
        .bind("kind", kind)
        .bind("record", contact)
        .bind("type", RecordType.CONTACT.name())
        .bind("reason", kind.toLowerCase(Locale.ROOT))
        .bind("words", words)
        .execute();
    var happening =
        new Happening(
            ids.next(),
            Instant.now(),
            session.account().login(),
            kind,
            RecordType.CONTACT,
            contact,
            List.of("draft"));
    try {
      trail.add(h.getConnection(), happening, words, new SeenBy(session.account().centre(), whose));
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
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
