package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.content.Emergency;
import org.haidang.content.Parts;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.SheetRow;

/** Reads the emergencies sheet: whom to ring when a life is in danger. */
final class EmergencyReader {

  private static final Set<String> SERVICES =
      new LinkedHashSet<>(List.of("police", "fire", "ambulance", "disaster", "any", "mission"));

  private static final Set<String> COUNTRY_PARTS = Set.of(Parts.COUNTRY, Parts.DANGER_COUNTRY);

  static final Pattern NUMBER = Pattern.compile("[+]?[0-9][0-9 .-]*");

  private final Survey survey;
  private final Lists lists;
  private final Translations translations;
  private final Faults faults;

  EmergencyReader(Survey survey, Lists lists, Translations translations, Faults faults) {
    this.survey = survey;
    this.lists = lists;
    this.translations = translations;
    this.faults = faults;
  }

  List<Emergency> read(Sheet sheet) {
    Check.headings(sheet, faults, "country", "service", "number");
    var countries = countries();
    var all = new ArrayList<Emergency>();
    for (var row : sheet.rows()) {
      var days = Trusted.read(row, faults);
      all.add(
          new Emergency(
              country(row, countries),
              service(row),
              number(row),
              translations.needed(row, "label"),
              days.from(),
              days.to(),
              row.get("source"),
              days.verified()));
    }
    return all;
  }

  /** The countries that the form can tell the danger to be in. */
  private Set<String> countries() {
    var names = new LinkedHashSet<String>();
    for (var item : survey.all()) {
      var parts = NodeBuilder.words(item.row.get(NodeBuilder.PART));
      var list = lists.list(item.list);
      if (list != null && parts.stream().anyMatch(COUNTRY_PARTS::contains)) {
        list.forEach(choice -> names.add(choice.name()));
      }
    }
    return names;
  }

  private String country(SheetRow row, Set<String> countries) {
    var country = row.get("country");
    if (!countries.contains(country)) {
      faults.at(row, "country", Reason.UNKNOWN_COUNTRY, country);
    }
    return country;
  }

  private String service(SheetRow row) {
    var service = row.get("service").toLowerCase(Locale.ROOT);
    if (!SERVICES.contains(service)) {
      faults.at(row, "service", Reason.UNKNOWN_SERVICE, service, String.join(", ", SERVICES));
    }
    return service;
  }

  private String number(SheetRow row) {
    var number = row.get("number");
    if (number.isEmpty()) {
      faults.at(row, "number", Reason.MISSING_NUMBER);
    } else if (!NUMBER.matcher(number).matches()) {
      faults.at(row, "number", Reason.BAD_NUMBER, number);
    }
    return number;
  }
}
