package org.haidang.content.engine;

import java.util.function.Supplier;
import org.haidang.content.Pack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the engine's exceptions in: they quote answers. A rule that fails on some answer leaves its
 * result as it was; the answers are not the engine's to lose, and a call goes on.
 */
final class Guard {

  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  private final Pack pack;
  private final boolean strict;

  private Guard(Pack pack, boolean strict) {
    this.pack = pack;
    this.strict = strict;
  }

  /** For a form that people fill. */
  static Guard of(Pack pack) {
    return new Guard(pack, false);
  }

  /** For trying a form without anybody's answers: lets every exception out. */
  static Guard strict(Pack pack) {
    return new Guard(pack, true);
  }

  void run(Runnable work) {
    get(
        () -> {
          work.run();
          return true;
        },
        false);
  }

  <T> T get(Supplier<T> work, T otherwise) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      if (strict) {
        throw e;
      }
      LOG.warn("a rule of {} {} failed: {}", pack.id(), pack.version(), e.getClass().getName());
      return otherwise;
    }
  }
}
