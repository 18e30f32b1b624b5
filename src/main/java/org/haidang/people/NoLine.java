package org.haidang.people;

import java.util.Set;
import org.haidang.platform.ErrorCode;

/** The faults that mean: not now, ask again when the line is back. */
final class NoLine {

  private static final Set<ErrorCode> CODES =
      Set.of(
          ErrorCode.SERVER_UNREACHABLE,
          ErrorCode.SERVER_SILENT,
          ErrorCode.SERVER_FAULT,
          ErrorCode.SERVER_BUSY,
          ErrorCode.SERVER_GARBLED,
          ErrorCode.SERVER_SIGN_IN_AGAIN);

  private NoLine() {}

  /** Whether {@code code} is one of them. */
  static boolean is(ErrorCode code) {
    return CODES.contains(code);
  }
}
