package org.haidang.server;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.haidang.access.AccountDirectory;
import org.haidang.access.AccountDirectory.Stored;
import org.haidang.access.OneTimeCode;
import org.haidang.access.Passwords;
import org.haidang.access.Totp;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.server.CentralHttp.Parts;
import org.jspecify.annotations.Nullable;

/**
 * Password and second factor, each guess slower than the last: the same for every route that asks
 * for one. Thread-safe.
 */
final class PasswordCheck {

  private static final int LONGEST_LOGIN = 100;
  private static final int LONGEST_PASSWORD = 1000;
  private static final int LONGEST_CODE = 40;

  private final Parts parts;
  private final DearWork work = DearWork.ofThisComputer();
  private final String nobodys;
  private final SignInNotes notes;

  PasswordCheck(Parts parts) {
    this.parts = parts;
    notes = new SignInNotes(parts.trail(), parts.clock());
    // A verifier that no password fits, so that an unknown login takes as long as a known one.
    nobodys = parts.passwords().hash(Tokens.fresh(parts.random()).toCharArray());
  }

  /** Who was let in, and who was not. */
  SignInNotes notes() {
    return notes;
  }

  /** What came over the wire as a login; refused when it can be none. */
  static String login(@Nullable String typed) {
    if (typed == null || typed.length() > LONGEST_LOGIN || typed.indexOf('\0') >= 0) {
      throw Requests.malformed();
    }
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  /** What came over the wire as a password; refused when it can be none. */
  static char[] password(char @Nullable [] typed) {
    if (typed == null || typed.length > LONGEST_PASSWORD) {
      throw Requests.malformed();
    }
    return typed;
  }

  /** The account of a right password alone; one guess is counted until {@link #right}. */
  Stored demand(String login, char[] password) {
    if (!directory().guesses().take(login, now())) {
      throw new HaidangException(ErrorCode.SIGN_IN_TOO_MANY);
    }
    var found = directory().find(login);
    boolean fits = fits(login, password, found.map(Stored::passwordHash).orElse(nobodys));
    if (found.isEmpty() || !fits) {
      notes.failed(found.map(Stored::account));
      throw new HaidangException(ErrorCode.SIGN_IN_WRONG);
    }
    return found.get();
  }

  /** Nothing more is asked: the guesses before are forgiven. */
  void right(Stored stored, char[] password) {
    directory().guesses().right(stored.account().login());
    if (Passwords.below(stored.passwordHash(), parts.passwords().cost())) {
      try {
        directory().book().rehash(stored.account().login(), hash(password));
      } catch (HaidangException e) {
        if (e.code() != ErrorCode.SERVER_BUSY) {
          throw e;
        }
        // In the crowd of a morning the old verifier serves once more.
      }
    }
  }

  /**
   * A verifier of a new password, when its turn comes.
   *
   * @throws HaidangException {@link ErrorCode#SERVER_BUSY} when too many wait
   */
  String hash(char[] password) {
    return work.inTurn(() -> parts.passwords().hash(password));
  }

  /**
   * Asks for the second factor where the account has or must have one.
   *
   * @param typed the code of an authenticator or a recovery code; null when none was given
   */
  void demandSecond(Stored stored, @Nullable String typed) {
    var login = stored.account().login();
    var standing = directory().seconds().of(stored.account());
    if (!standing.confirmed() && !standing.demanded()) {
      return;
    }
    if (typed == null || typed.isBlank()) {
      directory().guesses().noGuess(login);
      throw new HaidangException(
          standing.confirmed() ? ErrorCode.SECOND_CODE_NEEDED : ErrorCode.SECOND_FACTOR_MISSING);
    }
    var code = typed.replaceAll("\\s", "");
    if (code.length() > LONGEST_CODE || !takes(login, code, standing.confirmed())) {
      notes.failed(Optional.of(stored.account()));
      throw new HaidangException(ErrorCode.SECOND_CODE_WRONG);
    }
  }

  private boolean takes(String login, String code, boolean confirmed) {
    var secret = directory().seconds().secret(login);
    if (secret.isEmpty()) {
      return false;
    }
    var step = Totp.typed(secret.get(), code, now());
    if (step.isPresent()) {
      return directory().seconds().take(login, step.getAsLong());
    }
    return confirmed && directory().seconds().takeRecovery(login, OneTimeCode.hash(code));
  }

  /** Who is not even looked at has not guessed. */
  private boolean fits(String login, char[] password, String verifier) {
    try {
      return work.inTurn(() -> Passwords.matches(password, verifier));
    } catch (HaidangException e) {
      directory().guesses().noGuess(login);
      throw e;
    }
  }

  private AccountDirectory directory() {
    return parts.directory();
  }

  private Instant now() {
    return parts.clock().instant();
  }
}
