package org.haidang.ui.desk.call;

import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/** What came of work on another thread. */
final class Faults {

  private Faults() {}

  /** The code of what a future failed with. */
  static ErrorCode codeOf(Throwable fault) {
    return fault.getCause() instanceof HaidangException known
        ? known.code()
        : ErrorCode.BUG_UNFORESEEN;
  }
}
