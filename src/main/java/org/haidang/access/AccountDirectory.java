package org.haidang.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.haidang.model.Account;

/** The server's accounts, sessions and workstations. Thread-safe. */
public interface AccountDirectory {

  /**
   * An account and the verifier of its password.
   *
   * @param account who
   * @param passwordHash an Argon2id hash as {@link Passwords#hash} makes it
   */
  record Stored(Account account, String passwordHash) {}

  /** The account with this login; empty when unknown or struck off. */
  Optional<Stored> find(String login);

  /** Adds or replaces an account. */
  void put(Stored stored);

  /**
   * Opens a session. {@code tokenHash} is the SHA-256 of the token, the only form that is stored.
   */
  void open(byte[] tokenHash, String login, UUID workstation, Instant until);

  /**
   * The session whose token has this hash; empty when unknown, ended at {@code now}, or struck off.
   */
  Optional<Session> session(byte[] tokenHash, Instant now);

  /**
   * Who asks for something.
   *
   * @param first as {@link Workstations#first}
   * @param session as {@link AccountDirectory#session}
   */
  record Asking(boolean first, Optional<Session> session) {}

  /** What {@link Workstations#first} and {@link #session} say, asked at once. */
  Asking asking(RequestProof proof, byte[] tokenHash, Instant now);

  /**
   * The database key of a workstation, kept by the server so that any of its accounts can be let in
   * and a forgotten password loses nothing. The first call for a workstation stores {@code
   * offered}; later ones answer what was stored. 32 bytes.
   *
   * @throws org.haidang.platform.HaidangException {@link
   *     org.haidang.platform.ErrorCode#SIGN_IN_WRONG} when the workstation was struck off
   */
  byte[] databaseKey(UUID workstation, byte[] offered);

  /** The same accounts as they are looked after. */
  AccountBook book();

  /** Their second factors. */
  SecondFactors seconds();

  /** The wrong passwords of its accounts. */
  Guesses guesses();
}
