package org.haidang.store.central;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.model.Change;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.QuarantineLedger;
import org.haidang.sync.QuarantineMessages;
import org.haidang.sync.QuarantineMessages.Decided;
import org.haidang.sync.QuarantineMessages.Deciding;
import org.haidang.sync.QuarantineMessages.HandIn;
import org.haidang.sync.QuarantineMessages.Looked;
import org.haidang.sync.QuarantineMessages.Looking;
import org.haidang.sync.QuarantineMessages.Lying;
import org.haidang.sync.QuarantineMessages.Safe;
import org.haidang.sync.QuarantineMessages.Standing;
import org.haidang.sync.QuarantineMessages.Unfinished;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What may not enter the records by itself, in PostgreSQL. Thread-safe. */
final class QuarantineTable implements QuarantineLedger {

  private static final String ACCOUNT = "ACCOUNT";
  private static final String WORKSTATION = "WORKSTATION";

  private final Jdbi jdbi;
  private final Strongbox box;
  private final Json json;
  private final Formers formers;
  private final QuarantineDecisions decisions;

  /** Takes changes into the records, as a push does. */
  interface Taking {
    List<ChangeAnswer> append(List<Change> changes, Session session);
  }

  QuarantineTable(Jdbi jdbi, Strongbox box, Json json, Ids ids, Taking taking) {
    this.jdbi = jdbi;
    this.box = box;
    this.json = json;
    this.formers = new Formers(jdbi);
    this.decisions = new QuarantineDecisions(jdbi, box, json, ids, taking);
  }

  @Override
  public Optional<Former> former(byte[] tokenHash, Instant now) {
    return formers.of(tokenHash, now);
  }

  @Override
  public boolean isStruckOff(UUID workstation) {
    return formers.isStruckOff(workstation);
  }

  @Override
  public Set<String> leaversOf(UUID workstation) {
    return formers.leaversOf(workstation);
  }

  @Override
  public Safe handIn(HandIn handIn, Whose whose, Former former) {
    var why = former.standing() == Standing.WORKSTATION_STRUCK_OFF ? WORKSTATION : ACCOUNT;
    var changes =
        handIn.changes().stream()
            .filter(change -> change.workstation().equals(former.workstation()))
            .filter(change -> whose.has(change.author()))
            .toList();
    var drafts = handIn.drafts().stream().filter(draft -> whose.has(draft.login())).toList();
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                h -> {
                  demandRoom(h, former.workstation(), changes.size() + drafts.size());
                  var safe = new ArrayList<UUID>(changes.size() + drafts.size());
                  var taken = takenIn(h, changes);
                  for (var change : changes) {
                    if (!taken.contains(change.id())) {
                      keep(h, change, former.account().centre(), why);
                    }
                    safe.add(change.id());
                  }
                  for (var draft : drafts) {
                    keep(h, draft, former, why);
                    safe.add(draft.contact());
                  }
                  return new Safe(safe);
                }));
  }

  @Override
  public Set<UUID> keepApart(List<Change> changes, Session session) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                h -> {
                  var revoked =
                      h.createQuery("select login from account where struck_off and login = any(?)")
                          .bind(0, logins(changes))
                          .mapTo(String.class)
                          .set();
                  if (revoked.isEmpty()) {
                    return Set.of();
                  }
                  var theirs =
                      changes.stream().filter(change -> isOf(change, revoked, session)).toList();
                  var taken = takenIn(h, theirs);
                  var apart = new LinkedHashSet<UUID>();
                  demandRoom(h, session.workstation(), theirs.size());
                  for (var change : theirs) {
                    if (!taken.contains(change.id())) {
                      keep(h, change, session.account().centre(), ACCOUNT);
                      apart.add(change.id());
                    }
                  }
                  return apart;
                }));
  }

  /** What lacks a part is left to be refused like any other. */
  private static boolean isOf(Change change, Set<String> revoked, Session session) {
    return change.author() != null
        && revoked.contains(change.author())
        && change.type() != null
        && change.record() != null
        && change.madeAt() != null
        && session.workstation().equals(change.workstation());
  }

  private static String[] logins(List<Change> changes) {
    return changes.stream()
        .map(Change::author)
        .filter(author -> author != null && author.indexOf('\0') < 0)
        .distinct()
        .toArray(String[]::new);
  }

  private static void demandRoom(Handle h, UUID workstation, int more) {
    int lying =
        h.createQuery("select count(*) from quarantine where workstation = ? and decided is null")
            .bind(0, workstation)
            .mapTo(Integer.class)
            .one();
    if (more > 0 && lying + more > QuarantineMessages.MAX_LYING) {
      throw new HaidangException(ErrorCode.SERVER_BUSY);
    }
  }

  /** Those the records have: answered before, and the answer lost on the way. */
  private static Set<UUID> takenIn(Handle h, List<Change> changes) {
    return changes.isEmpty()
        ? Set.of()
        : h.createQuery("select id from change where id = any(?) and n is not null")
            .bind(0, changes.stream().map(Change::id).toArray(UUID[]::new))
            .mapTo(UUID.class)
            .set();
  }

  private void keep(Handle h, Change change, String centre, String why) {
    put(
        h,
        change.id(),
        "CHANGE",
        change.record(),
        change.type(),
        change.author(),
        centre,
        change.workstation(),
        why,
        change.madeAt(),
        box.sealText(SealedColumn.HELD, change.id(), json.text(change)));
  }

  private void keep(Handle h, Unfinished draft, Former former, String why) {
    put(
        h,
        draft.contact(),
        "DRAFT",
        draft.contact(),
        RecordType.CONTACT,
        draft.login(),
        former.account().centre(),
        former.workstation(),
        why,
        draft.touched(),
        box.sealText(SealedColumn.DRAFT, draft.contact(), draft.draft()));
  }

  /** What was decided stays decided; a later state of an unfinished report takes the earlier's. */
  private static void put(
      Handle h,
      UUID id,
      String kind,
      UUID record,
      RecordType type,
      String login,
      String centre,
      UUID workstation,
      String why,
      Instant madeAt,
      byte[] held) {
    h.createUpdate(
            """
            insert into quarantine as q
              (id, kind, record, type, login, centre, workstation, why, made_at, held_sealed)
            select :id, :kind, :record, :type, :login,
              coalesce((select centre from account where login = :login), :centre),
              :workstation, :why, :made, :held
            on conflict (id) do update set held_sealed = excluded.held_sealed,
              made_at = excluded.made_at
            where q.decided is null and q.kind = 'DRAFT' and excluded.kind = 'DRAFT'
            """)
        .bind("id", id)
        .bind("kind", kind)
        .bind("record", record)
        .bind("type", type.name())
        .bind("login", login)
        .bind("centre", centre)
        .bind("workstation", workstation)
        .bind("why", why)
        .bind("made", madeAt.toString())
        .bind("held", held)
        .execute();
  }

  @Override
  public Lying lying(@Nullable String centre, boolean each) {
    return decisions.lying(centre, each);
  }

  @Override
  public Optional<Looked> look(Looking looking, Session session) {
    return decisions.look(looking, session);
  }

  @Override
  public Decided take(Deciding deciding, Session session) {
    return decisions.take(deciding, session);
  }

  @Override
  public Decided discard(Deciding deciding, Session session) {
    return decisions.discard(deciding, session);
  }
}
