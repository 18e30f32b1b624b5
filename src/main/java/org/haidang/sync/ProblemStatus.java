package org.haidang.sync;

import java.util.OptionalInt;
import org.haidang.platform.ErrorCode;

/**
 * The faults that the protocol knows, each with the status of HTTP (RFC 9110) under which a problem
 * document tells it: one table for the end that tells and the end that is told.
 */
public final class ProblemStatus {

  private ProblemStatus() {}

  /**
   * The status of a fault of the protocol, from 400 to 599; empty for a fault that is not of the
   * protocol, which a server may have and a workstation does not believe.
   */
  public static OptionalInt of(ErrorCode code) {
    return switch (code) {
      case MALFORMED,
          PROTOCOL_VERSION,
          PACK_UNREADABLE,
          PASSWORD_SHORT,
          PASSWORD_LONG,
          PASSWORD_COMMON,
          PASSWORD_NAMED,
          PASSWORD_SAME ->
          OptionalInt.of(400);
      case SIGN_IN_WRONG,
          SERVER_SIGN_IN_AGAIN,
          PROOF_REFUSED,
          PROOF_CLOCK,
          SECOND_CODE_NEEDED,
          SECOND_CODE_WRONG,
          SECOND_FACTOR_MISSING,
          RESET_CODE_WRONG ->
          OptionalInt.of(401);
      case NOT_PERMITTED,
          WORKSTATION_UNKNOWN,
          WORKSTATION_STRUCK_OFF,
          ENROL_CODE_UNKNOWN,
          ENROL_CODE_USED,
          ENROL_CODE_EXPIRED,
          ENROL_KEY_TAKEN ->
          OptionalInt.of(403);
      case RECORD_MISSING, ATTACHMENT_AWAITED, ACCOUNT_MISSING, COMPUTER_MISSING ->
          OptionalInt.of(404);
      case PACK_VERSION_TAKEN, RECORD_HELD, ACCOUNT_TAKEN -> OptionalInt.of(409);
      case TOO_LARGE, PACK_TOO_LARGE -> OptionalInt.of(413);
      case ATTACHMENT_ALTERED -> OptionalInt.of(422);
      case SIGN_IN_TOO_MANY, SIGN_IN_TOO_MANY_HERE, ASK_TOO_MANY, SEARCH_TOO_MANY, SERVER_BUSY ->
          OptionalInt.of(429);
      case SERVER_FAULT -> OptionalInt.of(500);
      default -> OptionalInt.empty();
    };
  }
}
