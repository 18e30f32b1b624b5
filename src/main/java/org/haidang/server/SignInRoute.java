package org.haidang.server;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.haidang.access.AccountDirectory.Stored;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.server.CentralHttp.Parts;
import org.haidang.sync.Messages.SignIn;
import org.haidang.sync.Messages.SignedIn;

/**
 * {@code POST /v1/sign-in}: a password, from a workstation that proves itself, for a session and
 * the key of its database. Thread-safe.
 */
final class SignInRoute {

  static final Duration SESSION = Duration.ofDays(30);

  private static final int KEY_BYTES = 32;
  private static final int MOST_BYTES = 16 * 1024;
  private static final int LONGEST_LOGIN = 100;
  private static final int LONGEST_PASSWORD = 1000;

  private final Parts parts;
  private final Proofs proofs;
  private final Requests requests;
  private final Replies replies;
  private final PasswordCheck check;

  SignInRoute(Parts parts, PasswordCheck check, Proofs proofs, Requests requests, Replies replies) {
    this.check = check;
    this.parts = parts;
    this.proofs = proofs;
    this.requests = requests;
    this.replies = replies;
  }

  void handle(Context context) {
    var workstation = proofs.workstation(context);
    var request = checked(requests.body(context, SignIn.class, MOST_BYTES));
    if (!request.workstation().equals(workstation)) {
      throw new HaidangException(ErrorCode.PROOF_REFUSED);
    }
    proofs.known(workstation);
    var offered = key(request.offeredKey());
    var login = request.login().strip().toLowerCase(Locale.ROOT);
    var password = request.password().toCharArray();
    Stored found;
    try {
      found = check.demand(login, password);
      check.demandSecond(found, request.second());
      check.right(found, password);
    } finally {
      Arrays.fill(password, '\0');
    }
    if (parts.quarantine().isStruckOff(request.workstation())) {
      throw new HaidangException(ErrorCode.WORKSTATION_STRUCK_OFF);
    }
    var token = Tokens.fresh(parts.random());
    var key = parts.directory().databaseKey(request.workstation(), offered);
    parts
        .directory()
        .open(
            Tokens.hash(token),
            login,
            request.workstation(),
            parts.clock().instant().plus(SESSION));
    check.notes().signedIn(found.account(), request.workstation());
    replies.sendUnkept(
        context, new SignedIn(found.account(), token, Base64.getEncoder().encodeToString(key)));
  }

  /** What came over the wire may lack what the type promises. */
  private static SignIn checked(SignIn request) {
    if (Objects.isNull(request.login())
        || Objects.isNull(request.password())
        || Objects.isNull(request.workstation())
        || Objects.isNull(request.offeredKey())
        || request.login().length() > LONGEST_LOGIN
        || request.login().indexOf('\0') >= 0
        || request.password().length() > LONGEST_PASSWORD) {
      throw Requests.malformed();
    }
    return request;
  }

  private static byte[] key(String offered) {
    try {
      var key = Base64.getDecoder().decode(offered);
      if (key.length == KEY_BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      throw Requests.malformed();
    }
    throw Requests.malformed();
  }
}
