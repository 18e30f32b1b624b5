package org.haidang.content.xform;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haidang.content.Label;
import org.haidang.content.QuestionType;

/** The texts of every row of the survey: as the form's nodes show them, and as written. */
final class Wording {

  static final String LABEL = "label";
  static final String HINT = "hint";
  static final String CONSTRAINT_MESSAGE = "constraint_message";
  static final String REQUIRED_MESSAGE = "required_message";

  private static final List<String> OPTIONAL = List.of(HINT, CONSTRAINT_MESSAGE, REQUIRED_MESSAGE);

  private final Map<Item, Map<String, Label>> written = new HashMap<>();
  private final Map<Item, Map<String, Label>> shown = new HashMap<>();
  private final Translations translations;
  private final References references;

  Wording(Survey survey, Translations translations, Faults faults) {
    this.translations = translations;
    this.references = new References(survey, faults);
    for (var item : survey.all()) {
      var needed = item.isQuestion() && item.type != QuestionType.CALCULATE;
      put(
          item,
          LABEL,
          needed ? translations.needed(item.row, LABEL) : translations.optional(item.row, LABEL));
      for (var column : OPTIONAL) {
        put(item, column, translations.optional(item.row, column));
      }
    }
  }

  private void put(Item item, String column, Label label) {
    written.computeIfAbsent(item, it -> new LinkedHashMap<>()).put(column, label);
    shown
        .computeIfAbsent(item, it -> new LinkedHashMap<>())
        .put(column, references.label(item.row, column, label));
  }

  /** With {@code ${name}}, as its author wrote it. */
  Label written(Item item, String column) {
    return written.getOrDefault(item, Map.of()).getOrDefault(column, Label.NONE);
  }

  /** With {@code ${path}}. */
  Label shown(Item item, String column) {
    return shown.getOrDefault(item, Map.of()).getOrDefault(column, Label.NONE);
  }

  List<String> languages() {
    return translations.languages();
  }
}
