package org.haidang.server;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.haidang.access.AccountDirectory.Stored;
import org.haidang.access.Passwords;
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

  /** Guesses computed at once: each takes 64 MiB and a core. */
  private static final int AT_ONCE = 4;

  private static final long PATIENCE_SECONDS = 10;

  private final Parts parts;
  private final Proofs proofs;
  private final Requests requests;
  private final Replies replies;
  private final Semaphore computing = new Semaphore(AT_ONCE, true);
  private final String nobodys;

  SignInRoute(Parts parts, Proofs proofs, Requests requests, Replies replies) {
    this.parts = parts;
    this.proofs = proofs;
    this.requests = requests;
    this.replies = replies;
    // A verifier that no password fits, so that an unknown login takes as long as a known one.
    nobodys = parts.passwords().hash(Tokens.fresh(parts.random()).toCharArray());
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
    if (!parts.directory().guesses().take(login, parts.clock().instant())) {
      throw new HaidangException(ErrorCode.SIGN_IN_TOO_MANY);
    }
    var found = parts.directory().find(login);
    boolean fits = fits(request.password(), found.map(Stored::passwordHash).orElse(nobodys));
    if (found.isEmpty() || !fits) {
      throw new HaidangException(ErrorCode.SIGN_IN_WRONG);
    }
    parts.directory().guesses().right(login);
    var token = Tokens.fresh(parts.random());
    var key = parts.directory().databaseKey(request.workstation(), offered);
    parts
        .directory()
        .open(
            Tokens.hash(token),
            login,
            request.workstation(),
            parts.clock().instant().plus(SESSION));
    context.header("Cache-Control", "no-store");
    replies.send(
        context,
        new SignedIn(found.get().account(), token, Base64.getEncoder().encodeToString(key)));
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

  private boolean fits(String password, String verifier) {
    var characters = password.toCharArray();
    try {
      if (!computing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new HaidangException(ErrorCode.SERVER_BUSY);
      }
      try {
        return Passwords.matches(characters, verifier);
      } finally {
        computing.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HaidangException(ErrorCode.SERVER_BUSY, e);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }
}
