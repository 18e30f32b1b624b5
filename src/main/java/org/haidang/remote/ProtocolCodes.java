package org.haidang.remote;

import org.haidang.platform.ErrorCode;
import org.haidang.sync.ProblemStatus;

/** The codes of faults that a server may tell, each under its status. */
final class ProtocolCodes {

  private ProtocolCodes() {}

  /**
   * Whether {@code told} is one of the protocol, and one that {@code status} may carry: its own, or
   * one that what stands before a server may have put in its place.
   */
  static boolean may(ErrorCode told, int status) {
    var own = ProblemStatus.of(told);
    return own.isPresent()
        && switch (own.getAsInt()) {
          case 400 -> status >= 400 && status < 500;
          case 429 -> status == 429 || status == 503;
          case 500 -> status >= 500 || status == 409;
          default -> status == own.getAsInt();
        };
  }

  /** What a status says by itself. */
  static ErrorCode byStatus(int status) {
    return switch (status) {
      case 401 -> ErrorCode.SERVER_SIGN_IN_AGAIN;
      case 413 -> ErrorCode.TOO_LARGE;
      case 429 -> ErrorCode.SERVER_BUSY;
      // Two at once, or too slow: the same again may well pass.
      case 408, 409 -> ErrorCode.SERVER_FAULT;
      default -> status >= 500 ? ErrorCode.SERVER_FAULT : ErrorCode.SERVER_GARBLED;
    };
  }
}
