package org.haidang.store.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a crash leaves: the files of an open store as they are at this moment. */
final class Copies {

  private Copies() {}

  static void of(Path live, Path copy) throws IOException {
    Files.createDirectories(copy);
    for (var name :
        List.of("records.db", "records.db-wal", "records.key-check", "records.log-mark")) {
      Files.write(copy.resolve(name), Files.readAllBytes(live.resolve(name)));
    }
  }
}
