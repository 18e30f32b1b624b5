package org.haidang.boot;

import java.security.SecureRandom;
import java.util.UUID;
import org.haidang.access.DatabaseKey;
import org.haidang.access.KeyRing;
import org.haidang.desk.Keys;
import org.haidang.model.Account;
import org.haidang.store.local.LocalStore;

/** The key ring as sign-in wants it. Thread-safe. */
final class KeyRingKeys implements Keys {

  private final KeyRing ring;
  private final SecureRandom random;

  KeyRingKeys(KeyRing ring, SecureRandom random) {
    this.ring = ring;
    this.random = random;
  }

  @Override
  public UUID workstation() {
    return ring.workstation();
  }

  @Override
  public Unlock unlock(String login, char[] password) {
    return switch (ring.unlock(login, password)) {
      case KeyRing.Unlocked unlocked -> {
        try (var key = unlocked.key()) {
          yield new Unlock.Opened(unlocked.account(), unlocked.token(), key.bytes());
        }
      }
      case KeyRing.WrongPassword _ -> new Unlock.Wrong();
      // A damaged file lets nobody in offline, as if the account had never been here.
      case KeyRing.UnknownAccount _, KeyRing.Damaged _ -> new Unlock.Unknown();
    };
  }

  @Override
  public void keep(Account account, String token, byte[] databaseKey, char[] password) {
    try (var key = new DatabaseKey(databaseKey)) {
      ring.wrap(account, token, key, password);
    }
  }

  @Override
  public void failed(String login) {
    ring.failed().note(login);
  }

  /** Enters the wrong passwords of before into the chain of the opened {@code store}. */
  void enterFailed(String login, LocalStore store) {
    ring.failed().enter(login, store.trail(), new SettingsShelf(store.settings()));
  }

  @Override
  public void forget(String login) {
    ring.forget(login);
  }

  @Override
  public void forgetAll() {
    ring.forgetAll();
  }

  @Override
  public byte[] freshKey() {
    var key = new byte[DatabaseKey.BYTES];
    random.nextBytes(key);
    return key;
  }
}
