package org.haidang.ui.form;

import java.util.ArrayDeque;
import java.util.List;

/**
 * The rows of a section that are still to be made, in the order of the screen. A section of many
 * questions is made a few rows at a time, so that no frame is late. To be used on the FX thread.
 */
final class Filling {

  private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();

  /** These are to be made before all that waits. */
  void first(List<Runnable> tasks) {
    for (var task : tasks.reversed()) {
      waiting.addFirst(task);
    }
  }

  /** Makes rows until {@code nanos} are over, one at least, or nothing waits. */
  void work(long nanos) {
    long begun = System.nanoTime();
    do {
      next();
    } while (!done() && System.nanoTime() - begun < nanos);
  }

  /** Makes the next one, if any waits. */
  void next() {
    var task = waiting.poll();
    if (task != null) {
      task.run();
    }
  }

  /** Makes all. */
  void finish() {
    while (!done()) {
      next();
    }
  }

  boolean done() {
    return waiting.isEmpty();
  }

  int left() {
    return waiting.size();
  }

  /** Nothing of it is needed any more. */
  void drop() {
    waiting.clear();
  }
}
