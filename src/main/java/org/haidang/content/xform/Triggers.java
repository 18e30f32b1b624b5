package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.haidang.content.QuestionType;

/** Which answers make which others be worked out anew. Confined to one thread. */
final class Triggers {

  private final Survey survey;
  private final Faults faults;
  private final Map<Item, List<Item>> triggeredBy = new HashMap<>();

  Triggers(Survey survey, Faults faults) {
    this.survey = survey;
    this.faults = faults;
  }

  /** Whether {@code item} is worked out when something else is answered. */
  static boolean isTriggered(Item item) {
    return !item.row.get(Rules.TRIGGER).isEmpty();
  }

  /** Reads what triggers {@code item}; a name that is no question shown is a fault. */
  void read(Item item) {
    var text = item.row.get(Rules.TRIGGER);
    if (text.isEmpty()) {
      return;
    }
    var names = References.REFERENCE.matcher(text).results().map(it -> it.group(1)).toList();
    if (names.isEmpty() || !item.isQuestion()) {
      faults.at(item.row, Rules.TRIGGER, Reason.BAD_TRIGGER);
    }
    for (var name : names) {
      var target = survey.named(name).orElse(null);
      if (target == null) {
        faults.at(item.row, Rules.TRIGGER, Reason.UNKNOWN_REFERENCE, name);
      } else if (!target.isQuestion() || target.type == QuestionType.CALCULATE) {
        faults.at(item.row, Rules.TRIGGER, Reason.BAD_TRIGGER);
      } else {
        triggeredBy.computeIfAbsent(target, it -> new ArrayList<>()).add(item);
      }
    }
  }

  /** What is worked out anew when the answer of {@code item} changes. */
  List<Item> of(Item item) {
    return triggeredBy.getOrDefault(item, List.of());
  }
}
