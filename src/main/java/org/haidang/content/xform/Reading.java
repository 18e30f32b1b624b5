package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/** The standard's own sheets of one workbook, read: survey, choices and settings. */
final class Reading {

  private final Settings settings;
  private final Translations translations;
  private final Survey survey;
  private final Lists lists;
  private final Rules rules;
  private final String name;

  /**
   * @param sheet the survey, its columns called by their one name
   */
  Reading(Workbook workbook, Sheet sheet, Settings settings, Faults faults) {
    this.settings = settings;
    var choices = workbook.sheet("choices").map(Spellings::choices).orElse(null);
    this.translations = new Translations(languages(workbook, sheet, choices, faults), faults);
    this.survey = SurveyReader.read(sheet, choices, faults);
    var reader = new ChoicesReader(translations, settings.repeated(), faults);
    this.lists =
        new Sources(workbook, survey, reader, faults)
            .read(sheet.rows(), new LinkedHashSet<>(translations.languages()));
    this.rules = new Rules(survey, lists, faults);
    rules.compile();
    var row = settings.row();
    this.name = row == null ? "" : rules.atRoot(row, Settings.INSTANCE_NAME);
  }

  private static List<String> languages(
      Workbook workbook, Sheet survey, @Nullable Sheet choices, Faults faults) {
    var languages = new LinkedHashSet<>(survey.languages("label"));
    languages.addAll(survey.languages("hint"));
    if (languages.isEmpty()) {
      faults.notice(survey.name(), Reason.NO_LANGUAGE);
      languages.add(workbook.defaultLanguage());
    }
    if (choices != null) {
      languages.addAll(choices.languages("label"));
    }
    var ordered = new ArrayList<>(languages);
    if (ordered.remove(workbook.defaultLanguage())) {
      ordered.addFirst(workbook.defaultLanguage());
    }
    return ordered;
  }

  Settings settings() {
    return settings;
  }

  Translations translations() {
    return translations;
  }

  Survey survey() {
    return survey;
  }

  Lists lists() {
    return lists;
  }

  Rules rules() {
    return rules;
  }

  /** The XPath of what a record goes by; empty when the settings do not say. */
  String instanceName() {
    return name;
  }
}
