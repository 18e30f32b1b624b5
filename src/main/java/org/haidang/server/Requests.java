package org.haidang.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.haidang.access.RequestProof;
import org.haidang.platform.Digests;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages;
import org.jspecify.annotations.Nullable;

/** Reads requests, believing nothing of what they say about themselves. Thread-safe. */
final class Requests {

  private static final Pattern OTHER_PROTOCOL =
      Pattern.compile("/v(?!" + Messages.PROTOCOL + "(/|$))\\d+(/.*)?");

  private final Json json;
  private final Bodies bodies;

  Requests(Json json) {
    this(json, System::nanoTime);
  }

  /** For tests: with a clock of their own. */
  Requests(Json json, LongSupplier nanos) {
    this.bodies = new Bodies(nanos);
    this.json = json;
  }

  /** Refuses paths of another version of the protocol. */
  static void demandProtocol(Context context) {
    if (OTHER_PROTOCOL.matcher(context.path()).matches()) {
      throw new HaidangException(ErrorCode.PROTOCOL_VERSION);
    }
  }

  /**
   * The body, unpacked if it came gzipped, once it is as the workstation signed it.
   *
   * @param most bytes at most, packed and unpacked alike
   * @throws HaidangException {@link ErrorCode#TOO_LARGE}, {@link ErrorCode#MALFORMED}, {@link
   *     ErrorCode#PROOF_REFUSED} when it was altered, or {@link ErrorCode#SERVER_SILENT} when it
   *     comes drop by drop
   */
  <T> T body(Context context, Class<T> type, int most) {
    if (context.req().getContentLengthLong() > most) {
      throw new HaidangException(ErrorCode.TOO_LARGE);
    }
    byte[] bytes;
    try {
      var sent = read(context.req().getInputStream(), most + 1);
      if (sent.length > most) {
        throw new HaidangException(ErrorCode.TOO_LARGE);
      }
      demandAsSigned(context, sent);
      bytes = Bodies.unpacked(context, sent, most + 1);
    } catch (IOException e) {
      throw malformed();
    }
    if (bytes.length > most) {
      throw new HaidangException(ErrorCode.TOO_LARGE);
    }
    try {
      return json.read(bytes, type);
    } catch (HaidangException e) {
      throw malformed();
    }
  }

  /** As {@link Bodies#read}. */
  byte[] read(InputStream in, int most) throws IOException {
    return bodies.read(in, most);
  }

  /** The digest is signed, see {@link Proofs}; here it is seen whether the body is its own. */
  private static void demandAsSigned(Context context, byte[] sent) {
    if (!RequestProof.digest(Digests.sha256(sent)).equals(context.header(RequestProof.DIGEST))) {
      throw new HaidangException(ErrorCode.PROOF_REFUSED);
    }
  }

  /** A whole number in the query, {@code usual} when absent. */
  int number(Context context, String name, int usual, int least, int most) {
    var text = context.queryParam(name);
    if (text == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw malformed();
    }
    throw malformed();
  }

  /** The id that is written so; malformed when it is none. */
  static UUID id(@Nullable String text) {
    try {
      return UUID.fromString(String.valueOf(text));
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  /** The life of the database in the query; null when absent. */
  static @Nullable UUID generation(Context context) {
    var text = context.queryParam("generation");
    return text == null ? null : id(text);
  }

  /** A position in the query, 0 when absent. */
  long position(Context context, String name) {
    var text = context.queryParam(name);
    try {
      long position = text == null ? 0 : Long.parseLong(text);
      if (position >= 0) {
        return position;
      }
    } catch (NumberFormatException e) {
      throw malformed();
    }
    throw malformed();
  }

  /** The cursor in the query: its JSON, as it is or in URL-safe Base64; the start when absent. */
  Cursor cursor(Context context) {
    var text = context.queryParam("cursor");
    if (text == null || text.isEmpty()) {
      return Cursor.START;
    }
    try {
      var plain =
          text.startsWith("{")
              ? text
              : new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      return json.read(plain, Cursor.class);
    } catch (HaidangException | IllegalArgumentException e) {
      throw malformed();
    }
  }

  static HaidangException malformed() {
    return new HaidangException(ErrorCode.MALFORMED);
  }
}
