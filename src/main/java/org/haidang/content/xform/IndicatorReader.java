package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.haidang.content.Indicator;
import org.haidang.content.Indicators;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.SheetRow;
import org.haidang.content.workbook.Workbook;
import org.haidang.model.assessment.Dimension;
import org.haidang.model.assessment.Element;
import org.haidang.model.assessment.ForcedLabour;
import org.haidang.model.assessment.Sign;
import org.haidang.model.assessment.Weight;

/** Reads the indicators sheet: what the signs of the form weigh. */
final class IndicatorReader {

  private static final String SHEET = "indicators";

  private final SignQuestions questions;
  private final GaugeReader gauge;
  private final Translations translations;
  private final Faults faults;

  IndicatorReader(Survey survey, Lists lists, Translations translations, Faults faults) {
    this.questions = new SignQuestions(survey, lists, faults);
    this.gauge = new GaugeReader(survey, lists, translations, faults);
    this.translations = translations;
    this.faults = faults;
  }

  Indicators read(Workbook workbook) {
    var facts = workbook.sheet("gauge").map(gauge::read).orElse(List.of());
    var sheet = workbook.sheet(SHEET).orElse(null);
    if (sheet == null) {
      if (!questions.signs().isEmpty() && !workbook.unreadable().contains(SHEET)) {
        faults.sheet(SHEET, Reason.MISSING_SHEET, SHEET);
      }
      return new Indicators(List.of(), facts);
    }
    questions.check();
    return new Indicators(signs(sheet), facts);
  }

  private List<Indicator> signs(Sheet sheet) {
    Check.headings(sheet, faults, "name", "dimension", "element", "adult", "child");
    var known = questions.choices();
    var cells = new HashMap<String, String>();
    var all = new ArrayList<Indicator>();
    for (var row : sheet.rows()) {
      var name = Cells.needed(row, "name", faults);
      var before = cells.putIfAbsent(name, row.cell("name"));
      if (before != null) {
        faults.at(row, "name", Reason.DUPLICATE_NAME, name, before);
      } else if (!name.isEmpty() && !known.containsKey(name)) {
        faults.at(row, "name", Reason.UNKNOWN_SIGN, name);
      }
      var label = translations.needed(row, "label");
      var source = Cells.needed(row, "source", faults);
      var from = Trusted.date(row, "valid_from", faults);
      sign(row, name).ifPresent(sign -> all.add(new Indicator(sign, label, source, from)));
    }
    new TreeSet<>(known.keySet())
        .stream()
            .filter(name -> !cells.containsKey(name))
            .forEach(name -> faults.sheet(SHEET, Reason.UNWEIGHED_SIGN, name));
    return all;
  }

  private Optional<Sign> sign(SheetRow row, String name) {
    var dimension = dimension(row);
    var element = element(row);
    var adult = weight(row, "adult");
    var child = weight(row, "child");
    if (adult.equals(Optional.of(Weight.NONE)) && adult.equals(child)) {
      faults.at(row, "adult", Reason.WEIGHTLESS);
    }
    var touched = forcedLabour(row);
    return dimension.isEmpty() || element.isEmpty() || adult.isEmpty() || child.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Sign(name, dimension.get(), element.get(), adult.get(), child.get(), touched));
  }

  private Optional<Dimension> dimension(SheetRow row) {
    var text = row.get("dimension");
    var dimension = number(text).flatMap(Dimension::of);
    if (dimension.isEmpty()) {
      faults.at(row, "dimension", Reason.BAD_DIMENSION, text);
    }
    return dimension;
  }

  private Optional<Element> element(SheetRow row) {
    var text = row.get("element").toLowerCase(Locale.ROOT);
    var element = Element.of(text);
    if (element.isEmpty()) {
      faults.at(row, "element", Reason.UNKNOWN_ELEMENT, text, "act, means, purpose");
    }
    return element;
  }

  private Optional<Weight> weight(SheetRow row, String column) {
    var text = row.get(column).toLowerCase(Locale.ROOT);
    var weight = Weight.of(text);
    if (weight.isEmpty()) {
      faults.at(row, column, Reason.UNKNOWN_WEIGHT, text, "strong, medium, weak, none");
    }
    return weight;
  }

  private Set<ForcedLabour> forcedLabour(SheetRow row) {
    var touched = EnumSet.noneOf(ForcedLabour.class);
    for (var word : row.get("ilo11").split("\\s+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      number(word)
          .flatMap(ForcedLabour::of)
          .ifPresentOrElse(
              touched::add, () -> faults.at(row, "ilo11", Reason.BAD_FORCED_LABOUR, word));
    }
    return touched;
  }

  private static Optional<Integer> number(String text) {
    return text.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
