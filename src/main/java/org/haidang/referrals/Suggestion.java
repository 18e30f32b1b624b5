package org.haidang.referrals;

import java.util.List;
import java.util.UUID;
import org.haidang.content.Agency;
import org.jspecify.annotations.Nullable;

/**
 * An agency as it is offered.
 *
 * @param agency the one at the place, never one in each of several
 * @param distance how far it is
 * @param opening whether somebody is there
 * @param successors those that came after it and stand today; none while it stands itself
 * @param local the record of a centre's own addition; null for an agency of the pack
 * @param state where that addition stands; approved for an agency of the pack
 */
public record Suggestion(
    Agency agency,
    Distance distance,
    Opening opening,
    List<Agency> successors,
    @Nullable UUID local,
    AgencyState state) {

  public Suggestion {
    successors = List.copyOf(successors);
  }

  /** Whether it is no more: somebody else is to be turned to. */
  public boolean isOver() {
    return !successors.isEmpty();
  }
}
