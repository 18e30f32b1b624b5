package org.haidang.server;

import io.javalin.http.Context;
import java.util.Base64;
import java.util.Objects;
import org.haidang.access.WorkstationKey;
import org.haidang.platform.Digests;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.server.CentralHttp.Parts;
import org.haidang.sync.EnrolMessages.Enrol;
import org.haidang.sync.EnrolMessages.Pins;

/** {@code POST /v1/enrol}: a computer joins; {@code GET /v1/pins}. Thread-safe. */
final class EnrolRoute {

  private static final int MOST_BYTES = 4 * 1024;
  private static final int LONGEST_SECRET = 64;

  private final Parts parts;
  private final Proofs proofs;
  private final Requests requests;
  private final Replies replies;

  EnrolRoute(Parts parts, Proofs proofs, Requests requests, Replies replies) {
    this.parts = parts;
    this.proofs = proofs;
    this.requests = requests;
    this.replies = replies;
  }

  void enrol(Context context) {
    var request = requests.body(context, Enrol.class, MOST_BYTES);
    if (Objects.isNull(request.secret())
        || Objects.isNull(request.workstation())
        || Objects.isNull(request.key())
        || request.secret().length() > LONGEST_SECRET) {
      throw Requests.malformed();
    }
    var secret = bytes(request.secret());
    var key = bytes(request.key());
    if (key.length != WorkstationKey.BYTES
        || !proofs.newcomer(context, key).equals(request.workstation())) {
      throw Requests.malformed();
    }
    var joining = parts.joining();
    var answer =
        joining
            .workstations()
            .enrol(Digests.sha256(secret), request.workstation(), key, parts.clock().instant());
    switch (answer) {
      case ENROLLED -> tell(context);
      case CODE_UNKNOWN -> throw new HaidangException(ErrorCode.ENROL_CODE_UNKNOWN);
      case CODE_USED -> throw new HaidangException(ErrorCode.ENROL_CODE_USED);
      case CODE_EXPIRED -> throw new HaidangException(ErrorCode.ENROL_CODE_EXPIRED);
      case STRUCK_OFF -> throw new HaidangException(ErrorCode.WORKSTATION_STRUCK_OFF);
      case KEY_TAKEN -> throw new HaidangException(ErrorCode.ENROL_KEY_TAKEN);
    }
  }

  /** To whoever is enrolled, signed in or not. */
  void pins(Context context) {
    proofs.known(proofs.workstation(context));
    tell(context);
  }

  private void tell(Context context) {
    replies.sendUnkept(context, new Pins(parts.joining().pins()));
  }

  private static byte[] bytes(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw Requests.malformed();
    }
  }
}
