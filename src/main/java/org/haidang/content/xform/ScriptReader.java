package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.haidang.content.Label;
import org.haidang.content.Script;
import org.haidang.content.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the script sheet's rows into stages and steps. */
final class ScriptReader {

  private final SurveyReader.Survey survey;
  private final Rules rules;
  private final References references;
  private final Translations translations;
  private final Faults faults;
  private final List<Script.Stage> stages = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private Sheet.@Nullable Row stage;
  private List<Script.Step> steps = new ArrayList<>();

  ScriptReader(SurveyReader.Survey survey, Rules rules, Translations translations, Faults faults) {
    this.survey = survey;
    this.rules = rules;
    this.references = new References(survey, faults);
    this.translations = translations;
    this.faults = faults;
  }

  Script read(Sheet sheet) {
    sheet.rows().forEach(this::row);
    if (stage != null) {
      faults.at(stage, "type", Reason.UNCLOSED, "begin_stage", "end_stage");
    }
    return new Script(stages, List.of());
  }

  private void row(Sheet.Row row) {
    switch (row.get("type").toLowerCase(Locale.ROOT).replace(' ', '_')) {
      case "begin_stage" -> begin(row);
      case "step" -> step(row);
      case "end_stage" -> end(row);
      case "choice" -> {
        // Where an answer leads: the desk does not branch yet, and a step's relevance does as much.
      }
      default -> faults.at(row, "type", Reason.UNKNOWN_TYPE, row.get("type"));
    }
  }

  private void begin(Sheet.Row row) {
    if (stage != null) {
      faults.at(row, "type", Reason.STAGE_IN_STAGE, stage.cell("type"));
    }
    name(row);
    stage = row;
    steps = new ArrayList<>();
  }

  private void end(Sheet.Row row) {
    if (stage == null) {
      faults.at(row, "type", Reason.STRAY_END, "end_stage");
      return;
    }
    if (steps.isEmpty()) {
      faults.at(stage, "type", Reason.EMPTY_STAGE);
    }
    stages.add(
        new Script.Stage(stage.get("name"), references.label(stage, "label", label(stage)), steps));
    stage = null;
  }

  private Label label(Sheet.Row row) {
    return translations.needed(row, "label");
  }

  private void step(Sheet.Row row) {
    if (stage == null) {
      faults.at(row, "type", Reason.OUTSIDE_STAGE, "step");
    }
    name(row);
    steps.add(
        new Script.Step(
            row.get("name"),
            references.label(row, "label", label(row)),
            text(row, "coach"),
            text(row, "listen"),
            text(row, "never"),
            fields(row),
            rules.atRoot(row, "relevant")));
  }

  private Label text(Sheet.Row row, String column) {
    return references.label(row, column, translations.optional(row, column));
  }

  private List<String> fields(Sheet.Row row) {
    var paths = new ArrayList<String>();
    for (var name : row.get("fields").split("[\\s,;]+", -1)) {
      var item = survey.named(name).orElse(null);
      if (item != null) {
        paths.add(item.path());
      } else if (!name.isEmpty()) {
        faults.at(row, "fields", Reason.UNKNOWN_REFERENCE, name);
      }
    }
    return paths;
  }

  private void name(Sheet.Row row) {
    var name = row.get("name");
    if (name.isEmpty()) {
      faults.at(row, "name", Reason.MISSING_NAME);
    } else if (!SurveyReader.NAME.matcher(name).matches()) {
      faults.at(row, "name", Reason.BAD_NAME, name);
    } else {
      var first = names.putIfAbsent(name, row.cell("name"));
      if (first != null) {
        faults.at(row, "name", Reason.DUPLICATE_NAME, name, first);
      }
    }
  }
}
