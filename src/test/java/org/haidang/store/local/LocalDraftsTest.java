package org.haidang.store.local;

import java.nio.file.Path;
import org.haidang.desk.DraftsContract;
import org.haidang.desk.Workplace;
import org.junit.jupiter.api.io.TempDir;

class LocalDraftsTest extends DraftsContract {

  @TempDir Path folder;

  @Override
  protected Workplace workplace() {
    return Stores.workplace(Stores.open(folder));
  }
}
