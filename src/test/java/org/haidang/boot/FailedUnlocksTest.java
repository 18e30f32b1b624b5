package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.haidang.access.DatabaseKey;
import org.haidang.access.Deed;
import org.haidang.access.Happening;
import org.haidang.access.KeyRing;
import org.haidang.access.Passwords;
import org.haidang.access.TrailEntry;
import org.haidang.platform.Json;
import org.haidang.store.local.LocalStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong passwords at the offline unlock, which come while the database is closed. */
class FailedUnlocksTest {

  private static final Passwords CHEAP =
      new Passwords(new SecureRandom(), new Passwords.Cost(8, 1));

  private final Json json = new Json();
  @TempDir Path folder;

  private KeyRingKeys keys() {
    return new KeyRingKeys(new KeyRing(folder, CHEAP, json), new SecureRandom());
  }

  /** As at a sign-in of {@code login}: what waits enters the chain; the failed tries in it. */
  private List<String> opened(String login) {
    var keys = keys();
    try (var key = new DatabaseKey(new byte[DatabaseKey.BYTES]);
        var store =
            LocalStore.open(
                folder,
                key,
                keys.workstation(),
                Kinds.indexer(SharedContent.get().growing()),
                Clock.systemDefaultZone(),
                json)) {
      keys.enterFailed(login, store);
      assertThat(store.trail().check().whole()).isTrue();
      return store.trail().from(1, 100).stream()
          .map(TrailEntry::head)
          .map(head -> json.read(head, Happening.class))
          .filter(what -> what.deed().equals(Deed.UNLOCK_FAILED.name()))
          .filter(what -> what.at().isAfter(Instant.now().minusSeconds(600)))
          .map(Happening::login)
          .toList();
    }
  }

  @Test
  void they_enter_this_computers_chain_once_with_whose_account_was_tried() throws Exception {
    assertThat(opened("lan")).isEmpty();
    assertThat(opened("minh")).isEmpty();
    keys().failed("minh");
    keys().failed("lan");
    keys().failed("never.here");
    var waiting = folder.resolve("unlocks.failed");
    var lines = Files.readString(waiting);
    assertThat(lines).doesNotContain("lan", "minh", "never");

    assertThat(opened("lan")).containsExactly("minh", "lan", "");
    assertThat(waiting).doesNotExist();
    // The power went before the file did.
    Files.writeString(waiting, lines);
    assertThat(opened("minh")).containsExactly("minh", "lan", "");
  }

  @Test
  void a_torn_line_holds_up_none_and_no_guesser_fills_the_disk() throws Exception {
    opened("lan");
    keys().failed("lan");
    var waiting = folder.resolve("unlocks.failed");
    Files.writeString(waiting, "0193torn\n", StandardOpenOption.APPEND);
    keys().failed("lan");
    assertThat(opened("lan")).containsExactly("lan", "lan");

    Files.writeString(waiting, "0193torn\n".repeat(80_000));
    long full = Files.size(waiting);
    keys().failed("lan");
    assertThat(Files.size(waiting)).isEqualTo(full);
  }
}
