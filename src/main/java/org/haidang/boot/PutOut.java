package org.haidang.boot;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import org.haidang.access.DatabaseKey;
import org.haidang.desk.Keys;
import org.haidang.desk.SignIn;
import org.haidang.model.Account;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.remote.HttpCentralServer;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.HandingIn;
import org.haidang.sync.QuarantineMessages.Standing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody lost their rights: hands what they never sent to the server's quarantine, then purges it
 * from this computer. What cannot be handed in now stays, and goes with the next session here.
 * Thread-safe; blocks.
 */
final class PutOut {

  private static final Logger LOG = LoggerFactory.getLogger(PutOut.class);

  private final Path folder;
  private final Supplier<Content> content;
  private final Keys keys;
  private final Json json;

  /** At the workstation in {@code folder}. */
  PutOut(Path folder, Supplier<Content> content, Keys keys, Json json) {
    this.folder = folder;
    this.content = content;
    this.keys = keys;
    this.json = json;
  }

  /** For who is turned away at the sign-in, speaking to {@code server}. */
  SignIn.TurnedAway at(HttpCentralServer server) {
    return (account, token, key) -> {
      server.resume(token);
      try (var opens = new DatabaseKey(key.clone())) {
        return codeOf(settle(server, account, opens, keys.workstation()));
      }
    };
  }

  private @Nullable Standing settle(
      HttpCentralServer server, Account account, DatabaseKey key, UUID workstation) {
    Standing standing;
    try {
      standing = server.quarantine().standing().standing();
      if (!isOut(standing)) {
        return null;
      }
      var library = content.get().growing();
      try (var store =
          LocalStore.open(
              folder,
              key,
              workstation,
              Kinds.indexer(library),
              Clock.system(ZoneId.systemDefault()),
              json)) {
        library.open(store.packs());
        handIn(server, store, account.login());
      }
      forget(standing, account.login());
      return standing;
    } catch (HaidangException e) {
      LOG.info("what was never sent could not be handed in: {}", e.code());
      return null;
    }
  }

  /**
   * Hands in what an open store has of {@code login}, or of all at a workstation struck off.
   *
   * @throws HaidangException what is not safe at the server by then is still here
   */
  static HandingIn.Outcome handIn(HttpCentralServer server, LocalStore store, String login) {
    return new HandingIn(server.quarantine(), store.quarantine(), login).settle();
  }

  /** After all of it was handed in, and with the store closed. */
  void forget(Standing standing, String login) {
    if (standing == Standing.WORKSTATION_STRUCK_OFF) {
      LocalStore.remove(folder);
      keys.forgetAll();
    } else {
      keys.forget(login);
    }
  }

  /** Whether the session's rights are gone for good. */
  static boolean isOut(Standing standing) {
    return switch (standing) {
      case ACCOUNT_REVOKED, WORKSTATION_STRUCK_OFF -> true;
      case GOOD, ENDED -> false;
    };
  }

  /** How it is told; null when there is nothing to tell. */
  static @Nullable ErrorCode codeOf(@Nullable Standing standing) {
    return switch (standing) {
      case ACCOUNT_REVOKED -> ErrorCode.ACCOUNT_REVOKED;
      case WORKSTATION_STRUCK_OFF -> ErrorCode.WORKSTATION_STRUCK_OFF;
      case GOOD, ENDED -> null;
      case null -> null;
    };
  }
}
