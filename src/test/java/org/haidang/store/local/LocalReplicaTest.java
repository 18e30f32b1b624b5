package org.haidang.store.local;

import java.nio.file.Path;
import org.haidang.desk.Workplace;
import org.haidang.sync.ReplicaContract;
import org.junit.jupiter.api.io.TempDir;

class LocalReplicaTest extends ReplicaContract {

  @TempDir Path folder;

  @Override
  protected Workplace workplace() {
    return Stores.workplace(Stores.open(folder));
  }
}
