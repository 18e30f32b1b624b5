package org.haidang.content.xform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.haidang.content.Label;
import org.haidang.content.Script;
import org.haidang.content.ScriptAddress;
import org.haidang.content.ScriptAsk;
import org.haidang.content.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

/** Reads one row of the script sheet, or one with what belongs to it. */
final class ScriptRows {

  private static final String WORDS = "[\\s,;]+";

  private final Survey survey;
  private final Rules rules;
  private final References references;
  private final Translations translations;
  private final ScriptNotes notes;
  private final Faults faults;

  ScriptRows(Survey survey, Lists lists, Rules rules, Translations translations, Faults faults) {
    this.survey = survey;
    this.rules = rules;
    this.references = new References(survey, faults);
    this.translations = translations;
    this.notes = new ScriptNotes(survey, lists, faults);
    this.faults = faults;
  }

  Script.Stage stage(SheetRow row, List<Script.Step> steps) {
    return new Script.Stage(row.get("name"), label(row), steps);
  }

  Script.Step step(SheetRow row, List<Script.Reply> replies) {
    var fields = paths(row, "fields");
    return new Script.Step(
        row.get("name"),
        label(row),
        text(row, "coach"),
        text(row, "listen"),
        text(row, "never"),
        fields,
        rules.atRoot(row, "relevant"),
        row.get("needs").isEmpty() ? fields : needs(row, fields),
        row.get("to"),
        replies,
        row.get("source"),
        date(row, "valid_from"));
  }

  /** Of the fields; a dash for none. */
  private List<String> needs(SheetRow row, List<String> fields) {
    if (row.get("needs").equals("-")) {
      return List.of();
    }
    var needs = paths(row, "needs");
    needs.stream()
        .filter(path -> !fields.contains(path))
        .forEach(path -> faults.at(row, "needs", Reason.NEED_WITHOUT_FIELD, path));
    return needs;
  }

  Script.Reply reply(SheetRow row) {
    return new Script.Reply(
        label(row), row.get("to"), rules.atRoot(row, "relevant"), notes.read(row));
  }

  ScriptAsk ask(SheetRow row) {
    var paths = paths(row, "fields");
    if (paths.size() > 1) {
      faults.at(row, "fields", Reason.ONE_FIELD);
    }
    if (paths.isEmpty() && row.get("to").isEmpty()) {
      faults.at(row, "fields", Reason.MISSING_CELL, "fields");
    }
    return new ScriptAsk(
        row.get("name"),
        paths.isEmpty() ? label(row) : text(row, "label"),
        paths.isEmpty() ? "" : paths.getFirst(),
        row.get("to"),
        references.label(row, "why", translations.needed(row, "why")),
        rules.atRoot(row, "relevant"),
        priority(row));
  }

  private int priority(SheetRow row) {
    try {
      return Integer.parseInt(row.get("priority"));
    } catch (NumberFormatException e) {
      faults.at(row, "priority", Reason.NOT_A_NUMBER, row.get("priority"));
      return 0;
    }
  }

  ScriptAddress address(SheetRow row) {
    if (!Names.allowed(row.get("name"))) {
      faults.at(row, "name", Reason.BAD_NAME, row.get("name"));
    }
    return new ScriptAddress(row.get("name"), text(row, "label"), rules.atRoot(row, "relevant"));
  }

  private Label label(SheetRow row) {
    return references.label(row, "label", translations.needed(row, "label"));
  }

  private Label text(SheetRow row, String column) {
    return references.label(row, column, translations.optional(row, column));
  }

  private List<String> paths(SheetRow row, String column) {
    var paths = new ArrayList<String>();
    for (var name : row.get(column).split(WORDS, -1)) {
      var item = survey.named(name).orElse(null);
      if (item != null) {
        paths.add(item.path());
      } else if (!name.isEmpty()) {
        faults.at(row, column, Reason.UNKNOWN_REFERENCE, name);
      }
    }
    return paths;
  }

  private @Nullable LocalDate date(SheetRow row, String column) {
    var text = row.get(column);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      faults.at(row, column, Reason.BAD_DATE, text);
      return null;
    }
  }
}
