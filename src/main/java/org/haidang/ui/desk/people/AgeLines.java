package org.haidang.ui.desk.people;

import java.time.LocalDate;
import org.haidang.people.Age;
import org.haidang.people.BirthDate;
import org.haidang.people.PersonFields;
import org.haidang.records.Register;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;

/** How old a person is, in lines. */
final class AgeLines {

  private final LineWords words;
  private final Wording wording;
  private final LocalDate today;

  AgeLines(LineWords words, Wording wording, LocalDate today) {
    this.words = words;
    this.wording = wording;
    this.today = today;
  }

  /** The birth that {@code record} tells, masked unless {@code plain}. */
  Line birth(Register.Opened record, boolean plain) {
    var line = words.text(record, PersonFields.BIRTH, "people.birth", true, true, value -> value);
    if (line.raw().isEmpty()) {
      return line;
    }
    var years = Age.of(record.state().body(), today).map(this::years).orElse("");
    var date =
        plain ? BirthDate.read(line.raw()).map(BirthDate::written).orElse(line.raw()) : Masked.TEXT;
    return words.as(line, years.isEmpty() ? date : date + " · " + years);
  }

  /** The age that {@code record} tells, as it is today. */
  Line age(Register.Opened record) {
    var line = words.text(record, PersonFields.AGE, "people.age", false, true, value -> value);
    if (line.raw().isEmpty()) {
      return line;
    }
    var on = record.state().body().get(PersonFields.AGE_ON);
    var now = Age.of(record.state().body(), today).map(this::years).orElse(line.raw());
    return words.as(
        line,
        on == null
            ? now
            : wording.get(
                "people.age.told",
                now,
                line.raw(),
                BirthDate.read(on).map(BirthDate::written).orElse(on)));
  }

  /** An age in words. */
  String years(Age age) {
    return age.least() == age.most()
        ? wording.get("people.years", age.least())
        : wording.get("people.years.between", age.least(), age.most());
  }
}
