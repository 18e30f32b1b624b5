package org.haidang.store.local;

import java.nio.file.Path;
import org.haidang.desk.ContactsContract;
import org.haidang.desk.Workplace;
import org.junit.jupiter.api.io.TempDir;

class LocalContactsTest extends ContactsContract {

  @TempDir Path folder;

  @Override
  protected Workplace workplace() {
    return Stores.workplace(Stores.open(folder));
  }
}
