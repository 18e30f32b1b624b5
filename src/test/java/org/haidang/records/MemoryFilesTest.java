package org.haidang.records;

import org.haidang.fakes.MemoryFiles;

class MemoryFilesTest extends AttachedFilesContract {

  private final MemoryFiles files = new MemoryFiles();

  @Override
  protected AttachedFiles files() {
    return files;
  }
}
