package org.haidang.content.xform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds values and conditions that depend on themselves. An answer depends on what its own rules
 * name, and on the group around it; circles are the strongly connected parts of that graph (R.
 * Tarjan, 1972), found in time that grows with the number of rules, without recursion.
 */
final class Cycles {

  private final Map<Item, Set<Item>> triggers;
  private final Faults faults;
  private final Map<Item, Integer> numbers = new HashMap<>();
  private final Map<Item, Integer> lowest = new HashMap<>();
  private final Deque<Item> open = new ArrayDeque<>();
  private final Set<Item> isOpen = new HashSet<>();
  private final Map<Item, List<Item>> circles = new HashMap<>();

  /** One item on the way down, and what it depends on that was not looked at yet. */
  private record Visit(Item item, Iterator<Item> left) {}

  /**
   * @param triggers what each item's calculation and relevance depend on
   */
  Cycles(Map<Item, Set<Item>> triggers, Faults faults) {
    this.triggers = triggers;
    this.faults = faults;
  }

  void report() {
    for (var item : triggers.keySet()) {
      if (!numbers.containsKey(item)) {
        search(item);
      }
    }
    for (var item : triggers.keySet()) {
      var circle = circles.get(item);
      if (circle != null) {
        faults.at(item.row, column(item), Reason.CIRCULAR, names(circle));
      }
    }
  }

  private static String column(Item item) {
    return Stream.of(Rules.CALCULATION, Rules.RELEVANT)
        .filter(column -> !item.row.get(column).isEmpty())
        .findFirst()
        .orElse(Rules.READ_ONLY);
  }

  /** Those that a rule names, not groups that are only passed through. */
  private String names(List<Item> circle) {
    var members = new HashSet<>(circle);
    return circle.stream()
        .flatMap(item -> triggers.getOrDefault(item, Set.of()).stream())
        .filter(members::contains)
        .map(item -> item.name)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private void search(Item start) {
    var way = new ArrayDeque<Visit>();
    way.push(visit(start));
    while (!way.isEmpty()) {
      var here = way.element();
      if (here.left().hasNext()) {
        var next = here.left().next();
        if (!numbers.containsKey(next)) {
          way.push(visit(next));
        } else if (isOpen.contains(next)) {
          lower(here.item(), number(numbers, next));
        }
      } else {
        way.remove();
        if (!way.isEmpty()) {
          lower(way.element().item(), number(lowest, here.item()));
        }
        close(here.item());
      }
    }
  }

  private Visit visit(Item item) {
    numbers.put(item, numbers.size());
    lowest.put(item, number(numbers, item));
    open.push(item);
    isOpen.add(item);
    return new Visit(item, dependsOn(item).iterator());
  }

  private void lower(Item item, int number) {
    lowest.merge(item, number, Math::min);
  }

  private static int number(Map<Item, Integer> from, Item item) {
    return Objects.requireNonNull(from.get(item));
  }

  /** Takes a part out that is whole; it is a circle when it leads back to itself. */
  private void close(Item item) {
    if (number(lowest, item) != number(numbers, item)) {
      return;
    }
    var part = new ArrayList<Item>();
    Item member;
    do {
      member = open.pop();
      isOpen.remove(member);
      part.add(member);
    } while (member != item);
    if (part.size() > 1 || triggers.getOrDefault(item, Set.of()).contains(item)) {
      part.forEach(it -> circles.put(it, part));
    }
  }

  private Set<Item> dependsOn(Item item) {
    var all = new LinkedHashSet<>(triggers.getOrDefault(item, Set.of()));
    if (item.parent != null) {
      all.add(item.parent);
    }
    return all;
  }
}
