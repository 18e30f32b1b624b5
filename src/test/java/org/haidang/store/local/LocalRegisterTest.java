package org.haidang.store.local;

import java.nio.file.Path;
import org.haidang.desk.Samples;
import org.haidang.platform.Json;
import org.haidang.records.Register;
import org.haidang.records.RegisterContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

class LocalRegisterTest extends RegisterContract {

  @TempDir Path folder;
  private @Nullable LocalStore store;

  @Override
  protected Register register() {
    var opened =
        LocalStore.open(
            folder, Stores.key(1), Samples.WORKSTATION, INDEXER, Stores.CLOCK, new Json());
    store = opened;
    return opened.register();
  }

  @Override
  protected void close() {
    var opened = store;
    if (opened != null) {
      opened.close();
    }
  }
}
