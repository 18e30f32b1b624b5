package org.haidang.ui.form.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haidang.content.FormNode.Question;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.content.Paths;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.people.CaseFields;
import org.haidang.people.PersonFields;
import org.haidang.people.Persons;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A record that is not on this computer in a few plain lines, to be read and not kept. To be used
 * on the FX thread.
 */
public final class RecordLines {

  private final Library library;
  private final Wording wording;
  private final AnswerWords answers;

  /** Something that is known, and what. */
  public record Line(String label, String value) {}

  /** By the packs of {@code library}, in the language of {@code wording}. */
  public RecordLines(Library library, Wording wording, Formats formats) {
    this.library = library;
    this.wording = wording;
    this.answers = new AnswerWords(formats);
  }

  /** The lines of a record in the present language. */
  public List<Line> of(RecordState record) {
    return switch (record.type()) {
      case PERSON -> person(record.body());
      case CONTACT -> contact(record.body());
      case CASE -> aCase(record.body());
      case NOTE, REFERRAL, REPORT, FOLLOW_UP, HANDOVER, FLAG, AGENCY ->
          plain(PlainFields.of(record.type()), record.body());
    };
  }

  private List<Line> person(Body body) {
    var lines = new ArrayList<Line>();
    add(lines, "national.names", String.join(" · ", Persons.names(body)));
    add(lines, "national.numbers", String.join(" · ", Persons.numbers(body)));
    add(lines, "national.born", body.get(PersonFields.BIRTH));
    add(lines, "national.age", body.get(PersonFields.AGE));
    add(lines, "national.province", choice(Parts.PROVINCE, body.get(PersonFields.PROVINCE)));
    for (var alert : Persons.entries(body, PersonFields.ALERTS)) {
      add(lines, "national.alert", body.get(alert + "/" + PersonFields.ALERT_TEXT));
    }
    return lines;
  }

  private List<Line> aCase(Body body) {
    var lines = new ArrayList<Line>();
    add(lines, "record.about", body.get(CaseFields.TITLE));
    for (var phase : CaseFields.Phase.values()) {
      if (phase.stored().equals(body.get(CaseFields.PHASE))) {
        add(lines, "people.case.phase", wording.get("people.phase." + phase.stored()));
      }
    }
    var state = body.get(RecordFields.STATE);
    if (CaseFields.OPEN.equals(state) || CaseFields.CLOSED.equals(state)) {
      add(lines, "people.col.state", wording.get("people.state." + state));
    }
    add(lines, "record.who", body.get(RecordFields.WHO));
    add(lines, "record.outcome", body.get(CaseFields.OUTCOME_TEXT));
    return lines;
  }

  private List<Line> plain(List<PlainFields.Named> fields, Body body) {
    var lines = new ArrayList<Line>();
    fields.forEach(field -> add(lines, field.key(), body.get(field.path())));
    return lines;
  }

  private void add(List<Line> lines, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      lines.add(new Line(wording.get(key), value));
    }
  }

  /** The label of a choice of the question that plays a part, in whatever pack has it. */
  private @Nullable String choice(String part, @Nullable String value) {
    if (value == null) {
      return null;
    }
    return library.packs().stream()
        .flatMap(pack -> pack.part(part).stream())
        .flatMap(question -> question.choices().stream())
        .filter(choice -> choice.name().equals(value))
        .findFirst()
        .map(choice -> choice.label().in(wording.tag()))
        .orElse(value);
  }

  private List<Line> contact(Body body) {
    var lines = new ArrayList<Line>();
    add(lines, "national.number", body.get(ContactFields.NUMBER));
    var pack = pack(body);
    if (pack.isEmpty()) {
      return lines;
    }
    body.fields()
        .forEach(
            (path, value) ->
                pack.get()
                    .question(path)
                    .filter(_ -> !Paths.name(path).startsWith("_"))
                    .ifPresent(question -> lines.add(line(question, value))));
    return lines;
  }

  private Line line(Question question, String value) {
    var language = wording.tag();
    return new Line(
        question.label().in(language), String.join(", ", answers.of(question, value, language)));
  }

  private Optional<Pack> pack(Body body) {
    var id = body.text(ContactFields.PACK);
    var version = body.text(ContactFields.PACK_VERSION);
    return library
        .find(id, version)
        .or(() -> library.packs().stream().filter(pack -> pack.id().equals(id)).findFirst());
  }
}
