package org.haidang.store.local;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.haidang.access.DatabaseKey;
import org.haidang.desk.Contacts;
import org.haidang.desk.Drafts;
import org.haidang.desk.Samples;
import org.haidang.desk.Workplace;
import org.haidang.platform.Json;
import org.haidang.sync.Outbox;
import org.haidang.sync.Replica;

/** Stores for tests, all with the same key. */
final class Stores {

  static final Clock CLOCK = Clock.fixed(Samples.NOON, ZoneOffset.UTC);

  private Stores() {}

  static DatabaseKey key(int seed) {
    var bytes = new byte[DatabaseKey.BYTES];
    new java.util.Random(seed).nextBytes(bytes);
    return new DatabaseKey(bytes);
  }

  static LocalStore open(Path folder) {
    return open(folder, key(1));
  }

  static LocalStore open(Path folder, DatabaseKey key) {
    return LocalStore.open(folder, key, Samples.WORKSTATION, Samples.INDEXER, CLOCK, new Json());
  }

  static Workplace workplace(LocalStore store) {
    return new Workplace() {
      @Override
      public Contacts contacts() {
        return store.contacts();
      }

      @Override
      public Drafts drafts() {
        return store.drafts();
      }

      @Override
      public Outbox outbox() {
        return store.outbox();
      }

      @Override
      public Replica replica() {
        return store.replica();
      }

      @Override
      public void close() {
        store.close();
      }
    };
  }
}
