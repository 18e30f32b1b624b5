package org.haidang.server;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.Deed;
import org.haidang.access.Happening;
import org.haidang.model.Account;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.sync.TrailLedger;

/** Keeps who signed in, and who tried. Thread-safe. */
final class SignInNotes {

  /**
   * Tries with names that are nobody's are kept so often in a minute: whoever tries thousands shall
   * not fill the disk.
   */
  private static final int STRANGERS = 60;

  private final TrailLedger trail;
  private final InstantSource clock;
  private final Ids ids = Ids.timeOrdered();
  private final AskedOften strangers =
      new AskedOften(STRANGERS, Duration.ofMinutes(1), ErrorCode.SIGN_IN_TOO_MANY);

  SignInNotes(TrailLedger trail, InstantSource clock) {
    this.trail = trail;
    this.clock = clock;
  }

  /** Somebody was let in. */
  void signedIn(Account account, UUID workstation) {
    var what =
        Happening.of(
            ids.next(),
            clock.instant(),
            account.login(),
            Deed.SIGNED_IN,
            "workstation:" + workstation);
    trail.add(what, account.centre(), null);
  }

  /**
   * Somebody was not.
   *
   * @param account whose password was not known; empty for a name that is nobody's, which may be a
   *     password in the wrong box and is not kept
   */
  void failed(Optional<Account> account) {
    var now = clock.instant();
    if (account.isEmpty()) {
      try {
        strangers.ask("", now);
      } catch (HaidangException e) {
        return;
      }
    }
    var login = account.map(Account::login).orElse("");
    var centre = account.map(Account::centre).orElse("");
    trail.add(Happening.of(ids.next(), now, login, Deed.SIGN_IN_FAILED), centre, null);
  }
}
