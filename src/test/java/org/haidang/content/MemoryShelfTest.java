package org.haidang.content;

import org.haidang.fakes.MemoryShelf;

final class MemoryShelfTest extends PackShelfContract {

  private final MemoryShelf shelf = new MemoryShelf();

  @Override
  protected PackShelf shelf() {
    return shelf;
  }

  @Override
  protected PackShelf again() {
    return shelf;
  }
}
