package org.haidang.ui.desk.people;

import java.util.Map;
import org.haidang.model.RecordFields;
import org.haidang.people.CaseFields;
import org.haidang.people.PersonFields;
import org.haidang.ui.kit.Wording;

/** The fields of persons and cases by their names, for telling what was changed. */
final class FieldNames {

  private static final Map<String, String> SINGLE =
      Map.ofEntries(
          Map.entry(PersonFields.AGE, "people.age"),
          Map.entry(PersonFields.AGE_ON, "people.age"),
          Map.entry(PersonFields.BIRTH, "people.birth"),
          Map.entry(PersonFields.SEX, "people.sex"),
          Map.entry(PersonFields.ETHNICITY, "people.ethnicity"),
          Map.entry(PersonFields.LANGUAGE, "people.language"),
          Map.entry(PersonFields.CITIZENSHIP, "people.citizenship"),
          Map.entry(PersonFields.PROVINCE, "people.province"),
          Map.entry(PersonFields.COMMUNE, "people.commune"),
          Map.entry(CaseFields.TITLE, "people.case.title"),
          Map.entry(CaseFields.PHASE, "people.case.phase"),
          Map.entry(CaseFields.OUTCOMES, "people.case.outcome"),
          Map.entry(CaseFields.OUTCOME_TEXT, "people.case.outcome"),
          Map.entry(RecordFields.STATE, "people.col.state"),
          Map.entry(RecordFields.WHO, "people.case.who"),
          Map.entry(RecordFields.URGENCY, "people.case.urgency"));

  private static final Map<String, String> LISTS =
      Map.of(
          PersonFields.NAMES, "people.names",
          PersonFields.PHONES, "people.phones",
          PersonFields.ALERTS, "people.alerts");

  private final Wording wording;

  FieldNames(Wording wording) {
    this.wording = wording;
  }

  /** The field at {@code path} in words; empty for what is no reader's affair. */
  String of(String path) {
    var key = SINGLE.get(path);
    if (key == null) {
      key = LISTS.get(path.split("/", 2)[0]);
    }
    return key == null ? "" : wording.get(key);
  }
}
