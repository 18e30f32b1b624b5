package org.haidang.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.Erasing.Done;
import org.haidang.records.Erasing.Holding;
import org.haidang.records.Erasing.Report;
import org.haidang.records.Erasing.Wanted;
import org.jspecify.annotations.Nullable;

/** The central server's erasures and holds. Thread-safe; blocks on the database. */
public interface ErasureLedger {

  /**
   * What was erased since a position; another life's is read from the beginning. Notes that the
   * asker has erased up to there.
   *
   * @param workstation the asker
   */
  ErasurePage page(@Nullable UUID generation, long since, int limit, UUID workstation);

  /** Erases again what this database forgot, of those whose seal is its own; how many. */
  int offered(List<Erasure> known);

  /**
   * Erases a record.
   *
   * @throws HaidangException {@link ErrorCode#NOT_PERMITTED} when it is not of the asker's centre
   *     or not there, {@link ErrorCode#RECORD_HELD}
   */
  Done erase(Wanted wanted, Session session, Instant now);

  /** Keeps a record; faults as {@link #erase}. */
  Done hold(Holding holding, Session session, Instant now);

  /** Lifts the holds on a record; faults as {@link #erase}. */
  Done lift(Holding holding, Session session, Instant now);

  /** What was erased and what is held of the asker's centre. */
  Report report(Session session);

  /** One without records: nothing was erased, {@link ErrorCode#NOT_PERMITTED} whatever is asked. */
  static ErasureLedger closed() {
    return new ErasureLedger() {
      @Override
      public ErasurePage page(@Nullable UUID generation, long since, int limit, UUID workstation) {
        return new ErasurePage(new UUID(0, 0), List.of(), 0, false);
      }

      @Override
      public int offered(List<Erasure> known) {
        return 0;
      }

      @Override
      public Done erase(Wanted wanted, Session session, Instant now) {
        throw new HaidangException(ErrorCode.NOT_PERMITTED);
      }

      @Override
      public Done hold(Holding holding, Session session, Instant now) {
        throw new HaidangException(ErrorCode.NOT_PERMITTED);
      }

      @Override
      public Done lift(Holding holding, Session session, Instant now) {
        throw new HaidangException(ErrorCode.NOT_PERMITTED);
      }

      @Override
      public Report report(Session session) {
        throw new HaidangException(ErrorCode.NOT_PERMITTED);
      }
    };
  }
}
