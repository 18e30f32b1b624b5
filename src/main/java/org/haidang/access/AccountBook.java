package org.haidang.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.haidang.model.Account;
import org.jspecify.annotations.Nullable;

/**
 * The server's accounts as they are looked after. Every act is written down with who did it.
 * Whether somebody may is asked of {@link AccountRules} before. Thread-safe.
 */
public interface AccountBook {

  /** The actor of what is done at the server's own command line. */
  String SERVER = "server";

  /** For how many days without the server an account may read, unless somebody says otherwise. */
  int OFFLINE_DAYS = 7;

  /**
   * An account as those see it who look after it.
   *
   * @param struckOff whether it is let in no more
   * @param secondFactor whether it has one
   * @param passwordAt when its password was last set; null when that was before it was noted
   */
  record Entry(
      Account account, boolean struckOff, boolean secondFactor, @Nullable Instant passwordAt) {}

  /** All of them by login; of one centre unless {@code centre} is null. */
  List<Entry> all(@Nullable String centre);

  /** One of them, struck off or not. */
  Optional<Entry> entry(String login);

  /**
   * Adds an account, which lets nobody in until a password is set.
   *
   * @return false when there is one of this login, which stays as it is
   */
  boolean add(Account account, String actor);

  /** Gives an account another name, role or centre, and ends its sessions if its rights changed. */
  void change(Account account, String actor);

  /** Lets it in no more, and ends its sessions; or lets it in again. */
  void strikeOff(String login, boolean off, String actor);

  /**
   * Sets a password.
   *
   * @param hash as {@link Passwords#hash} makes it
   * @param keptSession SHA-256 of the token of the one session that goes on; null to end them all
   */
  void password(String login, String hash, byte @Nullable [] keptSession, String actor);

  /** Keeps another verifier of the same password, made at a higher cost. */
  void rehash(String login, String hash);

  /** Keeps a one-time code in place of the one before. */
  void code(String login, byte[] codeHash, Instant until, String actor);

  /** Takes a one-time code: true for one of at most one who brings it before its end. */
  boolean takeCode(String login, byte[] codeHash, Instant now);

  /** For how many days after its last contact a workstation lets an account read. */
  int offlineDays();

  /** Says for how many, 0 or more. */
  void offlineDays(int days);
}
