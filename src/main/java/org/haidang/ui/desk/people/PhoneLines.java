package org.haidang.ui.desk.people;

import static org.haidang.people.PersonFields.PHONES;

import java.util.ArrayList;
import java.util.List;
import org.haidang.people.PersonFields;
import org.haidang.people.WholePerson;
import org.haidang.ui.form.Option;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;

/** The telephones of a person in lines, and how each may be rung. */
final class PhoneLines {

  private final LineWords words;
  private final Wording wording;

  PhoneLines(LineWords words, Wording wording) {
    this.words = words;
    this.wording = wording;
  }

  /** All of {@code person}; personal values as {@code plain} says. */
  List<Line> of(WholePerson person, boolean plain) {
    var lines = new ArrayList<Line>();
    var yesNo =
        List.of(
            new Option("yes", wording.get("people.yes")),
            new Option("no", wording.get("people.no")));
    for (var entry : person.entries(PHONES)) {
      var at = entry.path() + "/";
      var record = entry.record();
      lines.add(
          words.text(
              record, at + PersonFields.PHONE_NUMBER, "people.phone", true, plain, Masked::number));
      lines.add(words.chosen(record, at + PersonFields.PHONE_CALL, "people.phone.call", yesNo));
      lines.add(words.chosen(record, at + PersonFields.PHONE_TEXT, "people.phone.text", yesNo));
      lines.add(
          words.chosen(record, at + PersonFields.PHONE_VOICEMAIL, "people.phone.voicemail", yesNo));
      lines.add(
          words.text(
              record,
              at + PersonFields.PHONE_WHEN,
              "people.phone.when",
              true,
              plain,
              _ -> Masked.TEXT));
      lines.add(
          words.text(
              record,
              at + PersonFields.PHONE_SAY,
              "people.phone.say",
              true,
              plain,
              _ -> Masked.TEXT));
    }
    lines.add(words.add(person, PHONES, "people.phone.add", List.of()));
    return lines;
  }
}
