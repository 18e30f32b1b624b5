package org.haidang.content.xform;

import java.util.List;
import java.util.Set;
import org.haidang.content.Fallback;
import org.haidang.content.Parts;
import org.haidang.content.workbook.Sheet;

/** Reads the sheet {@code fallbacks}: whom to ask where there is no such agency. */
record FallbackReader(Terms terms, Translations translations, Faults faults) {

  private static final Set<String> LOOKED_FOR =
      AgencyReader.ordered("commune", "province", "neighbours", "national", "abroad");
  private static final Set<String> MISSING =
      AgencyReader.ordered(Fallback.NO_AGENCY, Fallback.NO_TEAM);

  List<Fallback> read(Sheet sheet) {
    Check.headings(sheet, faults, "kind", "where", "order", "then", "level", "source");
    var rows = new DatedRows(faults);
    var kinds = terms.names(Parts.AGENCY);
    return sheet.rows().stream()
        .map(
            row -> {
              var kind = rows.word(row, "kind", kinds);
              var where = rows.word(row, "where", MISSING);
              int order = rows.number(row, "order", 1);
              return new Fallback(
                  kind,
                  where,
                  order,
                  rows.word(row, "then", kinds),
                  rows.word(row, "level", LOOKED_FOR),
                  translations.needed(row, "why"),
                  rows.days(row, "order", kind + " " + where + " " + order));
            })
        .toList();
  }
}
