package org.haidang.ui.desk.conflicts;

import static java.util.Map.entry;
import static org.haidang.ui.desk.conflicts.FieldSpec.chosen;
import static org.haidang.ui.desk.conflicts.FieldSpec.part;
import static org.haidang.ui.desk.conflicts.FieldSpec.plain;
import static org.haidang.ui.desk.conflicts.FieldSpec.secret;
import static org.haidang.ui.desk.conflicts.FieldSpec.yesNo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.haidang.content.Parts;
import org.haidang.model.RecordFields;
import org.haidang.people.AlertKind;
import org.haidang.people.CaseFields;
import org.haidang.people.PersonFields;
import org.haidang.ui.desk.conflicts.Field.Kind;

/** What the fields of persons and cases are called. */
final class PeopleFields {

  /** Of a person. */
  static final Map<String, FieldSpec> PERSON =
      Map.ofEntries(
          entry(PersonFields.NAMES, plain("people.name", Kind.ENTRY)),
          entry(in(PersonFields.NAMES, PersonFields.NAME_TEXT), secret("people.name", Kind.LINE)),
          entry(PersonFields.AGE, plain("people.age", Kind.NUMBER)),
          entry(PersonFields.AGE_ON, plain("conflicts.age_on", Kind.DAY)),
          entry(PersonFields.BIRTH, secret("people.birth", Kind.BIRTH)),
          entry(PersonFields.SEX, part("people.sex", Parts.CALLER_SEX)),
          entry(PersonFields.ETHNICITY, part("people.ethnicity", Parts.ETHNICITY)),
          entry(PersonFields.LANGUAGE, part("people.language", Parts.LANGUAGE)),
          entry(PersonFields.CITIZENSHIP, part("people.citizenship", Parts.COUNTRY)),
          entry(PersonFields.PROVINCE, part("people.province", Parts.PROVINCE)),
          entry(PersonFields.COMMUNE, secret("people.commune", Kind.LINE)),
          entry(PersonFields.PHONES, plain("people.phones", Kind.ENTRY)),
          entry(phone(PersonFields.PHONE_NUMBER), secret("people.phone", Kind.LINE)),
          entry(phone(PersonFields.PHONE_CALL), yesNo("people.phone.call")),
          entry(phone(PersonFields.PHONE_TEXT), yesNo("people.phone.text")),
          entry(phone(PersonFields.PHONE_VOICEMAIL), yesNo("people.phone.voicemail")),
          entry(phone(PersonFields.PHONE_WHEN), secret("people.phone.when", Kind.LINES)),
          entry(phone(PersonFields.PHONE_SAY), secret("people.phone.say", Kind.LINES)),
          entry(PersonFields.ALERTS, plain("people.alerts", Kind.ENTRY)),
          entry(
              in(PersonFields.ALERTS, PersonFields.ALERT_KIND),
              chosen("people.alert", "people.alert.", AlertKind.values(), AlertKind::stored)),
          entry(
              in(PersonFields.ALERTS, PersonFields.ALERT_TEXT),
              secret("people.alert.text", Kind.LINES)),
          entry(
              in(PersonFields.ALERTS, PersonFields.ALERT_UNTIL),
              plain("people.alert.until", Kind.DAY)),
          entry(PersonFields.MERGED_INTO, plain("people.merging.changed", Kind.FIXED)));

  /** Of a case. */
  static final Map<String, FieldSpec> CASE =
      Map.of(
          CaseFields.TITLE, secret("people.case.title", Kind.LINE),
          CaseFields.PHASE,
              chosen(
                  "people.case.phase",
                  "people.phase.",
                  CaseFields.Phase.values(),
                  CaseFields.Phase::stored),
          CaseFields.OUTCOMES,
              new FieldSpec(
                  "people.case.outcome",
                  Kind.CHOICES,
                  false,
                  "",
                  "people.outcome.",
                  Arrays.stream(CaseFields.Outcome.values())
                      .map(CaseFields.Outcome::stored)
                      .toList()),
          CaseFields.OUTCOME_TEXT, secret("people.case.outcome.text", Kind.LINES),
          CaseFields.CLOSED_AT, plain("conflicts.closed_at", Kind.FIXED),
          RecordFields.STATE,
              chosen(
                  "people.col.state",
                  "people.state.",
                  List.of(CaseFields.OPEN, CaseFields.CLOSED)));

  private PeopleFields() {}

  private static String in(String list, String field) {
    return list + "/" + field;
  }

  private static String phone(String field) {
    return in(PersonFields.PHONES, field);
  }
}
