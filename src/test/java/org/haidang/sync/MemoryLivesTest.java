package org.haidang.sync;

class MemoryLivesTest extends LivesContract {

  @Override
  Station station() {
    return new MemoryWorkstation(WORKSTATION);
  }

  @Override
  void close() {
    // Nothing is held.
  }
}
