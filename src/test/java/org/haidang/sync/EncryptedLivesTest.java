package org.haidang.sync;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;

class EncryptedLivesTest extends LivesContract {

  @TempDir Path folder;

  private EncryptedStation open;

  @Override
  Station station() {
    open = new EncryptedStation(folder, WORKSTATION, () -> Instant.EPOCH);
    return open;
  }

  @Override
  void close() {
    open.close();
  }
}
