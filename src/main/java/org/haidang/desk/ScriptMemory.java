package org.haidang.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Where a script stands, as one line of text that a draft can keep: the way there, what was said,
 * what was put off. Names of the pack only, nothing personal.
 *
 * @param way names of the steps gone through, the present one last
 * @param said names of the steps that were said
 * @param declined names of the questions that were put off
 */
record ScriptMemory(List<String> way, List<String> said, List<String> declined) {

  /** Of the way only the last steps are kept. */
  static final int LONGEST = 40;

  ScriptMemory {
    way = List.copyOf(way.subList(Math.max(0, way.size() - LONGEST), way.size()));
    said = List.copyOf(said);
    declined = List.copyOf(declined);
  }

  /** Any text; a single name is a way of one step. */
  static ScriptMemory of(String text) {
    var parts = text.split("\\|", -1);
    return new ScriptMemory(
        names(parts[0]),
        parts.length > 1 ? names(parts[1]) : List.of(),
        parts.length > 2 ? names(parts[2]) : List.of());
  }

  private static List<String> names(String text) {
    return Arrays.stream(text.split(" ")).filter(name -> !name.isEmpty()).toList();
  }

  String text() {
    return joined(way) + "|" + joined(said) + "|" + joined(declined);
  }

  private static String joined(Collection<String> names) {
    return String.join(" ", names);
  }
}
