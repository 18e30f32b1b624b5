package org.haidang.desk;

import java.time.Clock;

class MemoryDraftsTest extends DraftsContract {

  @Override
  protected Workplace workplace() {
    return new MemoryWorkplace(Samples.WORKSTATION, Samples.INDEXER, Clock.systemUTC());
  }
}
