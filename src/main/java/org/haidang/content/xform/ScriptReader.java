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

  private final Survey survey;
  private final Rules rules;
  private final References references;
  private final Translations translations;
  private final Faults faults;
  private final List<Script.Stage> stages = new ArrayList<>();
  private final List<Script.Step> quiet = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private Sheet.@Nullable Row open;
  private List<Script.Step> steps = new ArrayList<>();

  ScriptReader(Survey survey, Rules rules, Translations translations, Faults faults) {
    this.survey = survey;
    this.rules = rules;
    this.references = new References(survey, faults);
    this.translations = translations;
    this.faults = faults;
  }

  Script read(Sheet sheet) {
    sheet.rows().forEach(this::row);
    if (open != null) {
      var type = type(open);
      faults.at(open, "type", Reason.UNCLOSED, type, endOf(type));
    }
    return new Script(stages, quiet);
  }

  private void row(Sheet.Row row) {
    switch (type(row)) {
      case "begin_stage" -> {
        begin(row);
        name(row);
      }
      case "begin_quiet" -> begin(row);
      case "step" -> step(row);
      case "end_stage", "end_quiet" -> end(row);
      case "choice" -> {
        // Where an answer leads: the desk does not branch yet, and a step's relevance does as much.
      }
      default -> faults.at(row, "type", Reason.UNKNOWN_TYPE, row.get("type"));
    }
  }

  private static String type(Sheet.Row row) {
    return row.get("type").toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  private static String endOf(String type) {
    return type.replace("begin", "end");
  }

  private void begin(Sheet.Row row) {
    if (open != null) {
      faults.at(row, "type", Reason.STAGE_IN_STAGE, open.cell("type"), endOf(type(open)));
    }
    open = row;
    steps = new ArrayList<>();
  }

  private void end(Sheet.Row row) {
    var begun = open;
    if (begun == null) {
      faults.at(row, "type", Reason.STRAY_END, type(row));
      return;
    }
    if (!type(row).equals(endOf(type(begun)))) {
      faults.at(row, "type", Reason.MISMATCHED_END, type(row), begun.cell("type"), type(begun));
    }
    if (steps.isEmpty()) {
      faults.at(begun, "type", Reason.EMPTY_STAGE);
    }
    if (type(begun).equals("begin_quiet")) {
      quiet.addAll(steps);
    } else {
      var title = references.label(begun, "label", label(begun));
      stages.add(new Script.Stage(begun.get("name"), title, steps));
    }
    open = null;
  }

  private Label label(Sheet.Row row) {
    return translations.needed(row, "label");
  }

  private void step(Sheet.Row row) {
    if (open == null) {
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
            answered(row),
            rules.atRoot(row, "relevant")));
  }

  private Label text(Sheet.Row row, String column) {
    return references.label(row, column, translations.optional(row, column));
  }

  /** The fields; a quiet step has at least one, which takes its answer. */
  private List<String> answered(Sheet.Row row) {
    var fields = fields(row);
    if (fields.isEmpty() && open != null && type(open).equals("begin_quiet")) {
      faults.at(row, "fields", Reason.MISSING_CELL, "fields");
    }
    return fields;
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
    } else if (!Names.allowed(name)) {
      faults.at(row, "name", Reason.BAD_NAME, name);
    } else {
      var first = names.putIfAbsent(name, row.cell("name"));
      if (first != null) {
        faults.at(row, "name", Reason.DUPLICATE_NAME, name, first);
      }
    }
  }
}
