package org.haidang.server;

import org.haidang.platform.ErrorCode;
import org.haidang.sync.ProblemStatus;

/** The status of HTTP that tells a fault, and the fault that a status tells. */
final class Statuses {

  private Statuses() {}

  static int statusOf(ErrorCode code) {
    return ProblemStatus.of(code).orElseGet(() -> ofTheServer(code));
  }

  /** Faults that only a server has: a workstation goes by the status alone. */
  private static int ofTheServer(ErrorCode code) {
    return switch (code) {
      case SERVER_SILENT -> 408;
      case CENTRAL_DATABASE_UNAVAILABLE, DISK_FULL -> 503;
      default -> 500;
    };
  }

  static ErrorCode codeOf(int status) {
    return switch (status) {
      case 401 -> ErrorCode.SERVER_SIGN_IN_AGAIN;
      case 403 -> ErrorCode.NOT_PERMITTED;
      case 413, 414, 431 -> ErrorCode.TOO_LARGE;
      case 429 -> ErrorCode.SERVER_BUSY;
      default -> status < 500 ? ErrorCode.MALFORMED : ErrorCode.SERVER_FAULT;
    };
  }
}
