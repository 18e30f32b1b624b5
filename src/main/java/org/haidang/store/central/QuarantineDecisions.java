package org.haidang.store.central;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.model.Change;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.QuarantineMessages.Decided;
import org.haidang.sync.QuarantineMessages.Deciding;
import org.haidang.sync.QuarantineMessages.Looked;
import org.haidang.sync.QuarantineMessages.Looking;
import org.haidang.sync.QuarantineMessages.Lying;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a supervisor sees of the quarantine and decides there. Thread-safe. */
final class QuarantineDecisions {

  private static final String TAKEN = "TAKEN";
  private static final String DISCARDED = "DISCARDED";
  private static final String LOOK = "QUARANTINE";

  private final Jdbi jdbi;
  private final Json json;
  private final Ids ids;
  private final QuarantineTable.Taking taking;
  private final QuarantineRows rows;
  private final QuarantineList list;

  QuarantineDecisions(Jdbi jdbi, Strongbox box, Json json, Ids ids, QuarantineTable.Taking taking) {
    this.jdbi = jdbi;
    this.rows = new QuarantineRows(box);
    this.list = new QuarantineList(rows, json);
    this.json = json;
    this.ids = ids;
    this.taking = taking;
  }

  Lying lying(@Nullable String centre, boolean each) {
    return Guarded.call(() -> jdbi.withHandle(h -> list.of(h, centre, each)));
  }

  Optional<Looked> look(Looking looking, Session session) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                h -> {
                  var row = rows.find(h, looking.id(), session.account().centre());
                  var held = row.map(QuarantineRows.Row::held).orElse(null);
                  if (row.isEmpty() || held == null) {
                    return Optional.<Looked>empty();
                  }
                  boolean change = row.get().kind().equals("CHANGE");
                  var told = change ? json.read(held, Change.class) : null;
                  note(h, looking, session);
                  return Optional.of(new Looked(told));
                }));
  }

  /** Notes for good who looked, before it is told. */
  private void note(Handle h, Looking looking, Session session) {
    h.createUpdate(
            """
            insert into look (ask, at, login, centre, workstation, kind, record, type, reason, words)
            select :ask, now(), :login, :centre, :workstation, :kind, q.record, q.type,
              lower(:kind), :words
            from quarantine q where q.id = :id
            """)
        .bind("ask", ids.next())
        .bind("login", session.account().login())
        .bind("centre", session.account().centre())
        .bind("workstation", session.workstation())
        .bind("kind", LOOK)
        .bind("words", looking.words())
        .bind("id", looking.id())
        .execute();
  }

  Decided take(Deciding deciding, Session session) {
    var centre = session.account().centre();
    var found = Guarded.call(() -> jdbi.withHandle(h -> rows.find(h, deciding.id(), centre)));
    if (found.isEmpty()) {
      return new Decided(false, ErrorCode.RECORD_MISSING.name());
    }
    var row = found.get();
    if (row.decided() != null) {
      return new Decided(row.decided().equals(TAKEN), null);
    }
    return row.kind().equals("DRAFT")
        ? takeDraft(row, deciding, session)
        : takeChange(row, deciding, session);
  }

  /** What it builds on first: each is a push of its own, which may be done again. */
  private Decided takeChange(QuarantineRows.Row row, Deciding deciding, Session session) {
    var chain = new ArrayDeque<Change>();
    for (var at = Optional.of(row); at.isPresent(); ) {
      var held = at.get().held();
      if (held == null) {
        break;
      }
      var change = json.read(held, Change.class);
      chain.push(change);
      var after = change.after();
      at =
          after == null
              ? Optional.empty()
              : Guarded.call(
                  () ->
                      jdbi.withHandle(h -> rows.find(h, after, session.account().centre()))
                          .filter(it -> it.decided() == null));
    }
    for (var change : chain) {
      var as = new Session(session.account(), change.workstation(), session.until());
      var answers = taking.append(List.of(signed(change, deciding.words(), session)), as);
      if (answers.isEmpty()) {
        return new Decided(false, ErrorCode.CHANGE_NOT_TAKEN.name());
      }
      var answer = answers.getFirst();
      if (answer.outcome() == Outcome.REFUSED) {
        return new Decided(false, answer.code());
      }
      decide(change.id(), TAKEN, deciding.words(), session);
    }
    return new Decided(true, null);
  }

  /** The author stays; whose decision it was stands in the reason. */
  private static Change signed(Change change, String words, Session session) {
    var decision = words.strip() + " (" + session.account().login() + ")";
    return change.withReason(
        change.reason() == null ? decision : change.reason() + " · " + decision);
  }

  /** The decider goes on with it as with a call of one's own that was left at another computer. */
  private Decided takeDraft(QuarantineRows.Row row, Deciding deciding, Session session) {
    Guarded.run(
        () ->
            jdbi.useTransaction(
                h -> {
                  h.createUpdate(
                          """
                          insert into mirror as m (contact, login, centre, workstation, turn,
                            number, started_at, touched, danger, draft_sealed, files)
                          select record, :me, centre, workstation, 1, 1, received_at, '', false,
                            held_sealed, :files
                          from quarantine where id = :id and decided is null
                          on conflict (contact, login) do update set turn = m.turn + 1,
                            number = 1, workstation = excluded.workstation, touched = '',
                            touched_at = now(), draft_sealed = excluded.draft_sealed,
                            files = excluded.files, ended = null
                          where m.draft_sealed is null
                          """)
                      .bind("me", session.account().login())
                      .bind("id", deciding.id())
                      .bindArray(
                          "files",
                          String.class,
                          (Object[]) SealedDrafts.files(Objects.requireNonNullElse(row.held(), "")))
                      .execute();
                  decide(h, deciding.id(), TAKEN, deciding.words(), session);
                }));
    return new Decided(true, null);
  }

  Decided discard(Deciding deciding, Session session) {
    var centre = session.account().centre();
    var found = Guarded.call(() -> jdbi.withHandle(h -> rows.find(h, deciding.id(), centre)));
    if (found.isEmpty()) {
      return new Decided(false, ErrorCode.RECORD_MISSING.name());
    }
    var was = found.get().decided();
    if (was != null) {
      return new Decided(was.equals(DISCARDED), null);
    }
    decide(deciding.id(), DISCARDED, deciding.words(), session);
    return new Decided(true, null);
  }

  private void decide(UUID id, String how, String words, Session session) {
    Guarded.run(() -> jdbi.useHandle(h -> decide(h, id, how, words, session)));
  }

  /** What it said goes: it stands in the records, or nowhere any more. */
  private static void decide(Handle h, UUID id, String how, String words, Session session) {
    h.createUpdate(
            """
            update quarantine set decided = :how, decided_by = :me, decided_at = now(),
              words = :words, held_sealed = null
            where id = :id and decided is null
            """)
        .bind("how", how)
        .bind("me", session.account().login())
        .bind("words", words)
        .bind("id", id)
        .execute();
  }
}
