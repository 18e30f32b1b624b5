package org.haidang.content.xform;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.content.Parts;
import org.haidang.content.RetentionRule;
import org.haidang.content.RetentionRule.Keeps;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.Workbook;
import org.haidang.model.RecordType;

/** Reads the sheet {@code retention}: after how long what a record says is erased. */
final class RetentionReader {

  private static final Set<String> RECORDS = words(RecordType.values());
  private static final Set<String> KEEPS = words(Keeps.values());
  private static final Set<String> LINKED = new LinkedHashSet<>(List.of("any", "nobody"));

  private final Terms terms;
  private final Translations translations;
  private final Faults faults;

  RetentionReader(Terms terms, Translations translations, Faults faults) {
    this.terms = terms;
    this.translations = translations;
    this.faults = faults;
  }

  private static Set<String> words(Enum<?>[] values) {
    return Stream.of(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  List<RetentionRule> read(Workbook workbook) {
    return workbook.sheet("retention").map(this::rules).orElse(List.of());
  }

  private List<RetentionRule> rules(Sheet sheet) {
    Check.headings(sheet, faults, "name", "record", "days", "keeps", "source");
    var rows = new DatedRows(faults);
    return sheet.rows().stream()
        .map(
            row -> {
              var name = rows.name(row, "name");
              var keeps = rows.word(row, "keeps", KEEPS);
              return new RetentionRule(
                  name,
                  rows.word(row, "record", RECORDS),
                  Set.copyOf(rows.words(row, "kinds", terms.names(Parts.KIND))),
                  rows.wordIfAny(row, "linked", LINKED).equals("nobody"),
                  rows.number(row, "days", 1),
                  // What is not a word is a fault already, and the pack is refused with it.
                  KEEPS.contains(keeps)
                      ? Keeps.valueOf(keeps.toUpperCase(Locale.ROOT))
                      : Keeps.CODED,
                  translations.needed(row, "label"),
                  rows.days(row, "name", name));
            })
        .toList();
  }
}
