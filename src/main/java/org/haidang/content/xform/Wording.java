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

  private static final String GUIDANCE = "guidance_hint";

  private final Map<Item, Map<String, Label>> written = new HashMap<>();
  private final Map<Item, Map<String, Label>> shown = new HashMap<>();
  private final Translations translations;
  private final References references;

  Wording(Survey survey, Translations translations, Faults faults) {
    this.translations = translations;
    this.references = new References(survey, faults);
    for (var item : survey.all()) {
      put(item, LABEL, label(item));
      put(item, HINT, joined(optional(item, HINT), optional(item, GUIDANCE)));
      put(item, CONSTRAINT_MESSAGE, optional(item, CONSTRAINT_MESSAGE));
      put(item, REQUIRED_MESSAGE, optional(item, REQUIRED_MESSAGE));
    }
  }

  private Label optional(Item item, String column) {
    return translations.optional(item.row, column);
  }

  /** What is shown must be called something: by its hint, else by its name. */
  private Label label(Item item) {
    var label = optional(item, LABEL);
    if (!label.isEmpty() || !item.isQuestion() || item.type == QuestionType.CALCULATE) {
      return label;
    }
    if (item.row.texts(HINT).isEmpty()) {
      translations.needed(item.row, LABEL);
      return translations.instead(item.said);
    }
    return label;
  }

  /** The hint, and beneath it what guides whoever asks. */
  private static Label joined(Label hint, Label guidance) {
    if (hint.isEmpty() || guidance.isEmpty()) {
      return hint.isEmpty() ? guidance : hint;
    }
    var texts = new LinkedHashMap<>(hint.byLanguage());
    guidance
        .byLanguage()
        .forEach((language, text) -> texts.merge(language, text, (a, b) -> a + "\n" + b));
    return new Label(texts);
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
