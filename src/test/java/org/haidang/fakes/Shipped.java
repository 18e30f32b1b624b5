package org.haidang.fakes;

import org.haidang.content.engine.Forms;
import org.haidang.content.library.Packs;
import org.haidang.content.library.ShippedLibrary;
import org.haidang.platform.Ids;

/**
 * The packs the product ships with, in the real engine: read once for all tests of a process, as
 * the product reads them once. Neither can be changed; each form that is opened is its own.
 */
public final class Shipped {

  private static final Forms FORMS = new Forms(Ids.timeOrdered());

  private Shipped() {}

  private static final class Read {
    static final ShippedLibrary LIBRARY = ShippedLibrary.read(new Packs(FORMS));
  }

  /** What opens the forms of {@link #library}. Thread-safe. */
  public static Forms forms() {
    return FORMS;
  }

  /** All of them, the current one first. Thread-safe. */
  public static ShippedLibrary library() {
    return Read.LIBRARY;
  }
}
