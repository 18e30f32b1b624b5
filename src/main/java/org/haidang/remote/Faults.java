package org.haidang.remote;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.Problem;
import org.haidang.sync.RetryLater;
import org.jspecify.annotations.Nullable;

/** What went wrong on the line, as codes. */
final class Faults {

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

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private Faults() {}

  /** A line that failed before there was an answer. */
  static HaidangException of(IOException e) {
    var code =
        switch (e) {
          case Lines.CodedException ours -> ours.code();
          case SSLException refused -> ofTls(refused);
          case InterruptedIOException silent ->
              said(silent).contains("connect")
                  ? ErrorCode.SERVER_UNREACHABLE
                  : ErrorCode.SERVER_SILENT;
          case ProtocolException _ -> ErrorCode.SERVER_GARBLED;
          default -> ErrorCode.SERVER_UNREACHABLE;
        };
    return fault(code, e);
  }

  /** Whether it was another server, an older TLS, or just a line that broke in the middle. */
  private static ErrorCode ofTls(SSLException refused) {
    for (Throwable at = refused; at != null; at = at.getCause()) {
      if (at instanceof PinnedTrust.OtherKey) {
        return ErrorCode.SERVER_OTHER_KEY;
      }
    }
    // Java tells the version by its words alone: its own finding, or the alert of RFC 8446, 6.2.
    var words = said(refused);
    return words.contains("protocol_version") || words.contains("protocol version")
        ? ErrorCode.SERVER_OLD_TLS
        : ErrorCode.SERVER_UNREACHABLE;
  }

  /** A line that failed within an answer, or an answer that could not be unpacked. */
  static HaidangException within(IOException e) {
    var code =
        switch (e) {
          case InterruptedIOException _ -> ErrorCode.SERVER_SILENT;
          case SocketException _ -> ErrorCode.SERVER_UNREACHABLE;
          default -> ErrorCode.SERVER_GARBLED;
        };
    return fault(code, e);
  }

  private static HaidangException fault(ErrorCode code, IOException e) {
    // The message may hold an address, the address a token: only its kind is handed on.
    return new HaidangException(code, new IOException(e.getClass().getName()));
  }

  private static String said(IOException e) {
    var message = e.getMessage();
    return message == null ? "" : message.toLowerCase(Locale.ROOT);
  }

  /**
   * An answer that is not a success. The status has the last word over what may be told by a proxy
   * on the way: without a problem document a 403 is not our server's, which must not make the
   * workstation stop trying.
   */
  static HaidangException of(Response response, Wire wire) {
    var code = told(response, wire);
    if (code == null) {
      code = byStatus(response.code());
    }
    return new HaidangException(code, pause(response));
  }

  private static @Nullable ErrorCode told(Response response, Wire wire) {
    try {
      var told = ErrorCode.valueOf(wire.read(response, Problem.class).code());
      return OF_THE_PROTOCOL.contains(told) && fits(told, response.code()) ? told : null;
    } catch (HaidangException | IllegalArgumentException | NullPointerException e) {
      return null;
    }
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

  private static ErrorCode byStatus(int status) {
    return switch (status) {
      case 401 -> ErrorCode.SERVER_SIGN_IN_AGAIN;
      case 413 -> ErrorCode.TOO_LARGE;
      case 429 -> ErrorCode.SERVER_BUSY;
      // Two at once, or too slow: the same again may well pass.
      case 408, 409 -> ErrorCode.SERVER_FAULT;
      default -> status >= 500 ? ErrorCode.SERVER_FAULT : ErrorCode.SERVER_GARBLED;
    };
  }

  /** The seconds of Retry-After; its other form, a date, would need a right clock. */
  private static @Nullable RetryLater pause(Response response) {
    var header = response.header("Retry-After");
    if (header == null || !header.matches("\\d{1,9}")) {
      return null;
    }
    var asked = Duration.ofSeconds(Long.parseLong(header));
    return new RetryLater(asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE);
  }
}
