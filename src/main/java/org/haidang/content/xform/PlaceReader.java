package org.haidang.content.xform;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.content.Centre;
import org.haidang.content.Choice;
import org.haidang.content.Parts;
import org.haidang.content.Places;
import org.haidang.content.Province;
import org.haidang.content.Route;
import org.haidang.content.Team;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.SheetRow;
import org.haidang.content.workbook.Workbook;

/**
 * Reads the sheets {@code centres}, {@code routing} and {@code teams}; the provinces are those the
 * form offers.
 */
final class PlaceReader {

  private static final String PROVINCE = "province";
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern LISTED = Pattern.compile("\\s*;\\s*");

  private final List<Province> provinces;
  private final Set<String> names;
  private final Translations translations;
  private final Faults faults;

  PlaceReader(Terms terms, Translations translations, Faults faults) {
    this.provinces = terms.choices(Parts.PROVINCE).stream().map(PlaceReader::province).toList();
    this.names = terms.names(Parts.PROVINCE);
    this.translations = translations;
    this.faults = faults;
  }

  private static Province province(Choice choice) {
    return new Province(
        choice.name(),
        choice.label(),
        choice.columns().getOrDefault("region", ""),
        parts(BLANKS, choice, "neighbours"),
        parts(LISTED, choice, "old_names"));
  }

  private static List<String> parts(Pattern between, Choice choice, String column) {
    return between
        .splitAsStream(choice.columns().getOrDefault(column, ""))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  Places read(Workbook workbook) {
    var centres = workbook.sheet("centres").map(this::centres).orElse(List.of());
    var codes = new LinkedHashSet<>(centres.stream().map(Centre::name).toList());
    return new Places(
        provinces,
        centres,
        workbook.sheet("routing").map(sheet -> routes(sheet, codes)).orElse(List.of()),
        workbook.sheet("teams").map(this::teams).orElse(List.of()));
  }

  private List<Centre> centres(Sheet sheet) {
    Check.headings(sheet, faults, "name", "source");
    var rows = new DatedRows(faults);
    var codes = new LinkedHashSet<>(sheet.rows().stream().map(row -> row.get("name")).toList());
    return sheet.rows().stream()
        .map(
            row -> {
              var name = rows.name(row, "name");
              return new Centre(
                  name,
                  translations.needed(row, "label"),
                  rows.wordIfAny(row, "successor", codes),
                  rows.days(row, "name", name));
            })
        .toList();
  }

  private List<Route> routes(Sheet sheet, Set<String> codes) {
    Check.headings(sheet, faults, PROVINCE, "centre", "source");
    var rows = new DatedRows(faults);
    return sheet.rows().stream()
        .map(
            row -> {
              var province = rows.word(row, PROVINCE, names);
              return new Route(
                  province, rows.word(row, "centre", codes), rows.days(row, PROVINCE, province));
            })
        .toList();
  }

  private List<Team> teams(Sheet sheet) {
    Check.headings(sheet, faults, PROVINCE, "team", "source");
    var rows = new DatedRows(faults);
    return sheet.rows().stream()
        .map(
            row -> {
              var province = rows.word(row, PROVINCE, names);
              return new Team(province, yes(row, "team"), rows.days(row, PROVINCE, province));
            })
        .toList();
  }

  private boolean yes(SheetRow row, String column) {
    var text = row.get(column).toLowerCase(Locale.ROOT);
    if (!Set.of("yes", "no").contains(text)) {
      faults.at(row, column, Reason.NOT_YES_NO, text);
    }
    return text.equals("yes");
  }
}
