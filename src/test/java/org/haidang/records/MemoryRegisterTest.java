package org.haidang.records;

import org.haidang.fakes.MemoryRegister;

class MemoryRegisterTest extends RegisterContract {
  @Override
  protected Register register() {
    return new MemoryRegister(INDEXER);
  }
}
