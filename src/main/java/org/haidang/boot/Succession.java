package org.haidang.boot;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How another process follows this one when a shift is locked: with this process ends everything
 * that was typed into it.
 *
 * @param next what follows
 * @param folder is let go of once what was typed is saved
 */
record Succession(NextProcess next, HeldFolder folder) {

  private static final Logger LOG = LoggerFactory.getLogger(Succession.class);

  /** Drafts are on the disk within a quarter of a second: what takes longer is not theirs. */
  private static final Duration CLOSING = Duration.ofSeconds(15);

  /**
   * Ends the shift; blocks until it is saved.
   *
   * @return whether the other process shows the unlock screen by now, so that this one can end
   */
  boolean take(Shift ending) {
    NextProcess.Started started = null;
    try {
      // It starts while what was typed is still being saved.
      started = next.start(ending.login());
    } catch (IOException e) {
      LOG.warn("no further process can be started: locked within this one");
    }
    var guard = started == null ? null : Thread.ofPlatform().daemon().start(this::endIfSlow);
    try {
      ending.close();
    } finally {
      if (guard != null) {
        guard.interrupt();
      }
      folder.letGo();
    }
    return started != null && started.shows();
  }

  private void endIfSlow() {
    try {
      Thread.sleep(CLOSING);
      next.endAtOnce();
    } catch (InterruptedException e) {
      // Closed in time.
    }
  }
}
