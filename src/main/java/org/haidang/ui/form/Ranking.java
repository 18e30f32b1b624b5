package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of a ranked question's choices. Nobody has ranked them until something is moved; from
 * then on all of them stand in the answer, so that no one is left without a place by an oversight.
 * To be used on the FX thread.
 */
final class Ranking {

  private final FieldViewModel field;

  Ranking(FieldViewModel field) {
    this.field = field;
  }

  /** Whether somebody ranked them. */
  boolean touched() {
    return !field.valueProperty().get().isEmpty();
  }

  /** The choices, the first one first; as offered when nobody ranked them. */
  List<Option> order() {
    var offered = field.options();
    var order = new ArrayList<Option>();
    for (var name : field.chosen()) {
      offered.stream().filter(option -> option.name().equals(name)).forEach(order::add);
    }
    offered.stream().filter(option -> !order.contains(option)).forEach(order::add);
    return order;
  }

  /** Puts the one at {@code from} at {@code to}, both from 0; out of bounds it stays at the end. */
  int move(int from, int to) {
    var order = order();
    if (order.isEmpty()) {
      return 0;
    }
    int place = Math.clamp(to, 0, order.size() - 1);
    order.add(place, order.remove(from));
    keep(order);
    return place;
  }

  /** Says that the order shown is the answer. */
  void accept() {
    keep(order());
  }

  /** Nobody ranked them. */
  void empty() {
    field.set("");
  }

  private void keep(List<Option> order) {
    field.set(String.join(" ", order.stream().map(Option::name).toList()));
  }
}
