package org.haidang.sync;

import java.util.List;
import org.haidang.access.Session;
import org.haidang.sync.RestoreMessages.Ask;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Brought;
import org.haidang.sync.RestoreMessages.Life;
import org.haidang.sync.RestoreMessages.Wanted;

/**
 * The server's side of what follows a restore. Thread-safe; implemented over PostgreSQL. Nothing is
 * taken of records outside the workstation's scopes, nor of a life that is none of this database's
 * earlier ones.
 */
public interface RestoredLedger {

  /** The lives of this database, the present one last. */
  List<Life> lives();

  /** What of this was lost. */
  Wanted ask(Ask ask, Session session);

  /**
   * Takes back what was lost, in one transaction. What was written since the restore stays beside
   * what comes back: a field both set is in conflict. Doing it twice is harmless.
   */
  Brought bring(Bringing bringing, Session session);

  /** A ledger that was never restored. */
  static RestoredLedger never() {
    return new RestoredLedger() {
      @Override
      public List<Life> lives() {
        return List.of();
      }

      @Override
      public Wanted ask(Ask ask, Session session) {
        return new Wanted(List.of(), List.of());
      }

      @Override
      public Brought bring(Bringing bringing, Session session) {
        return new Brought(0, 0);
      }
    };
  }
}
