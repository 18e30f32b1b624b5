package org.haidang.sync;

import java.util.UUID;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.IndexPage;
import org.jspecify.annotations.Nullable;

/** What the central server tells of records beyond a workstation's scopes. Thread-safe. */
public interface NationalLedger {

  /** What the fingerprints of the index are made with. */
  byte[] key();

  /** What changed in the index since a position; another life's is read from the beginning. */
  IndexPage page(@Nullable UUID generation, long since, int limit);

  /** One that tells nothing: {@link ErrorCode#NOT_PERMITTED}. */
  static NationalLedger closed() {
    return new NationalLedger() {
      @Override
      public byte[] key() {
        throw new HaidangException(ErrorCode.NOT_PERMITTED);
      }

      @Override
      public IndexPage page(@Nullable UUID generation, long since, int limit) {
        throw new HaidangException(ErrorCode.NOT_PERMITTED);
      }
    };
  }
}
