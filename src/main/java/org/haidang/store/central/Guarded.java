package org.haidang.store.central;

import java.util.function.Supplier;
import org.haidang.platform.HaidangException;

/** Runs work on the database so that its faults come out as ours. */
final class Guarded {

  private Guarded() {}

  /**
   * What {@code work} answers.
   *
   * @throws HaidangException in place of whatever went wrong
   */
  static <T> T call(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw SqlFaults.of(e);
    }
  }

  /** As {@link #call}, for work without an answer. */
  static void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      throw SqlFaults.of(e);
    }
  }
}
