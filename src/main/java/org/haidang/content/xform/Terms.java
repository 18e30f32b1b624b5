package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.haidang.content.Choice;

/**
 * The words that a form has for things: the choices of its questions, by the parts these play.
 *
 * @param survey where the questions stand
 * @param lists their choices
 */
record Terms(Survey survey, Lists lists) {

  /** What the questions that play {@code part} offer, each once; none when no question plays it. */
  List<Choice> choices(String part) {
    var all = new LinkedHashMap<String, Choice>();
    for (var item : survey.all()) {
      var list = lists.list(item.list);
      if (list != null && parts(item).contains(part)) {
        list.forEach(choice -> all.putIfAbsent(choice.name(), choice));
      }
    }
    return new ArrayList<>(all.values());
  }

  /** Their stored values. */
  Set<String> names(String part) {
    return choices(part).stream()
        .map(Choice::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Every part that a question of the form plays. */
  Set<String> played() {
    return survey.all().stream()
        .flatMap(item -> parts(item).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> parts(Item item) {
    return NodeBuilder.words(item.row.get(NodeBuilder.PART));
  }
}
