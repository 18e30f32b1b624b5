package org.haidang.store.local;

import java.nio.file.Path;
import org.haidang.content.PackShelf;
import org.haidang.content.PackShelfContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class LocalPacksTest extends PackShelfContract {

  @TempDir Path folder;
  private LocalStore store;

  @BeforeEach
  void open() {
    store = Stores.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected PackShelf shelf() {
    return store.packs();
  }

  @Override
  protected PackShelf again() {
    store.close();
    store = Stores.open(folder);
    return store.packs();
  }
}
