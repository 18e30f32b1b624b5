package org.haidang.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was rung for one in danger.
 *
 * @param service one of {@link org.haidang.content.Emergency#service}; empty when not kept
 * @param number as it is dialled
 * @param outcome what came of it; null when none was kept
 * @param who who answered, personal; empty when not asked
 * @param at when; null when what was kept is no moment
 */
public record Rung(
    String service, String number, @Nullable Outcome outcome, String who, @Nullable Instant at) {

  /** What came of ringing. */
  public enum Outcome {
    /** A person took the message. */
    REACHED("reached"),
    /** Nobody answered. */
    NO_ANSWER("no_answer"),
    /** The line was engaged. */
    ENGAGED("engaged");

    private final String stored;

    Outcome(String stored) {
      this.stored = stored;
    }

    /** Its name in packs and bodies. */
    public String stored() {
      return stored;
    }
  }
}
