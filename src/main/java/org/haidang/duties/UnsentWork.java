package org.haidang.duties;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a computer had not sent.
 *
 * @param waiting changes without an answer
 * @param refused changes the server refused
 * @param oldest when the oldest of those that wait was made; null when none waits
 */
public record UnsentWork(int waiting, int refused, @Nullable Instant oldest) {

  /** Everything is at the server. */
  public static final UnsentWork NONE = new UnsentWork(0, 0, null);
}
