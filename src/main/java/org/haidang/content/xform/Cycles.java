package org.haidang.content.xform;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds values and conditions that depend on themselves. */
final class Cycles {

  private final Map<Item, Set<Item>> triggers;
  private final Faults faults;
  private final Map<Item, Set<Item>> reachable = new HashMap<>();

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
        faults.at(
            item.row,
            column(item),
            Reason.CIRCULAR,
            path.stream().map(it -> it.name).sorted().collect(Collectors.joining(", ")));
      }
    }
  }

  private static String column(Item item) {
    return Stream.of(Rules.CALCULATION, Rules.RELEVANT)
        .filter(column -> !item.row.get(column).isEmpty())
        .findFirst()
        .orElse(Rules.READ_ONLY);
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
    return reachable.computeIfAbsent(start, this::search);
  }

  private Set<Item> search(Item start) {
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
