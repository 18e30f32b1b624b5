package org.haidang.sync;

import java.time.Instant;
import java.util.List;
import org.haidang.access.Session;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.Sealing.All;
import org.haidang.records.Sealing.Done;
import org.haidang.records.Sealing.Opened;
import org.haidang.records.Sealing.Wanted;

/**
 * Sealed records as the server keeps them. Whatever is not of the session's centre is refused with
 * {@link ErrorCode#NOT_PERMITTED}, as what is not there. Thread-safe.
 */
public interface SealLedger {

  /** Those of the session's centre. */
  All all(Session session);

  /** Seals a record. */
  Done seal(Wanted wanted, Session session, Instant now);

  /** Takes a seal off. */
  Done lift(Wanted wanted, Session session, Instant now);

  /** Opens a sealed record; that it was is kept before it is told. */
  Opened open(Wanted wanted, Session session, Instant now);

  /** One without a sealed record, for servers without a store. */
  static SealLedger none() {
    return new SealLedger() {
      @Override
      public All all(Session session) {
        return new All(List.of());
      }

      @Override
      public Done seal(Wanted wanted, Session session, Instant now) {
        throw new HaidangException(ErrorCode.NOT_PERMITTED);
      }

      @Override
      public Done lift(Wanted wanted, Session session, Instant now) {
        throw new HaidangException(ErrorCode.NOT_PERMITTED);
      }

      @Override
      public Opened open(Wanted wanted, Session session, Instant now) {
        throw new HaidangException(ErrorCode.NOT_PERMITTED);
      }
    };
  }
}
