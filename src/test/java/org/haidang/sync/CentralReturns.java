package org.haidang.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.haidang.access.Session;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.Scopes;
import org.haidang.store.central.CameBack;
import org.haidang.store.central.Erased;
import org.haidang.store.central.Judged.Fresh;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.RestoreMessages.Ask;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Brought;
import org.haidang.sync.RestoreMessages.Wanted;

/**
 * What comes back to the central database after a restore, and what was erased there for good. What
 * is taken in and how is the product's own.
 */
final class CentralReturns {

  /** Whoever writes the history of a copy that came back. */
  static final String NOBODY = "";

  private final Central central;

  CentralReturns(Central central) {
    this.central = central;
  }

  void ask(Ask ask, Session session, Consumer<Wanted> answer) {
    var past = past(session);
    var heads =
        ask.heads().stream()
            .filter(head -> past.lives().contains(head.version().generation()))
            .toList();
    var known = past.answered(ask.changes());
    for (var head : past.lives().isEmpty() ? List.<RestoreMessages.Head>of() : ask.heads()) {
      if (past.isElsewhere(head.record())) {
        central.tell(central.tell(List.of(past.scope()), head.record(), true));
      }
    }
    answer.accept(
        new Wanted(
            past.lost(heads),
            past.lives().isEmpty()
                ? List.of()
                : ask.changes().stream().filter(change -> !known.contains(change)).toList()));
  }

  private CentralPast past(Session session) {
    return new CentralPast(central.tables(), Scopes.centre(session.account().centre()));
  }

  void bring(Bringing bringing, Session session, BooleanSupplier alive, Consumer<Brought> answer) {
    var reached = CameBack.reached(bringing);
    central.whenFree(
        reached,
        alive,
        () -> {
          var past = past(session);
          var back =
              CameBack.of(
                  bringing,
                  past,
                  central.generation(),
                  past.scope(),
                  session.workstation(),
                  central.stored(reached));
          var fresh = new ArrayList<>(back.fresh());
          for (var row : back.rows()) {
            central
                .tables()
                .brought
                .add(new CentralTables.Brought(row.now().id(), row.of(), row.change()));
            if (row.copy()) {
              fresh.add(history(row, session.workstation()));
            }
          }
          central.commit(fresh, back.touched(), back.feed(), Map.of());
          for (var stands : back.touched().values()) {
            if (stands.state().erased()) {
              erase(Erased.whole(central.generation(), stands.state()));
            }
          }
          answer.accept(back.brought());
        });
  }

  private static Fresh history(CameBack.Row row, UUID workstation) {
    var change =
        new Change(
            row.change(),
            row.now().type(),
            row.now().id(),
            null,
            null,
            row.patch(),
            NOBODY,
            workstation,
            Instant.EPOCH,
            null);
    return new Fresh(
        change,
        new ChangeAnswer(row.change(), Outcome.MERGED, row.now().version(), List.of(), null));
  }

  void erase(RecordState empty) {
    var record = empty.id();
    central.isErased(record);
    var was = central.tables().records.get(record);
    boolean retired = was != null && was.retired();
    central
        .tables()
        .records
        .put(record, new Database.Held(empty, NationalLedger.SERVER, false, retired));
    central.tables().forget(record);
    var bare = new Erasure(record, List.of(), "");
    long seq = central.tables().note(new Erasure(record, List.of(), seal(bare)));
    var told = new ArrayList<>(central.tell(empty.scopes(), record, false));
    told.add(new FeedNews(Scopes.ERASURES, seq));
    central.tell(told);
  }

  private static String seal(Erasure erasure) {
    return "sealed " + erasure.sealed();
  }

  void erasures(UUID asked, long since, int limit, Consumer<ErasurePage> answer) {
    long from = central.generation().equals(asked) ? since : 0;
    var later =
        central.tables().erasures.values().stream()
            .filter(noted -> noted.seq() > from)
            .sorted(Comparator.comparingLong(CentralTables.Noted::seq))
            .toList();
    var page = later.subList(0, Math.min(limit, later.size()));
    answer.accept(
        new ErasurePage(
            central.generation(),
            page.stream().map(CentralTables.Noted::erasure).toList(),
            page.isEmpty() ? from : page.getLast().seq(),
            later.size() > limit));
  }

  void offered(List<Erasure> known, BooleanSupplier alive, Consumer<Integer> answer) {
    var records = known.stream().map(Erasure::record).toList();
    central.whenFree(
        records,
        alive,
        () -> {
          var again =
              Erased.again(
                  central.generation(),
                  known,
                  central.stored(records),
                  CentralReturns::seal,
                  erasure -> central.tables().erasures.containsKey(erasure.seal()));
          again.forEach(this::erase);
          answer.accept(again.size());
        });
  }
}
