package org.haidang.access;

import java.util.List;
import java.util.Optional;
import org.haidang.model.Account;

/** The second factors of the server's accounts: see {@link Totp}. Thread-safe. */
public interface SecondFactors {

  /**
   * How an account stands.
   *
   * @param demanded whether it must have one
   * @param confirmed whether it has one
   * @param recoveryCodes how many are left
   */
  record Standing(boolean demanded, boolean confirmed, int recoveryCodes) {}

  /** How it stands. */
  Standing of(Account account);

  /** The secret of an account, confirmed or not. */
  Optional<byte[]> secret(String login);

  /** Keeps {@code fresh} for one that has none yet; the secret that it has now. */
  byte[] begin(String login, byte[] fresh);

  /**
   * Takes the code of a step of time: false when one of this or a later step was taken before. The
   * first confirms the factor.
   */
  boolean take(String login, long step);

  /** Keeps recovery codes in place of those before, as hashes. */
  void recovery(String login, List<byte[]> hashes, String actor);

  /** Takes a recovery code: true once. */
  boolean takeRecovery(String login, byte[] hash);

  /** Forgets the factor and its codes: another is begun at the next sign-in. */
  void forget(String login, String actor);

  /** Asks no second factor of an account whatever its role: for the demonstration's. */
  void exempt(String login);
}
