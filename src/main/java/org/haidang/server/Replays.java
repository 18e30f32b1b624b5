package org.haidang.server;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.haidang.access.RequestProof;

/**
 * Remembers which proofs were seen, for as long as they would be taken: of each run of a
 * workstation the numbers within a window, as IPsec does (RFC 4303, 3.4.3). What is older than the
 * window counts as seen. In the memory of this node. Thread-safe.
 */
final class Replays {

  /** More requests than a workstation has under way at once. */
  static final int NUMBERS = 1024;

  private final Duration remembered;

  /** Those least recently heard of first. */
  private final Map<Run, Seen> runs = new LinkedHashMap<>(16, 0.75f, true);

  private record Run(UUID workstation, String run) {}

  private static final class Seen {
    private final BitSet numbers = new BitSet(NUMBERS);
    private long highest;
    private Instant latest = Instant.MIN;

    private boolean first(long number) {
      if (number <= highest - NUMBERS || number < 1) {
        return false;
      }
      if (number > highest) {
        if (number - highest >= NUMBERS) {
          numbers.clear();
        } else {
          for (long passed = highest + 1; passed <= number; passed++) {
            numbers.clear((int) (passed % NUMBERS));
          }
        }
        highest = number;
      }
      int at = (int) (number % NUMBERS);
      if (numbers.get(at)) {
        return false;
      }
      numbers.set(at);
      return true;
    }
  }

  /**
   * One that has seen nothing.
   *
   * @param window how far a proof's time may lie from now, on either side
   */
  Replays(Duration window) {
    // A proof from the latest time that is taken is taken until the earliest that is.
    remembered = window.multipliedBy(2).plusSeconds(1);
  }

  /** Whether this proof, whose time is within the window, was not seen before; it is now. */
  synchronized boolean first(RequestProof proof, Instant now) {
    var eldest = runs.values().iterator();
    while (eldest.hasNext() && eldest.next().latest.isBefore(now.minus(remembered))) {
      eldest.remove();
    }
    var seen = runs.computeIfAbsent(new Run(proof.workstation(), proof.run()), _ -> new Seen());
    if (now.isAfter(seen.latest)) {
      seen.latest = now;
    }
    return seen.first(proof.number());
  }
}
