package org.haidang.desk;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.haidang.model.Account;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.CentralServer;
import org.haidang.sync.Messages;

/**
 * Lets a person in. The server is asked first, so that a fresh password or a struck-off account
 * counts; when it is out of reach, what this computer keeps decides. Thread-safe; blocks.
 */
public final class SignIn {

  private static final int KEY_BYTES = 32;

  private final CentralServer server;
  private final Keys keys;

  /** How it ended. */
  public sealed interface Result {

    /** In. */
    final class SignedIn implements Result {

      private final Account account;
      private final byte[] databaseKey;
      private final boolean online;

      SignedIn(Account account, byte[] databaseKey, boolean online) {
        this.account = account;
        this.databaseKey = databaseKey;
        this.online = online;
      }

      /** Who. */
      public Account account() {
        return account;
      }

      /** 32 bytes, the database's key; the receiver wipes them. */
      public byte[] databaseKey() {
        return databaseKey;
      }

      /** Whether the server said so; otherwise this computer did. */
      public boolean online() {
        return online;
      }
    }

    /** Login or password is wrong, or the account is struck off. */
    record Wrong() implements Result {}

    /** The account never signed in here, and the server is out of reach. */
    record FirstTimeNeedsServer() implements Result {}

    /** Too many wrong attempts. */
    record TooMany() implements Result {}

    /** Something else is in the way. */
    record Fault(ErrorCode code) implements Result {}
  }

  /** Asks {@code server}, then {@code keys}. */
  public SignIn(CentralServer server, Keys keys) {
    this.server = server;
    this.keys = keys;
  }

  /**
   * Tries once.
   *
   * @param login as typed; blanks around it and capitals do not count
   * @param password wiped when this returns. The copy that goes into the message to the server is
   *     text and stays in memory until it is collected
   */
  public Result enter(String login, char[] password) {
    var name = login.strip().toLowerCase(Locale.ROOT);
    try {
      return byServer(name, password);
    } catch (HaidangException e) {
      return new Result.Fault(e.code());
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private Result byServer(String login, char[] password) {
    var offered = offered(login, password);
    try {
      var request =
          new Messages.SignIn(
              login,
              new String(password),
              keys.workstation(),
              Base64.getEncoder().encodeToString(offered));
      return accepted(server.signIn(request), password);
    } catch (HaidangException e) {
      return switch (e.code()) {
        case SIGN_IN_WRONG -> turnedAway(login, password);
        case SIGN_IN_TOO_MANY -> new Result.TooMany();
        case SERVER_UNREACHABLE,
            SERVER_SILENT,
            SERVER_GARBLED,
            SERVER_FAULT,
            SERVER_BUSY,
            // A program that is too old for the server must still take calls.
            PROTOCOL_VERSION ->
            byThisComputer(login, password);
        // No word with the server, for a reason that somebody has to hear who was never here.
        case SERVER_OTHER_KEY,
            SERVER_OLD_TLS,
            SERVER_NOT_SECURE,
            WORKSTATION_UNKNOWN,
            PROOF_REFUSED,
            PROOF_CLOCK ->
            switch (byThisComputer(login, password)) {
              case Result.FirstTimeNeedsServer _ -> new Result.Fault(e.code());
              case Result other -> other;
            };
        default -> new Result.Fault(e.code());
      };
    } finally {
      Arrays.fill(offered, (byte) 0);
    }
  }

  /**
   * The key for a server that has none for this computer: the one in use here, should a restored
   * server have forgotten it.
   */
  private byte[] offered(String login, char[] password) {
    return keys.unlock(login, password) instanceof Keys.Unlock.Opened opened
        ? opened.databaseKey()
        : keys.freshKey();
  }

  private Result accepted(Messages.SignedIn signedIn, char[] password) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(signedIn.databaseKey());
    } catch (IllegalArgumentException e) {
      // Its message quotes the key.
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    if (key.length != KEY_BYTES) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    keys.keep(signedIn.account(), signedIn.token(), key, password);
    return new Result.SignedIn(signedIn.account(), key, true);
  }

  /** A password that still opens what is kept here was changed, or its account struck off. */
  private Result turnedAway(String login, char[] password) {
    if (keys.unlock(login, password) instanceof Keys.Unlock.Opened opened) {
      Arrays.fill(opened.databaseKey(), (byte) 0);
      keys.forget(login);
    }
    return new Result.Wrong();
  }

  private Result byThisComputer(String login, char[] password) {
    return switch (keys.unlock(login, password)) {
      case Keys.Unlock.Opened opened -> {
        server.resume(opened.token());
        yield new Result.SignedIn(opened.account(), opened.databaseKey(), false);
      }
      case Keys.Unlock.Wrong _ -> new Result.Wrong();
      case Keys.Unlock.Unknown _ -> new Result.FirstTimeNeedsServer();
      case Keys.Unlock.TooMany _ -> new Result.TooMany();
    };
  }
}
