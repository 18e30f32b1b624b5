package org.haidang.sync;

import java.time.Clock;
import org.haidang.desk.MemoryWorkplace;
import org.haidang.desk.Samples;
import org.haidang.desk.Workplace;

class MemoryOutboxTest extends OutboxContract {

  @Override
  protected Workplace workplace() {
    return new MemoryWorkplace(Samples.WORKSTATION, Samples.INDEXER, Clock.systemUTC());
  }
}
