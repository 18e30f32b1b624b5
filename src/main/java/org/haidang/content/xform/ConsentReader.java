package org.haidang.content.xform;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.content.Choice;
import org.haidang.content.ConsentItem;
import org.haidang.content.ConsentSentence;
import org.haidang.content.Label;
import org.haidang.content.Parts;
import org.haidang.content.ReferralRules;
import org.haidang.content.Reminder;
import org.haidang.content.Script;
import org.haidang.content.Spoken;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.SheetRow;
import org.haidang.content.workbook.Workbook;

/**
 * Reads the sheets {@code clocks}, {@code consent_items} and {@code consent_sentences}: when what
 * waits is looked at again, and what is asked before an agency is told.
 */
final class ConsentReader {

  private static final Set<String> STATES =
      new LinkedHashSet<>(
          List.of(
              "proposed", "consented", "sent", "received", "accepted", "in_progress", "report"));
  private static final Set<String> URGENCIES =
      new LinkedHashSet<>(List.of("danger", "high", "normal", "low"));
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9_]*");

  private final Terms terms;
  private final Script script;
  private final Translations translations;
  private final Faults faults;

  ConsentReader(Terms terms, Script script, Translations translations, Faults faults) {
    this.terms = terms;
    this.script = script;
    this.translations = translations;
    this.faults = faults;
  }

  ReferralRules read(Workbook workbook) {
    var law = new LawReader(terms, translations, faults);
    return new ReferralRules(
        workbook.sheet("legal").map(law::read).orElse(List.of()),
        workbook.sheet("clocks").map(this::clocks).orElse(List.of()),
        workbook.sheet("consent_items").map(this::items).orElse(List.of()),
        workbook.sheet("consent_sentences").map(this::sentences).orElse(List.of()));
  }

  private List<Reminder> clocks(Sheet sheet) {
    Check.headings(sheet, faults, "state", "urgency", "hours", "source");
    var rows = new DatedRows(faults);
    return sheet.rows().stream()
        .map(
            row -> {
              var state = rows.word(row, "state", STATES);
              var urgency = rows.word(row, "urgency", URGENCIES);
              return new Reminder(
                  state,
                  urgency,
                  rows.number(row, "hours", 1),
                  translations.needed(row, "label"),
                  rows.days(row, "state", state + " " + urgency));
            })
        .toList();
  }

  private List<ConsentItem> items(Sheet sheet) {
    Check.headings(sheet, faults, "name", "source");
    var rows = new DatedRows(faults);
    var offered = terms.choices(Parts.CONSENT_ITEMS);
    return sheet.rows().stream()
        .map(
            row -> {
              var name = rows.word(row, "name", terms.names(Parts.CONSENT_ITEMS));
              var label =
                  offered.stream()
                      .filter(it -> it.name().equals(name))
                      .findFirst()
                      .map(Choice::label)
                      .orElse(Label.NONE);
              return new ConsentItem(
                  name,
                  label,
                  translations.needed(row, "say"),
                  rows.words(row, "parts", terms.played()),
                  fields(row),
                  rows.days(row, "name", name));
            })
        .toList();
  }

  private List<String> fields(SheetRow row) {
    var fields = BLANKS.splitAsStream(row.get("fields")).filter(it -> !it.isEmpty()).toList();
    fields.stream()
        .filter(it -> !FIELD.matcher(it).matches())
        .forEach(it -> faults.at(row, "fields", Reason.BAD_NAME, it));
    return fields;
  }

  private List<ConsentSentence> sentences(Sheet sheet) {
    Check.headings(sheet, faults, "kind", "say", "source");
    var rows = new DatedRows(faults);
    var kinds = new LinkedHashSet<String>(List.of(ConsentSentence.ANY));
    kinds.addAll(terms.names(Parts.AGENCY));
    return sheet.rows().stream()
        .map(
            row -> {
              var kind = rows.word(row, "kind", kinds);
              return new ConsentSentence(kind, sentence(row), rows.days(row, "kind", kind));
            })
        .toList();
  }

  private Label sentence(SheetRow row) {
    var say = translations.needed(row, "say");
    Blanks.check(row, "say", say, Set.copyOf(ConsentSentence.BLANKS), faults);
    say.byLanguage()
        .forEach(
            (language, text) ->
                Spoken.unexplained(script, text)
                    .forEach(
                        name ->
                            faults.at(
                                row, "say", language, Reason.UNKNOWN_ADDRESS, "{" + name + "}")));
    return say;
  }
}
