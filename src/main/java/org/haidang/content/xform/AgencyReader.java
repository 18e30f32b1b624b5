package org.haidang.content.xform;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.haidang.content.Agencies;
import org.haidang.content.Agency;
import org.haidang.content.AgencyPlace;
import org.haidang.content.Label;
import org.haidang.content.Parts;
import org.haidang.content.Reach;
import org.haidang.content.Takes;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.SheetRow;
import org.haidang.content.workbook.Workbook;
import org.haidang.model.assessment.AgeBand;

/** Reads the sheet {@code agencies}: whom a caller may be sent to. */
final class AgencyReader {

  private static final Set<String> REACHES = ordered("commune", "province", "national", "abroad");
  private static final Set<String> AGES = ordered("under16", "16_17", "adult");

  private final Terms terms;
  private final Translations translations;
  private final Faults faults;

  AgencyReader(Terms terms, Translations translations, Faults faults) {
    this.terms = terms;
    this.translations = translations;
    this.faults = faults;
  }

  static Set<String> ordered(String... words) {
    return new LinkedHashSet<>(List.of(words));
  }

  Agencies read(Workbook workbook) {
    return new Agencies(
        terms.choices(Parts.AGENCY),
        terms.choices(Parts.NEEDS),
        terms.choices(Parts.COUNTRY),
        workbook.sheet("agencies").map(this::agencies).orElse(List.of()),
        workbook
            .sheet("fallbacks")
            .map(new FallbackReader(terms, translations, faults)::read)
            .orElse(List.of()));
  }

  private List<Agency> agencies(Sheet sheet) {
    Check.headings(sheet, faults, "name", "kind", "level", "source");
    var rows = new DatedRows(faults);
    var reached = new ReachedReader(rows, translations);
    var codes = new LinkedHashSet<>(sheet.rows().stream().map(row -> row.get("name")).toList());
    return sheet.rows().stream().map(row -> agency(row, rows, reached, codes)).toList();
  }

  private Agency agency(SheetRow row, DatedRows rows, ReachedReader reached, Set<String> codes) {
    var name = rows.name(row, "name");
    var place = place(row, rows);
    return new Agency(
        name,
        rows.word(row, "kind", terms.names(Parts.AGENCY)),
        blanks(row, translations.needed(row, "label"), place),
        place,
        rows.words(row, "needs", terms.names(Parts.NEEDS)),
        takes(row, rows),
        reached.read(row),
        translations.optional(row, "note"),
        successors(row, rows, name, codes),
        rows.days(row, "name", name));
  }

  private AgencyPlace place(SheetRow row, DatedRows rows) {
    var reach = Reach.of(rows.word(row, "level", REACHES)).orElse(Reach.NATIONAL);
    var provinces =
        rows.words(row, "province", with(AgencyPlace.EACH, terms.names(Parts.PROVINCE)));
    boolean local = reach == Reach.PROVINCE || reach == Reach.COMMUNE;
    if (local == provinces.isEmpty()) {
      faults.at(row, "province", local ? Reason.PROVINCE_NEEDED : Reason.NO_PROVINCE);
    }
    var commune = row.get("commune");
    if (reach == Reach.COMMUNE && commune.isEmpty()) {
      faults.at(row, "commune", Reason.MISSING_CELL, "commune");
    }
    var countries = with(AgencyPlace.EACH, terms.names(Parts.COUNTRY));
    var country = reach == Reach.ABROAD ? rows.word(row, "country", countries) : row.get("country");
    return new AgencyPlace(reach, country.isEmpty() ? "vn" : country, provinces, commune);
  }

  private static Set<String> with(String more, Set<String> words) {
    var all = new LinkedHashSet<String>(List.of(more));
    all.addAll(words);
    return all;
  }

  /** A name may only hold what its place can fill. */
  private Label blanks(SheetRow row, Label label, AgencyPlace place) {
    var known = new LinkedHashSet<String>();
    if (place.provinces().contains(AgencyPlace.EACH)) {
      known.add("province");
    }
    if (place.commune().equals(AgencyPlace.EACH)) {
      known.add("commune");
    }
    if (place.country().equals(AgencyPlace.EACH)) {
      known.add("country");
    }
    Blanks.check(row, "label", label, known, faults);
    return label;
  }

  private Takes takes(SheetRow row, DatedRows rows) {
    return new Takes(
        rows.words(row, "takes_age", AGES).stream().map(AgeBand::of).collect(Collectors.toSet()),
        Set.copyOf(rows.words(row, "takes_sex", ordered("female", "male", "other"))),
        Set.copyOf(rows.words(row, "takes_citizen", with("foreign", terms.names(Parts.COUNTRY)))));
  }

  private List<String> successors(SheetRow row, DatedRows rows, String name, Set<String> codes) {
    var successors = rows.words(row, "successor", codes);
    if (successors.contains(name)) {
      faults.at(row, "successor", Reason.OWN_SUCCESSOR, name);
    }
    if (!successors.isEmpty() && row.get("valid_to").isEmpty()) {
      faults.at(row, "valid_to", Reason.SUCCEEDED_WITHOUT_END);
    }
    return successors;
  }
}
