package org.haidang.store.local;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to hear of commits. Thread-safe. */
final class Listeners {

  private final Logger log = LoggerFactory.getLogger(Listeners.class);
  private final List<Entry> entries = new CopyOnWriteArrayList<>();

  /** One registration; compared by identity, so that the same listener may come twice. */
  private static final class Entry {
    private final Runnable runnable;

    private Entry(Runnable runnable) {
      this.runnable = runnable;
    }
  }

  AutoCloseable add(Runnable changed) {
    var entry = new Entry(changed);
    entries.add(entry);
    return () -> entries.remove(entry);
  }

  /** After a commit, outside of it: what was committed stays, whatever a listener does. */
  void tell() {
    for (var entry : entries) {
      try {
        entry.runnable.run();
      } catch (RuntimeException e) {
        log.warn("a listener failed: {}", e.getClass().getSimpleName());
      }
    }
  }
}
