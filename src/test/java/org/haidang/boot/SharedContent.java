package org.haidang.boot;

import org.haidang.fakes.Shipped;

/** The shipped packs as the program reads them, once for all tests of a process. */
final class SharedContent {

  private static final class Read {
    static final Content CONTENT = new Content(Shipped.forms(), Shipped.library());

    static {
      CONTENT.library().offered().forEach(CONTENT.forms()::warm);
    }
  }

  private SharedContent() {}

  /** What {@link Content#load} reads. Thread-safe. */
  static Content get() {
    return Read.CONTENT;
  }
}
