package org.haidang.ui.desk.call.earlier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.content.FormNode.Question;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.content.Paths;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.people.PersonFields;
import org.haidang.people.Persons;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** What an earlier record says, in lines to read: a label and a value each. */
final class EarlierSheet {

  /** One line. */
  record Line(String label, String value) {}

  private EarlierSheet() {}

  /**
   * The lines of {@code record}.
   *
   * @param pack the pack of the call, by which a contact of the same form is read
   */
  static List<Line> lines(RecordState record, Pack pack, Wording wording) {
    return record.type() == RecordType.PERSON
        ? person(record.body(), pack, wording)
        : contact(record.body(), pack, wording);
  }

  private static List<Line> person(Body body, Pack pack, Wording wording) {
    var lines = new ArrayList<Line>();
    add(lines, wording.get("call.earlier.field.names"), String.join(" · ", Persons.names(body)));
    add(lines, wording.get("call.earlier.field.birth"), body.get(PersonFields.BIRTH));
    add(lines, wording.get("call.earlier.field.age"), body.get(PersonFields.AGE));
    add(lines, wording.get("call.earlier.field.age_on"), body.get(PersonFields.AGE_ON));
    add(
        lines,
        wording.get("call.earlier.field.sex"),
        choice(pack.part(Parts.CALLER_SEX), body.get(PersonFields.SEX), wording));
    add(
        lines,
        wording.get("call.earlier.field.province"),
        choice(pack.part(Parts.PROVINCE), body.get(PersonFields.PROVINCE), wording));
    add(lines, wording.get("call.earlier.field.commune"), body.get(PersonFields.COMMUNE));
    add(lines, wording.get("call.earlier.field.phones"), String.join(", ", Persons.numbers(body)));
    for (var alert : Persons.entries(body, PersonFields.ALERTS)) {
      add(
          lines,
          wording.get("call.earlier.field.alert"),
          body.get(alert + "/" + PersonFields.ALERT_TEXT));
    }
    return lines;
  }

  private static List<Line> contact(Body body, Pack pack, Wording wording) {
    var lines = new ArrayList<Line>();
    pack.questions()
        .filter(question -> !question.label().isEmpty())
        .forEach(
            question ->
                body.fields().entrySet().stream()
                    .filter(it -> Paths.template(it.getKey()).equals(question.path()))
                    .forEach(
                        it ->
                            add(
                                lines,
                                question.label().in(wording.tag()),
                                choice(Optional.of(question), it.getValue(), wording))));
    return lines;
  }

  private static void add(List<Line> lines, String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      lines.add(new Line(label, value));
    }
  }

  private static @Nullable String choice(
      Optional<Question> question, @Nullable String stored, Wording wording) {
    if (stored == null || question.isEmpty() || question.get().choices().isEmpty()) {
      return stored;
    }
    return Stream.of(stored.split(" ", -1))
        .map(
            name ->
                question.get().choices().stream()
                    .filter(choice -> choice.name().equals(name))
                    .findFirst()
                    .map(choice -> choice.label().in(wording.tag()))
                    .orElse(name))
        .collect(Collectors.joining(", "));
  }
}
