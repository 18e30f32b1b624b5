package org.haidang.content.xform;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds values and conditions that depend on themselves. */
final class Cycles {

  private final Map<Item, Set<Item>> triggers;
  private final Faults faults;

  /**
   * @param triggers what each item's calculation and relevance depend on
   */
  Cycles(Map<Item, Set<Item>> triggers, Faults faults) {
    this.triggers = triggers;
    this.faults = faults;
  }

  void report() {
    for (var item : triggers.keySet()) {
      var path = wayBack(item);
      if (!path.isEmpty()) {
        var column = item.row.get(Rules.CALCULATION).isEmpty() ? Rules.RELEVANT : Rules.CALCULATION;
        faults.at(
            item.row,
            column,
            Reason.CIRCULAR,
            path.stream().map(it -> it.name).sorted().collect(Collectors.joining(", ")));
      }
    }
  }

  /** The items that {@code start} depends on and that depend on it; empty when there are none. */
  private Set<Item> wayBack(Item start) {
    var found = new LinkedHashSet<Item>();
    for (var item : reachable(start)) {
      if (item.within(start) || reachable(item).stream().anyMatch(it -> it.within(start))) {
        found.add(item);
      }
    }
    return found;
  }

  private Set<Item> reachable(Item start) {
    var reached = new HashSet<Item>();
    var next = new ArrayDeque<Item>();
    next.add(start);
    while (!next.isEmpty()) {
      for (var item : dependsOn(next.remove())) {
        if (reached.add(item)) {
          next.add(item);
        }
      }
    }
    return reached;
  }

  /** An answer depends on its own rule, on those of the groups around it, and a group's on it. */
  private Set<Item> dependsOn(Item item) {
    var all = new LinkedHashSet<Item>();
    for (var up = item; up != null; up = up.parent) {
      all.addAll(triggers.getOrDefault(up, Set.of()));
    }
    return all;
  }
}
