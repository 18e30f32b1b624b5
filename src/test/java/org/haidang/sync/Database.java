package org.haidang.sync;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.haidang.access.Session;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.platform.ErrorCode;
import org.haidang.store.central.Judged.Fresh;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.RestoreMessages.Ask;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Brought;
import org.haidang.sync.RestoreMessages.Life;
import org.haidang.sync.RestoreMessages.Wanted;

/**
 * The central database as the simulation uses it: what the nodes ask of it, and what the oracle.
 */
interface Database {

  /**
   * A record's row.
   *
   * @param retired whether it is out of its scopes by age
   */
  record Held(RecordState state, UUID workstation, boolean clean, boolean retired) {}

  /** Takes changes in for a node that may die meanwhile; then nobody answers. */
  void push(
      List<Change> changes,
      Session session,
      BooleanSupplier alive,
      Consumer<List<ChangeAnswer>> answer,
      Consumer<ErrorCode> fault);

  /** Where one begins who has never read anything. */
  Cursor begin(Set<String> scopes);

  FeedPage read(Cursor cursor, Set<String> scopes, UUID asking, int limit);

  List<FeedNews> heads(Set<String> scopes);

  /** Whether {@code cursor} has read all there is. */
  boolean isRead(Cursor cursor, Set<String> scopes);

  // What follows a restore.

  List<Life> lives();

  void ask(Ask ask, Session session, Consumer<Wanted> answer);

  void bring(Bringing bringing, Session session, BooleanSupplier alive, Consumer<Brought> answer);

  // Erasures.

  /** What was erased since. */
  void erasures(UUID generation, long since, int limit, Consumer<ErasurePage> answer);

  /** What a workstation erased, for a database that may have forgotten it. */
  void offered(List<Erasure> known, BooleanSupplier alive, Consumer<Integer> answer);

  /** The records in the list of what was erased. */
  Set<UUID> erasedNow();

  boolean up();

  void stop();

  void start();

  /** Copies what stands, so that it can be brought back. */
  void backUp();

  /** Brings one of the copies back; false when there was none. */
  boolean restore();

  /** Takes some record out of its scopes by age, or back into them; where it can. */
  void retire();

  /** Erases some record for ever, where that may be. */
  void erase();

  /** Keeps some record from being erased for some time; where it can. */
  void hold();

  Collection<Held> records();

  /** Every change answered. */
  Collection<Fresh> history();

  /** Whether the change was taken in at any time, in whatever life. */
  boolean wasTaken(UUID change);

  /** Whether the record was erased at any time, in whatever life. */
  boolean wasErased(UUID record);

  /** What does not fit in the database itself. */
  List<String> faults();
}
