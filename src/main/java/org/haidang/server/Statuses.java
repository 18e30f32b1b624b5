package org.haidang.server;

import org.haidang.platform.ErrorCode;

/** The status of HTTP that tells a fault, and the fault that a status tells. */
final class Statuses {

  private Statuses() {}

  static int statusOf(ErrorCode code) {
    return switch (code) {
      case MALFORMED,
          PROTOCOL_VERSION,
          PACK_UNREADABLE,
          PASSWORD_SHORT,
          PASSWORD_LONG,
          PASSWORD_COMMON,
          PASSWORD_NAMED,
          PASSWORD_SAME ->
          400;
      case SIGN_IN_WRONG,
          SERVER_SIGN_IN_AGAIN,
          PROOF_REFUSED,
          PROOF_CLOCK,
          SECOND_CODE_NEEDED,
          SECOND_CODE_WRONG,
          SECOND_FACTOR_MISSING,
          RESET_CODE_WRONG ->
          401;
      case NOT_PERMITTED,
          WORKSTATION_UNKNOWN,
          WORKSTATION_STRUCK_OFF,
          ENROL_CODE_UNKNOWN,
          ENROL_CODE_USED,
          ENROL_CODE_EXPIRED,
          ENROL_KEY_TAKEN ->
          403;
      case RECORD_MISSING, ATTACHMENT_AWAITED, ACCOUNT_MISSING, COMPUTER_MISSING -> 404;
      case SERVER_SILENT -> 408;
      case PACK_VERSION_TAKEN, RECORD_HELD, ACCOUNT_TAKEN -> 409;
      case TOO_LARGE, PACK_TOO_LARGE -> 413;
      case ATTACHMENT_ALTERED -> 422;
      case SIGN_IN_TOO_MANY, SIGN_IN_TOO_MANY_HERE, ASK_TOO_MANY, SEARCH_TOO_MANY, SERVER_BUSY ->
          429;
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
