package org.haidang.remote;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.haidang.access.DatabaseKey;
import org.haidang.desk.Samples;
import org.haidang.fakes.Fuzzer;
import org.haidang.fakes.Shapes;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.Messages.FeedPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server, or whoever takes its place, may say anything: it is taken in whole or refused. */
@Tag("fuzz")
class FeedFuzzTest {

  @TempDir Path folder;

  private final Json json = new Json();
  private final List<UUID> ids = List.of(Samples.id(), Samples.id(), Samples.GENERATION);

  @Test
  void no_page_of_a_feed_makes_the_workstation_fail() {
    try (var store =
        LocalStore.open(
            folder,
            new DatabaseKey(new byte[DatabaseKey.BYTES]),
            Samples.WORKSTATION,
            Samples.INDEXER,
            Clock.systemUTC(),
            json)) {
      new Fuzzer("feed")
          .run(
              random ->
                  json.bytes(
                      Objects.requireNonNullElse(
                          new Shapes(random, ids).of(FeedPage.class), List.of())),
              input -> {
                try {
                  store.replica().apply(Complete.checked(json.read(input, FeedPage.class)));
                } catch (HaidangException e) {
                  if (e.code().name().startsWith("BUG")) {
                    throw e;
                  }
                }
              });
    }
  }
}
