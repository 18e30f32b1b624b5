package org.haidang.desk;

import java.util.UUID;
import org.haidang.model.Account;

/** The keys this computer keeps, each under its account's password. Thread-safe; may block. */
public interface Keys {

  /** What came of trying to unlock. */
  sealed interface Unlock {

    /** The password is right. */
    final class Opened implements Unlock {

      private final Account account;
      private final String token;
      private final byte[] databaseKey;

      /** The key is not copied. */
      public Opened(Account account, String token, byte[] databaseKey) {
        this.account = account;
        this.token = token;
        this.databaseKey = databaseKey;
      }

      /** Who, as the server last knew it. */
      public Account account() {
        return account;
      }

      /** The token of the account's last sign-in at the server. */
      public String token() {
        return token;
      }

      /** 32 bytes; the receiver wipes them. */
      public byte[] databaseKey() {
        return databaseKey;
      }
    }

    /** The password is wrong. */
    record Wrong() implements Unlock {}

    /** This account never signed in here, or what was kept of it cannot be read. */
    record Unknown() implements Unlock {}

    /** Too many wrong passwords for now. */
    record TooMany() implements Unlock {}
  }

  /** The id of this computer, made at its first use. */
  UUID workstation();

  /** Tries a password. Leaves {@code password} as it is. */
  Unlock unlock(String login, char[] password);

  /**
   * Keeps the key and the token under the password, in place of what was kept for the account.
   * Leaves {@code password} and {@code databaseKey} as they are.
   */
  void keep(Account account, String token, byte[] databaseKey, char[] password);

  /** A wrong password was tried while the server was out of reach: the trail is to know of it. */
  void failed(String login);

  /** Forgets an account: it has to sign in at the server before it can unlock here again. */
  void forget(String login);

  /** Forgets all of them: this computer was struck off. */
  void forgetAll();

  /** 32 random bytes, for a computer whose key the server does not have yet. */
  byte[] freshKey();
}
