package org.haidang.content.xform;

import java.util.List;
import org.haidang.content.Answer;
import org.haidang.content.Emergency;
import org.haidang.content.Handbook;
import org.haidang.content.Pack;
import org.haidang.content.PackRead;
import org.haidang.content.Script;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.Workbook;

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
    var settings = Settings.read(workbook, faults);
    var sheet = workbook.sheet("survey").map(Spellings::survey).orElse(null);
    if (sheet == null) {
      if (!workbook.unreadable().contains("survey")) {
        faults.sheet("survey", Reason.MISSING_SHEET, "survey");
      }
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
  public static PackRead refusedByEngine(Workbook workbook, String words) {
    var faults = new Faults();
    if (words.contains("Cycle detected")) {
      circles(workbook, faults);
    }
    if (faults.none()) {
      faults.sheet("survey", Reason.ENGINE, words);
    }
    return new PackRead.Refused(faults.sorted());
  }

  /** Where a circle is that the engine has found. */
  private static void circles(Workbook workbook, Faults faults) {
    var sheet = workbook.sheet("survey").map(Spellings::survey).orElse(null);
    if (sheet != null) {
      var elsewhere = new Faults();
      var reading = new Reading(workbook, sheet, Settings.read(workbook, elsewhere), elsewhere);
      reading.rules().circles(faults);
    }
  }

  private static Pack pack(Workbook workbook, Settings settings, Sheet sheet, Faults faults) {
    PassedOver.tell(workbook, sheet, faults);
    var reading = new Reading(workbook, sheet, settings, faults);
    var survey = reading.survey();
    var lists = reading.lists();
    var rules = reading.rules();
    var own = reading.translations().strict();
    new Check(survey, lists, faults).check();
    var wording = new Wording(survey, reading.translations(), faults);
    var rows = new ScriptRows(survey, lists, rules, own, faults);
    var script = script(workbook, new ScriptReader(rows, faults), faults);
    var language = reading.translations().languages().getFirst();
    var terms = new Terms(survey, lists);
    var nodes = new NodeBuilder(lists, wording, new References(survey, faults));
    return new Pack(
        settings.id(),
        settings.version(),
        settings.title(),
        language,
        survey.roots().stream().map(nodes::node).toList(),
        script,
        new Handbook(
            emergencies(workbook, new EmergencyReader(survey, lists, own, faults)),
            answers(workbook, new AnswerReader(survey, lists, script, own, faults)),
            new IndicatorReader(survey, lists, own, faults).read(workbook),
            new PlaceReader(terms, own, faults).read(workbook),
            new AgencyReader(terms, own, faults).read(workbook),
            new ConsentReader(terms, script, own, faults).read(workbook),
            new RetentionReader(terms, own, faults).read(workbook)),
        faults.none() ? new XFormWriter(reading, wording).write() : "");
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
}
