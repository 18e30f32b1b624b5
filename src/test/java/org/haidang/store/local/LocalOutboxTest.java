package org.haidang.store.local;

import java.nio.file.Path;
import org.haidang.desk.Workplace;
import org.haidang.sync.OutboxContract;
import org.junit.jupiter.api.io.TempDir;

class LocalOutboxTest extends OutboxContract {

  @TempDir Path folder;

  @Override
  protected Workplace workplace() {
    return Stores.workplace(Stores.open(folder));
  }
}
