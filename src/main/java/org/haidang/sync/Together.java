package org.haidang.sync;

import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/** What the server keeps for people who work side by side. Thread-safe. */
public interface Together {

  /** The unfinished reports. */
  MirrorLedger mirrors();

  /** The people on shift. */
  ShiftLedger shift();

  /** One that keeps nothing: {@link ErrorCode#NOT_PERMITTED}. */
  static Together closed() {
    return new Together() {
      @Override
      public MirrorLedger mirrors() {
        throw new HaidangException(ErrorCode.NOT_PERMITTED);
      }

      @Override
      public ShiftLedger shift() {
        throw new HaidangException(ErrorCode.NOT_PERMITTED);
      }
    };
  }
}
