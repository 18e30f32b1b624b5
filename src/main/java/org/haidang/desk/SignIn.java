package org.haidang.desk;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.haidang.model.Account;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.CentralServer;
import org.haidang.sync.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person in. The server is asked first, so that a fresh password or a struck-off account
 * counts; when it is out of reach, what this computer keeps decides. Thread-safe; blocks.
 */
public final class SignIn {

  private static final int KEY_BYTES = 32;

  private final CentralServer server;
  private final Keys keys;
  private final TurnedAway turnedAway;

  /** What somebody left here whom the server lets in no more, with a password that opens it. */
  @FunctionalInterface
  public interface TurnedAway {

    /**
     * Hands it in and purges it, if their rights are gone for good.
     *
     * @param key opens this computer's database; wiped by the caller
     * @return how that is told; null when it is not so, not known, or could not be done
     */
    @Nullable ErrorCode settle(Account account, String token, byte[] key);
  }

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
    this(server, keys, (_, _, _) -> null);
  }

  /**
   * As the other.
   *
   * @param turnedAway told of whom the server turns away though their password opens what is here
   */
  public SignIn(CentralServer server, Keys keys, TurnedAway turnedAway) {
    this.server = server;
    this.keys = keys;
    this.turnedAway = turnedAway;
  }

  /**
   * Tries once.
   *
   * @param login as typed; blanks around it and capitals do not count
   * @param password wiped when this returns. The copy that goes into the message to the server is
   *     text and stays in memory until it is collected
   */
  public Result enter(String login, char[] password) {
    return enter(login, password, null);
  }

  /**
   * As the other, with a second factor.
   *
   * @param second the code of an authenticator or a recovery code; null when none was asked for.
   *     Without the server it is not asked for
   */
  public Result enter(String login, char[] password, @Nullable String second) {
    var name = login.strip().toLowerCase(Locale.ROOT);
    try {
      return byServer(name, password, second);
    } catch (HaidangException e) {
      return new Result.Fault(e.code());
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private Result byServer(String login, char[] password, @Nullable String second) {
    var offered = offered(login, password);
    try {
      var request =
          new Messages.SignIn(
              login,
              new String(password),
              keys.workstation(),
              Base64.getEncoder().encodeToString(offered),
              second);
      return accepted(server.signIn(request), password);
    } catch (HaidangException e) {
      return switch (e.code()) {
        case SIGN_IN_WRONG -> turnedAway(login, password);
        case WORKSTATION_STRUCK_OFF -> struckOff(login, password);
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
        case SIGN_IN_TOO_MANY_HERE,
            SERVER_OTHER_KEY,
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
      var code = settle(opened);
      // What could not be handed in goes with a colleague's next session at this computer.
      keys.forget(login);
      if (code != null) {
        return new Result.Fault(code);
      }
    }
    return new Result.Wrong();
  }

  /** No colleague will come to this computer again: its key stays until all was handed in. */
  private Result struckOff(String login, char[] password) {
    if (keys.unlock(login, password) instanceof Keys.Unlock.Opened opened) {
      settle(opened);
    }
    return new Result.Fault(ErrorCode.WORKSTATION_STRUCK_OFF);
  }

  private @Nullable ErrorCode settle(Keys.Unlock.Opened opened) {
    try {
      return turnedAway.settle(opened.account(), opened.token(), opened.databaseKey());
    } finally {
      Arrays.fill(opened.databaseKey(), (byte) 0);
    }
  }

  private Result byThisComputer(String login, char[] password) {
    return switch (keys.unlock(login, password)) {
      case Keys.Unlock.Opened opened -> {
        server.resume(opened.token());
        yield new Result.SignedIn(opened.account(), opened.databaseKey(), false);
      }
      case Keys.Unlock.Wrong _ -> {
        keys.failed(login);
        yield new Result.Wrong();
      }
      case Keys.Unlock.Unknown _ -> new Result.FirstTimeNeedsServer();
      case Keys.Unlock.TooMany _ -> new Result.TooMany();
    };
  }
}
