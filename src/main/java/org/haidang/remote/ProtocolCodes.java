package org.haidang.remote;

import java.util.Set;
import org.haidang.platform.ErrorCode;

/** The codes of faults that a server may tell, each under its status. */
final class ProtocolCodes {

  /** The codes a problem document may bring; any other is not of the protocol. */
  private static final Set<ErrorCode> OF_THE_PROTOCOL =
      Set.of(
          ErrorCode.SIGN_IN_WRONG,
          ErrorCode.SIGN_IN_TOO_MANY,
          ErrorCode.SIGN_IN_TOO_MANY_HERE,
          ErrorCode.SECOND_CODE_NEEDED,
          ErrorCode.SECOND_CODE_WRONG,
          ErrorCode.SECOND_FACTOR_MISSING,
          ErrorCode.RESET_CODE_WRONG,
          ErrorCode.PASSWORD_SHORT,
          ErrorCode.PASSWORD_LONG,
          ErrorCode.PASSWORD_COMMON,
          ErrorCode.PASSWORD_NAMED,
          ErrorCode.PASSWORD_SAME,
          ErrorCode.ACCOUNT_MISSING,
          ErrorCode.ACCOUNT_TAKEN,
          ErrorCode.COMPUTER_MISSING,
          ErrorCode.ASK_TOO_MANY,
          ErrorCode.SEARCH_TOO_MANY,
          ErrorCode.SERVER_SIGN_IN_AGAIN,
          ErrorCode.NOT_PERMITTED,
          ErrorCode.WORKSTATION_STRUCK_OFF,
          ErrorCode.TOO_LARGE,
          ErrorCode.SERVER_BUSY,
          ErrorCode.SERVER_FAULT,
          ErrorCode.PACK_TOO_LARGE,
          ErrorCode.PACK_UNREADABLE,
          ErrorCode.PACK_VERSION_TAKEN,
          ErrorCode.RECORD_HELD,
          ErrorCode.WORKSTATION_UNKNOWN,
          ErrorCode.ENROL_CODE_UNKNOWN,
          ErrorCode.ENROL_CODE_USED,
          ErrorCode.ENROL_CODE_EXPIRED,
          ErrorCode.ENROL_KEY_TAKEN,
          ErrorCode.PROOF_REFUSED,
          ErrorCode.PROOF_CLOCK,
          ErrorCode.PROTOCOL_VERSION,
          ErrorCode.RECORD_MISSING,
          ErrorCode.ATTACHMENT_AWAITED,
          ErrorCode.ATTACHMENT_ALTERED,
          ErrorCode.MALFORMED);

  private ProtocolCodes() {}

  /** Whether {@code told} is one of the protocol, and one that {@code status} may carry. */
  static boolean may(ErrorCode told, int status) {
    return OF_THE_PROTOCOL.contains(told) && fits(told, status);
  }

  /** Whether the code is one that this status may carry. */
  private static boolean fits(ErrorCode told, int status) {
    return switch (told) {
      case SIGN_IN_WRONG,
          SERVER_SIGN_IN_AGAIN,
          PROOF_REFUSED,
          PROOF_CLOCK,
          SECOND_CODE_NEEDED,
          SECOND_CODE_WRONG,
          SECOND_FACTOR_MISSING,
          RESET_CODE_WRONG ->
          status == 401;
      case NOT_PERMITTED,
          WORKSTATION_UNKNOWN,
          WORKSTATION_STRUCK_OFF,
          ENROL_CODE_UNKNOWN,
          ENROL_CODE_USED,
          ENROL_CODE_EXPIRED,
          ENROL_KEY_TAKEN ->
          status == 403;
      case TOO_LARGE, PACK_TOO_LARGE -> status == 413;
      case PACK_VERSION_TAKEN, RECORD_HELD, ACCOUNT_TAKEN -> status == 409;
      case RECORD_MISSING, ATTACHMENT_AWAITED, ACCOUNT_MISSING, COMPUTER_MISSING -> status == 404;
      case ATTACHMENT_ALTERED -> status == 422;
      case SIGN_IN_TOO_MANY, SIGN_IN_TOO_MANY_HERE, ASK_TOO_MANY, SEARCH_TOO_MANY, SERVER_BUSY ->
          status == 429 || status == 503;
      case SERVER_FAULT -> status >= 500 || status == 409;
      default -> status >= 400 && status < 500;
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
