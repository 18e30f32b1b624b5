package org.haidang.ui.desk.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.haidang.content.Printout;
import org.haidang.people.Moment;
import org.haidang.people.NoteFields;
import org.haidang.people.WholePerson;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;

/** A sheet as it goes onto paper, in the language of the moment. */
final class SheetPaper {

  private final Wording wording;
  private final Formats formats;
  private final PersonLines personLines;
  private final CaseLines caseLines;
  private final FieldNames fields;

  SheetPaper(Wording wording, Formats formats, PersonLines personLines, CaseLines caseLines) {
    this.wording = wording;
    this.formats = formats;
    this.personLines = personLines;
    this.caseLines = caseLines;
    this.fields = new FieldNames(wording);
  }

  /**
   * What is printed of {@code sheet}.
   *
   * @param plain whether personal data is on it
   * @param by login of who prints it
   * @param at when, in words
   */
  Printout of(Sheet sheet, boolean plain, String by, String at) {
    var parts = new ArrayList<Printout.Part>();
    var blocks =
        sheet.isPerson()
            ? personLines.of(new WholePerson(sheet.records()), plain)
            : caseLines.of(sheet.main(), plain);
    for (var block : blocks) {
      var facts =
          block.lines().stream()
              .filter(line -> !line.raw().isEmpty())
              .map(line -> new Printout.Fact(line.label(), line.words()))
              .toList();
      if (!facts.isEmpty()) {
        parts.add(new Printout.Part(block.title(), facts));
      }
    }
    if (!sheet.persons().isEmpty()) {
      parts.add(persons(sheet, plain));
    }
    parts.add(timeline(sheet, plain));
    return new Printout(
        wording.tag(),
        wording.get(sheet.isPerson() ? "people.print.person" : "people.print.case"),
        List.of(
            wording.get("people.print.by", by, at),
            wording.get(plain ? "people.print.plain" : "people.print.masked")),
        parts);
  }

  private Printout.Part persons(Sheet sheet, boolean plain) {
    var facts = new ArrayList<Printout.Fact>();
    for (var part : sheet.persons()) {
      var names = part.person().entry().summary();
      facts.add(
          new Printout.Fact(
              part.role().isEmpty() ? "" : roles(part.role()),
              plain ? names : RowWords.masked(names)));
    }
    return new Printout.Part(wording.get("people.case.persons"), facts);
  }

  private String roles(String stored) {
    return String.join(
        ", ",
        List.of(stored.split(" ", -1)).stream()
            .map(role -> wording.get("people.role." + role))
            .toList());
  }

  private Printout.Part timeline(Sheet sheet, boolean plain) {
    var facts =
        sheet.timeline().moments().stream()
            .map(
                moment ->
                    new Printout.Fact(
                        formats.dateTime(moment.at()) + " · " + moment.who(), words(moment, plain)))
            .toList();
    return new Printout.Part(wording.get("people.timeline"), facts);
  }

  private String words(Moment moment, boolean plain) {
    return switch (moment) {
      case Moment.Noted note -> note(note, plain);
      case Moment.Happened it -> {
        var row = it.linked().row();
        var kind = wording.get("people.type." + row.type().name().toLowerCase(Locale.ROOT));
        var summary = row.entry().summary();
        yield summary.isEmpty() ? kind : kind + ": " + (plain ? summary : Masked.TEXT);
      }
      case Moment.Changed it ->
          it.made()
              ? wording.get("people.made")
              : wording.get(
                  "people.changed",
                  String.join(
                      ", ",
                      it.step().paths().stream()
                          .map(fields::of)
                          .map(name -> name.isEmpty() ? wording.get("people.links") : name)
                          .distinct()
                          .toList()));
    };
  }

  private String note(Moment.Noted note, boolean plain) {
    var body = note.note().body();
    var fact = plain ? body.text(NoteFields.TEXT) : Masked.TEXT;
    var code = body.get(NoteFields.CERTAINTY);
    var sure = code == null ? "" : wording.get("people.certainty." + code);
    var said = body.get(NoteFields.SAID_BY);
    return fact
        + "\n"
        + (said == null ? sure : wording.get("people.note.by", plain ? said : Masked.TEXT, sure));
  }
}
