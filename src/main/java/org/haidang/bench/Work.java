package org.haidang.bench;

import java.lang.management.ManagementFactory;

/** What a thread has worked, other than how long it took: others may have had the processors. */
final class Work {

  private Work() {}

  /** Milliseconds that this thread has had a processor, since it began. */
  static double millis() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
  }
}
