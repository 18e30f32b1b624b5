package org.haidang.sync;

import java.time.Duration;
import org.haidang.sync.MirrorSync.State;
import org.jspecify.annotations.Nullable;

/** One draft on its way; who sends it reads its turn and number, everybody else leaves it alone. */
final class MirrorSending {
  @Nullable State waiting;
  Duration next = Duration.ZERO;
  boolean hurry;
  boolean gone;

  /** Its turn at the server; null while nobody looked. */
  @Nullable Long turn;

  /** Of the state that was sent last. */
  long number;
}
