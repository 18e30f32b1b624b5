package org.haidang.ui.desk.people;

import static org.haidang.people.PersonFields.ALERTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.haidang.model.Body;
import org.haidang.people.AlertKind;
import org.haidang.people.BirthDate;
import org.haidang.people.PersonFields;
import org.haidang.people.Persons;
import org.haidang.people.WholePerson;
import org.haidang.ui.form.Option;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;

/** The alerts of a person in lines: of what kind, and until when. */
final class AlertLines {

  private final LineWords words;
  private final Wording wording;
  private final LocalDate today;

  AlertLines(LineWords words, Wording wording, LocalDate today) {
    this.words = words;
    this.wording = wording;
    this.today = today;
  }

  /** All of {@code person}; personal values as {@code plain} says. */
  List<Line> of(WholePerson person, boolean plain) {
    var lines = new ArrayList<Line>();
    for (var entry : person.entries(ALERTS)) {
      var at = entry.path() + "/";
      var record = entry.record();
      lines.add(words.chosen(record, at + PersonFields.ALERT_KIND, "people.alert", kinds()));
      lines.add(
          words.text(
              record,
              at + PersonFields.ALERT_TEXT,
              "people.alert.text",
              true,
              plain,
              _ -> Masked.TEXT));
      var until =
          words.text(
              record,
              at + PersonFields.ALERT_UNTIL,
              "people.alert.until",
              false,
              true,
              value -> value);
      lines.add(
          words.as(
              until,
              BirthDate.read(until.raw())
                  .map(day -> until(record.state().body(), entry.path(), day.written()))
                  .orElse(until.raw())));
    }
    lines.add(words.add(person, ALERTS, "people.alert.add", kinds()));
    return lines;
  }

  private String until(Body body, String entry, String day) {
    boolean over = !Persons.alerts(body, today).contains(entry);
    return over ? wording.get("people.alert.over", day) : day;
  }

  /** The kinds of alert there are. */
  List<Option> kinds() {
    return Arrays.stream(AlertKind.values())
        .map(kind -> new Option(kind.stored(), kind(kind)))
        .toList();
  }

  /** A kind of alert in words. */
  String kind(AlertKind kind) {
    return wording.get("people.alert." + kind.stored());
  }
}
