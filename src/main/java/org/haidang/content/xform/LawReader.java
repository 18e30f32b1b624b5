package org.haidang.content.xform;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.content.LegalKind;
import org.haidang.content.LegalRule;
import org.haidang.content.Parts;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

/** Reads the sheet {@code legal}: what the law lets or bids the hotline do, and when. */
final class LawReader {

  private static final int OLDEST = 120;

  private static final Set<String> KINDS =
      Stream.of(LegalKind.values())
          .map(LegalKind::stored)
          .collect(Collectors.toCollection(LinkedHashSet::new));

  private final Terms terms;
  private final Translations translations;
  private final Faults faults;

  LawReader(Terms terms, Translations translations, Faults faults) {
    this.terms = terms;
    this.translations = translations;
    this.faults = faults;
  }

  List<LegalRule> read(Sheet sheet) {
    Check.headings(sheet, faults, "name", "type", "duty", "source");
    var rows = new DatedRows(faults);
    return sheet.rows().stream().map(row -> rule(row, rows)).toList();
  }

  private LegalRule rule(SheetRow row, DatedRows rows) {
    var name = rows.name(row, "name");
    var kind = LegalKind.of(rows.word(row, "type", KINDS)).orElse(LegalKind.REPORT);
    var must = rows.word(row, "duty", new LinkedHashSet<>(List.of("may", "must"))).equals("must");
    var to = rows.words(row, "to", terms.names(Parts.AGENCY));
    if (kind == LegalKind.REPORT && to.isEmpty()) {
      faults.at(row, "to", Reason.MISSING_CELL, "to");
    }
    var who = rows.words(row, "who", new LinkedHashSet<>(LegalRule.SIGNERS));
    if ((kind == LegalKind.CONSENT_AGE || kind == LegalKind.BEST_INTERESTS) && who.isEmpty()) {
      faults.at(row, "who", Reason.MISSING_CELL, "who");
    }
    return new LegalRule(
        name,
        kind,
        translations.needed(row, "label"),
        translations.needed(row, "law"),
        translations.needed(row, "says"),
        must,
        to,
        rows.words(row, "facts", terms.names(Parts.CONSENT_ITEMS)),
        row.get("hours").isEmpty() ? null : Integer.valueOf(rows.number(row, "hours", 1)),
        rows.words(row, "conditions", new LinkedHashSet<>(LegalRule.CONDITIONS)),
        ages(row, rows),
        who,
        rows.days(row, "name", name));
  }

  private LegalRule.@Nullable Ages ages(SheetRow row, DatedRows rows) {
    var none = row.get("age_from").isEmpty() && row.get("age_to").isEmpty();
    if (none) {
      return null;
    }
    int from = row.get("age_from").isEmpty() ? 0 : rows.number(row, "age_from", 0);
    int to = row.get("age_to").isEmpty() ? OLDEST : rows.number(row, "age_to", 0);
    if (to < from) {
      faults.at(row, "age_to", Reason.AGES_REVERSED);
    }
    return new LegalRule.Ages(from, to);
  }
}
