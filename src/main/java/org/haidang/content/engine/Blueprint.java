package org.haidang.content.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.haidang.content.FormNode;
import org.haidang.content.Pack;
import org.haidang.content.QuestionType;
import org.jspecify.annotations.Nullable;

/** A pack's nodes by template path. Immutable. */
final class Blueprint {

  private final Pack pack;
  private final Map<String, FormNode.Question> questions = new HashMap<>();
  private final Map<String, FormNode.Group> groups = new HashMap<>();

  Blueprint(Pack pack) {
    this.pack = pack;
    pack.sections().forEach(this::collect);
  }

  private void collect(FormNode node) {
    switch (node) {
      case FormNode.Question question -> questions.put(question.path(), question);
      case FormNode.Group group -> {
        groups.put(group.path(), group);
        group.children().forEach(this::collect);
      }
    }
  }

  Pack pack() {
    return pack;
  }

  FormNode.@Nullable Question question(String template) {
    return questions.get(template);
  }

  boolean isGroup(String template) {
    return groups.containsKey(template);
  }

  boolean isRepeat(String template) {
    var group = groups.get(template);
    return group != null && group.repeat();
  }

  /** Whether people answer it: no note, no pure calculation. */
  static boolean isAsked(FormNode.Question question) {
    return question.type() != QuestionType.NOTE && question.type() != QuestionType.CALCULATE;
  }

  /** Whether the form says how many entries a repeat has. */
  boolean isCounted(String template) {
    var group = groups.get(template);
    return group != null && group.counted();
  }

  /** Every question. */
  Collection<FormNode.Question> questions() {
    return questions.values();
  }

  /** The repeats, each before those inside it. */
  List<String> repeats() {
    var repeats = new ArrayList<String>();
    pack.sections().forEach(node -> repeats(node, repeats));
    return repeats;
  }

  private static void repeats(FormNode node, List<String> into) {
    if (node instanceof FormNode.Group group) {
      if (group.repeat()) {
        into.add(group.path());
      }
      group.children().forEach(child -> repeats(child, into));
    }
  }
}
