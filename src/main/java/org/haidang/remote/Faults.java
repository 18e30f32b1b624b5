package org.haidang.remote;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.Problem;
import org.haidang.sync.RetryLater;
import org.jspecify.annotations.Nullable;

/** What went wrong on the line, as codes. */
final class Faults {

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
      code = ProtocolCodes.byStatus(response.code());
    }
    return new HaidangException(code, pause(response));
  }

  private static @Nullable ErrorCode told(Response response, Wire wire) {
    try {
      var told = ErrorCode.valueOf(wire.read(response, Problem.class).code());
      return ProtocolCodes.may(told, response.code()) ? told : null;
    } catch (HaidangException | IllegalArgumentException | NullPointerException e) {
      return null;
    }
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
