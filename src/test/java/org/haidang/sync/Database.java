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

  /** What follows a restore. */
  default RestoredLedger restored() {
    return RestoredLedger.never();
  }

  boolean up();

  void stop();

  void start();

  /** Copies what stands, so that it can be brought back. */
  void backUp();

  /** Brings one of the copies back. */
  void restore();

  /** Takes some record out of its scopes by age, or back into them; where it can. */
  void retire();

  /** Erases some record for ever; where it can. */
  void erase();

  Collection<Held> records();

  /** Every change answered. */
  Collection<Fresh> history();

  boolean isErased(UUID record);

  /** What does not fit in the database itself. */
  List<String> faults();
}
