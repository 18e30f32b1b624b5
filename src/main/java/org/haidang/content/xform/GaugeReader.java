package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.haidang.content.Parts;
import org.haidang.content.RiskFact;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.SheetRow;
import org.haidang.model.assessment.AgeBand;
import org.haidang.model.assessment.Weight;

/** Reads the gauge sheet: what raises a person's risk, and which answers tell of it. */
final class GaugeReader {

  private final Survey survey;
  private final Lists lists;
  private final Translations translations;
  private final Faults faults;

  GaugeReader(Survey survey, Lists lists, Translations translations, Faults faults) {
    this.survey = survey;
    this.lists = lists;
    this.translations = translations;
    this.faults = faults;
  }

  List<RiskFact> read(Sheet sheet) {
    Check.headings(sheet, faults, "name", "weight", "answers");
    var cells = new HashMap<String, String>();
    var facts = new ArrayList<RiskFact>();
    for (var row : sheet.rows()) {
      var name = Cells.needed(row, "name", faults);
      var before = cells.putIfAbsent(name, row.cell("name"));
      if (before != null) {
        faults.at(row, "name", Reason.DUPLICATE_NAME, name, before);
      }
      facts.add(
          new RiskFact(
              name,
              translations.needed(row, "label"),
              grave(row),
              answers(row),
              row.get("source")));
    }
    return facts;
  }

  private boolean grave(SheetRow row) {
    var weight = row.get("weight").toLowerCase(Locale.ROOT);
    if (!Set.of(Weight.STRONG.stored(), Weight.MEDIUM.stored()).contains(weight)) {
      faults.at(row, "weight", Reason.UNKNOWN_WEIGHT, weight, "strong, medium");
    }
    return weight.equals(Weight.STRONG.stored());
  }

  private Set<RiskFact.Answer> answers(SheetRow row) {
    var answers = new LinkedHashSet<RiskFact.Answer>();
    for (var word : Cells.needed(row, "answers", faults).split("\\s+", -1)) {
      int at = word.indexOf('=');
      if (at > 0 && at < word.length() - 1) {
        answers.addAll(answers(row, word.substring(0, at), word.substring(at + 1)));
      } else if (!word.isEmpty()) {
        faults.at(row, "answers", Reason.BAD_ANSWER, word);
      }
    }
    return answers;
  }

  private List<RiskFact.Answer> answers(SheetRow row, String name, String value) {
    var asked =
        survey.all().stream().filter(item -> item.isQuestion() && item.name.equals(name)).toList();
    if (asked.isEmpty()) {
      faults.at(row, "answers", Reason.UNKNOWN_REFERENCE, name);
    } else if (asked.stream().noneMatch(item -> offers(item, value))) {
      faults.at(row, "answers", Reason.UNKNOWN_ANSWER, name, value);
    }
    return asked.stream().map(item -> new RiskFact.Answer(item.path(), value)).toList();
  }

  private boolean offers(Item item, String value) {
    if (NodeBuilder.words(item.row.get(NodeBuilder.PART)).contains(Parts.VICTIM_AGE)) {
      return AgeBand.of(value) != AgeBand.UNKNOWN;
    }
    var list = lists.list(item.list);
    return list == null
        ? !item.isSelect()
        : list.stream().anyMatch(choice -> choice.name().equals(value));
  }
}
