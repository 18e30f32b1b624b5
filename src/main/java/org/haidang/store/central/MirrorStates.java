package org.haidang.store.central;

import java.util.Optional;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.sync.MirrorMessages.Fate;
import org.haidang.sync.MirrorMessages.Mirror;
import org.haidang.sync.MirrorMessages.Mirrored;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** States of drafts, each written in its own turn and order. Within a transaction. */
record MirrorStates(SealedDrafts drafts) {

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

  /**
   * A first state is written where nothing is or all is over; a later one in its own turn and
   * order. What was forgotten for its age comes back from its own computer; a turn later than the
   * one here is of before this database was restored. One statement, so that two at once cannot
   * both be it.
   */
  Optional<Long> written(Handle h, Mirror mirror, Session session) {
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

  /** What is told when it was not written: it goes on elsewhere, is over, or came late. */
  static Mirrored notWritten(Handle h, Mirror mirror, Session session, boolean hurry) {
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
}
