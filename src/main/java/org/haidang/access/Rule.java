package org.haidang.access;

import java.util.EnumSet;
import java.util.Set;
import org.haidang.access.Circumstance.Age;
import org.haidang.access.Circumstance.Centre;
import org.haidang.access.Circumstance.State;
import org.haidang.access.Circumstance.Whose;
import org.haidang.model.Role;

/**
 * One line of the table: what a role may do, and with which records. Immutable, thread-safe.
 *
 * @param states in which states; empty when it is not about one record. The same for the others
 */
public record Rule(
    Role role,
    Permission action,
    Set<State> states,
    Set<Centre> centres,
    Set<Whose> whose,
    Set<Age> ages) {

  public Rule {
    states = Set.copyOf(states);
    centres = Set.copyOf(centres);
    whose = Set.copyOf(whose);
    ages = Set.copyOf(ages);
  }

  /** Whether it allows its action with such a record. */
  boolean covers(Circumstance asked) {
    return states.contains(asked.state())
        && centres.contains(asked.centre())
        && whose.contains(asked.whose())
        && ages.contains(asked.age());
  }

  /** Whether it allows something that {@code other} allows already. */
  boolean overlaps(Rule other) {
    return role == other.role
        && action == other.action
        && common(states, other.states)
        && common(centres, other.centres)
        && common(whose, other.whose)
        && common(ages, other.ages);
  }

  private static <E extends Enum<E>> boolean common(Set<E> some, Set<E> others) {
    if (some.isEmpty() || others.isEmpty()) {
      // What is not about records stands beside itself only.
      return some.isEmpty() && others.isEmpty();
    }
    var both = EnumSet.copyOf(some);
    both.retainAll(others);
    return !both.isEmpty();
  }
}
