package org.haidang.sync;

import java.time.Duration;

/**
 * How long the server asks to be left alone: the cause of a {@code SERVER_BUSY} or {@code
 * SERVER_FAULT} whose answer said so.
 */
public final class RetryLater extends Exception {

  private static final long serialVersionUID = 1L;

  private final Duration pause;

  /** Asked to wait for {@code pause}, zero or more. */
  public RetryLater(Duration pause) {
    super("asked to wait " + pause.toSeconds() + " s");
    this.pause = pause;
  }

  /** How long. */
  public Duration pause() {
    return pause;
  }
}
