package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.haidang.content.Answer;
import org.haidang.content.Emergency;
import org.haidang.content.Handbook;
import org.haidang.content.Label;
import org.haidang.content.Pack;
import org.haidang.content.PackRead;
import org.haidang.content.Script;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/** Turns a workbook into a pack, or into everything that is wrong with it. Thread-safe. */
public final class Compiler {

  private Compiler() {}

  /** The pack, not yet tried in the engine; or all faults that can be told from its sheets. */
  public static PackRead compile(Workbook workbook) {
    var faults = new Faults();
    workbook.faults().forEach(faults::add);
    workbook.notices().forEach(faults::notice);
    if (workbook.unreadable().contains(Workbook.FILE)) {
      return new PackRead.Refused(faults.sorted());
    }
    var settings = needed(workbook, "settings", faults);
    var sheet = needed(workbook, "survey", faults);
    if (settings != null) {
      Check.headings(settings, faults);
    }
    if (sheet == null) {
      return new PackRead.Refused(faults.sorted());
    }
    Check.headings(sheet, faults, "type", "name");
    if (!sheet.has("type") || !sheet.has("name")) {
      return new PackRead.Refused(faults.sorted());
    }
    var pack = pack(workbook, settings, sheet, faults);
    return faults.none()
        ? new PackRead.Ready(pack, faults.notices())
        : new PackRead.Refused(faults.sorted());
  }

  /** What the engine had to say against a pack whose sheets look right. */
  public static PackRead refusedByEngine(String words) {
    var faults = new Faults();
    faults.sheet("survey", Reason.ENGINE, words);
    return new PackRead.Refused(faults.sorted());
  }

  private static Pack pack(
      Workbook workbook, @Nullable Sheet settings, Sheet sheet, Faults faults) {
    var translations = new Translations(languages(workbook, sheet, faults), faults);
    var survey = SurveyReader.read(sheet, faults);
    var lists = lists(workbook, survey, translations, faults);
    new Check(lists, faults).check(survey);
    var rules = new Rules(survey, lists, faults);
    rules.compile();
    var wording = new Wording(survey, translations, faults);
    var rows = new ScriptRows(survey, lists, rules, translations, faults);
    var script = script(workbook, new ScriptReader(rows, faults), faults);
    var id = setting(settings, "form_id", faults);
    var version = setting(settings, "version", faults);
    var title = title(settings, faults);
    var language = translations.languages().getFirst();
    var nodes = new NodeBuilder(lists, wording);
    return new Pack(
        id,
        version,
        title,
        language,
        survey.roots().stream().map(nodes::node).toList(),
        script,
        new Handbook(
            emergencies(workbook, new EmergencyReader(survey, lists, translations, faults)),
            answers(workbook, new AnswerReader(survey, lists, script, translations, faults)),
            new IndicatorReader(survey, lists, translations, faults).read(workbook)),
        faults.none()
            ? new XFormWriter(survey, lists, rules, wording).write(id, version, title.in(language))
            : "");
  }

  private static @Nullable Sheet needed(Workbook workbook, String name, Faults faults) {
    var sheet = workbook.sheet(name).orElse(null);
    if (sheet == null && !workbook.unreadable().contains(name)) {
      faults.sheet(name, Reason.MISSING_SHEET, name);
    }
    return sheet;
  }

  private static List<String> languages(Workbook workbook, Sheet survey, Faults faults) {
    var languages = new LinkedHashSet<>(survey.languages("label"));
    if (languages.isEmpty()) {
      faults.sheet(survey.name(), Reason.NO_LANGUAGE);
      languages.add(workbook.defaultLanguage());
    }
    var ordered = new ArrayList<>(languages);
    if (ordered.remove(workbook.defaultLanguage())) {
      ordered.addFirst(workbook.defaultLanguage());
    }
    return ordered;
  }

  private static ChoicesReader.Lists lists(
      Workbook workbook, SurveyReader.Survey survey, Translations translations, Faults faults) {
    var reader = new ChoicesReader(translations, faults);
    var sheet = workbook.sheet("choices").orElse(null);
    if (sheet != null) {
      Check.headings(sheet, faults);
      reader.sheet(sheet);
    } else if (survey.all().stream().anyMatch(item -> item.isSelect() && !item.isFromFile())) {
      needed(workbook, "choices", faults);
    }
    var files = new HashSet<String>();
    for (var item : survey.all()) {
      if (item.isFromFile() && !item.list.isEmpty() && files.add(item.list)) {
        file(workbook, item, reader, faults);
      }
    }
    return reader.lists();
  }

  private static void file(Workbook workbook, Item item, ChoicesReader reader, Faults faults) {
    if (workbook.unreadable().contains(item.list)) {
      return;
    }
    var sheet = workbook.sheet(item.list).orElse(null);
    if (sheet == null || Workbook.SHEETS.contains(item.list)) {
      faults.at(item.row, "type", Reason.UNKNOWN_FILE, item.list);
    } else if (reader.lists().list(item.list) != null) {
      faults.at(item.row, "type", Reason.DUPLICATE_LIST, item.list);
    } else {
      Check.headings(sheet, faults);
      reader.file(sheet);
    }
  }

  private static List<Emergency> emergencies(Workbook workbook, EmergencyReader reader) {
    return workbook.sheet("emergencies").map(reader::read).orElse(List.of());
  }

  private static List<Answer> answers(Workbook workbook, AnswerReader reader) {
    return workbook.sheet("answers").map(reader::read).orElse(List.of());
  }

  private static Script script(Workbook workbook, ScriptReader reader, Faults faults) {
    var sheet = workbook.sheet("script").orElse(null);
    if (sheet == null) {
      return Script.NONE;
    }
    Check.headings(sheet, faults, "type", "name");
    return reader.read(sheet);
  }

  private static String setting(@Nullable Sheet settings, String column, Faults faults) {
    if (settings == null) {
      return "";
    }
    if (!settings.has(column)) {
      faults.sheet(settings.name(), Reason.MISSING_COLUMN, column);
      return "";
    }
    var value = settings.rows().isEmpty() ? "" : settings.rows().getFirst().get(column);
    if (value.isEmpty()) {
      faults.sheet(settings.name(), Reason.MISSING_SETTING, column);
    }
    return value;
  }

  private static Label title(@Nullable Sheet settings, Faults faults) {
    setting(settings, "form_title", faults);
    return settings == null || settings.rows().isEmpty()
        ? Label.NONE
        : settings.rows().getFirst().texts("form_title");
  }
}
