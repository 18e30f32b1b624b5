package org.haidang.ui.desk.conflicts;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.haidang.ui.desk.conflicts.Field.Kind;

/**
 * A field.
 *
 * @param key of its name in the texts
 * @param part the part whose question lends its choices; empty when none does
 * @param choiceKey what the keys of its choices begin with
 * @param choices the stored values it may have; none when it has no list
 */
record FieldSpec(
    String key, Kind kind, boolean personal, String part, String choiceKey, List<String> choices) {

  private static final List<String> YES_NO = List.of("yes", "no");

  /** One that everybody may read. */
  static FieldSpec plain(String key, Kind kind) {
    return new FieldSpec(key, kind, false, "", "", List.of());
  }

  /** One that is personal, and masked until asked for. */
  static FieldSpec secret(String key, Kind kind) {
    return new FieldSpec(key, kind, true, "", "", List.of());
  }

  /** One whose choices are those of the form's question. */
  static FieldSpec part(String key, String part) {
    return new FieldSpec(key, Kind.CHOICE, false, part, "", List.of());
  }

  /** Yes or no. */
  static FieldSpec yesNo(String key) {
    return chosen(key, "people.", YES_NO);
  }

  /** One of {@code choices}. */
  static FieldSpec chosen(String key, String choiceKey, List<String> choices) {
    return new FieldSpec(key, Kind.CHOICE, false, "", choiceKey, choices);
  }

  /** One of {@code values}, each kept as {@code stored} says. */
  static <T> FieldSpec chosen(
      String key, String choiceKey, T[] values, Function<T, String> stored) {
    return chosen(key, choiceKey, Arrays.stream(values).map(stored).toList());
  }
}
