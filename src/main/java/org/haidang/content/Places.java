package org.haidang.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The country as the hotline sees it: provinces, the centres that serve them and where agencies
 * work together. Immutable, thread-safe.
 *
 * @param provinces in the list's order; none when the form asks for no province
 * @param centres in the sheet's order, closed ones too
 * @param routes who serves which province
 * @param teams where there is an inter-agency working team, or is known to be none
 */
public record Places(
    List<Province> provinces, List<Centre> centres, List<Route> routes, List<Team> teams) {

  /** A pack that says nothing of places. */
  public static final Places NONE = new Places(List.of(), List.of(), List.of(), List.of());

  public Places {
    provinces = List.copyOf(provinces);
    centres = List.copyOf(centres);
    routes = List.copyOf(routes);
    teams = List.copyOf(teams);
  }

  /** The province of that stored value. */
  public Optional<Province> province(String name) {
    return provinces.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** The centre of that code, whether or not it is still open. */
  public Optional<Centre> centre(String code) {
    return centres.stream().filter(it -> it.name().equals(code)).findFirst();
  }

  /**
   * The centre that serves {@code province} on {@code day}; where the one the sheet names has
   * closed, the one that took its place.
   */
  public Optional<Centre> serving(String province, LocalDate day) {
    return routes.stream()
        .filter(it -> it.province().equals(province) && it.days().holdsOn(day))
        .findFirst()
        .flatMap(it -> centre(it.centre()))
        .flatMap(it -> open(it, day));
  }

  /** The centre itself while it is open on {@code day}, else whoever came after it. */
  public Optional<Centre> open(Centre centre, LocalDate day) {
    var current = Optional.of(centre);
    // A circle of successors is a fault of the pack; a chain is never longer than the list.
    for (int steps = 0; steps <= centres.size() && current.isPresent(); steps++) {
      var now = current.get();
      if (!now.days().hasRunOutOn(day)) {
        return current;
      }
      current = centre(now.successor());
    }
    return Optional.empty();
  }

  /** Whether {@code province} has an inter-agency working team on {@code day}; empty: not known. */
  public Optional<Boolean> hasTeam(String province, LocalDate day) {
    return team(province, day).map(Team::present);
  }

  /** What is known of a team in {@code province} on {@code day}, and whether it is confirmed. */
  public Optional<Team> team(String province, LocalDate day) {
    return teams.stream()
        .filter(it -> it.province().equals(province) && it.days().holdsOn(day))
        .findFirst();
  }
}
