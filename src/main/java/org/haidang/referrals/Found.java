package org.haidang.referrals;

import java.util.List;
import java.util.Optional;

/**
 * What the directory has for somebody.
 *
 * @param suggestions the nearest first, then those that are open, then in the directory's order
 * @param instead where there is none of the kind wanted at the place, or no inter-agency team: the
 *     chain to follow, the first to try first
 * @param team whether their province has an inter-agency working team; empty when nobody knows
 */
public record Found(List<Suggestion> suggestions, List<Instead> instead, Optional<Boolean> team) {
  public Found {
    suggestions = List.copyOf(suggestions);
    instead = List.copyOf(instead);
  }
}
