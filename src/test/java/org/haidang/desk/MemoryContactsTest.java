package org.haidang.desk;

import java.time.Clock;

class MemoryContactsTest extends ContactsContract {

  @Override
  protected Workplace workplace() {
    return new MemoryWorkplace(Samples.WORKSTATION, Samples.INDEXER, Clock.systemUTC());
  }
}
