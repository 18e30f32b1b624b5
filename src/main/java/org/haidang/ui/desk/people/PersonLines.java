package org.haidang.ui.desk.people;

import static org.haidang.people.PersonFields.NAMES;
import static org.haidang.people.PersonFields.PHONES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.haidang.people.PersonFields;
import org.haidang.people.WholePerson;
import org.haidang.records.Register;
import org.haidang.ui.form.Option;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;

/** A person in lines, in the language of the moment. */
final class PersonLines {

  private static final Set<String> PERSONAL =
      Set.of(
          PersonFields.NAME_TEXT,
          PersonFields.BIRTH,
          PersonFields.COMMUNE,
          PersonFields.PHONE_NUMBER,
          PersonFields.PHONE_WHEN,
          PersonFields.PHONE_SAY);

  private final LineWords words;
  private final Wording wording;
  private final FieldLists lists;
  private final AgeLines ages;
  private final AlertLines alerts;

  PersonLines(LineWords words, Wording wording, FieldLists lists, LocalDate today) {
    this.words = words;
    this.wording = wording;
    this.lists = lists;
    ages = new AgeLines(words, wording, today);
    alerts = new AlertLines(words, wording, today);
  }

  /** All there is to know and to add; personal values as {@code plain} says. */
  List<Block> of(WholePerson person, boolean plain) {
    return List.of(
        new Block(wording.get("people.alerts"), alerts.of(person, plain)),
        new Block(wording.get("people.names"), names(person, plain)),
        new Block(wording.get("people.about"), about(person, plain)),
        new Block(wording.get("people.phones"), new PhoneLines(words, wording).of(person, plain)));
  }

  private List<Line> names(WholePerson person, boolean plain) {
    var lines = new ArrayList<Line>();
    for (var entry : person.entries(NAMES)) {
      lines.add(
          words.text(
              entry.record(),
              entry.path() + "/" + PersonFields.NAME_TEXT,
              "people.name",
              true,
              plain,
              Masked::name));
    }
    lines.add(words.add(person, NAMES, "people.name.add", List.of()));
    return lines;
  }

  private List<Line> about(WholePerson person, boolean plain) {
    var lines = new ArrayList<Line>();
    lines.add(ages.birth(record(person, PersonFields.BIRTH), plain));
    if (person.field(PersonFields.BIRTH) == null) {
      lines.add(ages.age(record(person, PersonFields.AGE)));
    }
    lines.add(chosen(person, PersonFields.SEX, FieldLists.Of.SEX));
    lines.add(chosen(person, PersonFields.ETHNICITY, FieldLists.Of.ETHNICITY));
    lines.add(chosen(person, PersonFields.LANGUAGE, FieldLists.Of.LANGUAGE));
    lines.add(
        words.chosen(
            record(person, PersonFields.CITIZENSHIP),
            PersonFields.CITIZENSHIP,
            "people.citizenship",
            citizenships()));
    lines.add(chosen(person, PersonFields.PROVINCE, FieldLists.Of.PROVINCE));
    lines.add(
        words.text(
            record(person, PersonFields.COMMUNE),
            PersonFields.COMMUNE,
            "people.commune",
            true,
            plain,
            _ -> Masked.TEXT));
    return lines;
  }

  private Line chosen(WholePerson person, String path, FieldLists.Of of) {
    return words.chosen(
        record(person, path), path, "people." + path, lists.options(of, wording.tag()));
  }

  /** Countries; the packs' own is "within Viet Nam", since they ask where somebody is. */
  private List<Option> citizenships() {
    return lists.options(FieldLists.Of.COUNTRY, wording.tag()).stream()
        .map(
            option ->
                option.name().equals("vn")
                    ? new Option("vn", wording.get("people.citizenship.vn"))
                    : option)
        .toList();
  }

  /** What there is to know about age. */
  AgeLines ages() {
    return ages;
  }

  /** What there is to know about alerts. */
  AlertLines alerts() {
    return alerts;
  }

  private static Register.Opened record(WholePerson person, String path) {
    var found = person.field(path);
    return found == null ? person.survivor() : found.record();
  }

  /** The paths that hold something and are masked. */
  static List<String> personal(Register.Opened record) {
    return record.state().body().fields().keySet().stream().filter(PersonLines::personal).toList();
  }

  /** A telephone's {@code text} says whether a message is safe; every other one is words. */
  private static boolean personal(String path) {
    boolean safeToText =
        path.startsWith(PHONES + "/") && path.endsWith("/" + PersonFields.PHONE_TEXT);
    return !safeToText && PERSONAL.contains(path.substring(path.lastIndexOf('/') + 1));
  }
}
