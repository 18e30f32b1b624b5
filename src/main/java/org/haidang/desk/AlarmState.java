package org.haidang.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the alarm has got. */
public sealed interface AlarmState {

  /** Nobody is said to be in danger. */
  record NotRaised() implements AlarmState {}

  /** Somebody is in danger, and no person has been told. */
  record NobodyReached() implements AlarmState {}

  /**
   * A person was told; the last of them when there were several.
   *
   * @param who who answered, personal; empty when not asked
   * @param service their service; empty when not kept
   * @param number the number that reached them
   * @param at when; null when what was kept is no moment
   */
  record Reached(String who, String service, String number, @Nullable Instant at)
      implements AlarmState {}
}
