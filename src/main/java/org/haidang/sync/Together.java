package org.haidang.sync;

import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/** What the server keeps for people who work side by side. Thread-safe. */
public interface Together {

  /** The unfinished reports. */
  MirrorLedger mirrors();

  /** One that keeps nothing: {@link ErrorCode#NOT_PERMITTED}. */
  static Together closed() {
    return () -> {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    };
  }
}
