package org.haidang.ui.desk.conflicts;

import static org.haidang.ui.desk.conflicts.FieldSpec.chosen;
import static org.haidang.ui.desk.conflicts.FieldSpec.plain;

import java.util.List;
import java.util.Map;
import org.haidang.duties.FollowUpFields;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.ui.desk.conflicts.Field.Kind;
import org.jspecify.annotations.Nullable;

/** What the fields of persons, cases and all that follows from contacts are called. */
final class FieldTable {

  private static final List<String> URGENCIES = List.of("danger", "high", "normal", "low");

  private static final Map<String, FieldSpec> EVERY =
      Map.of(
          RecordFields.WHO, plain("people.case.who", Kind.LINE),
          RecordFields.URGENCY, chosen("people.case.urgency", "people.urgency.", URGENCIES),
          RecordFields.STATE, plain("people.col.state", Kind.FIXED),
          RecordFields.DUE, plain("duties.when", Kind.FIXED),
          RecordFields.CENTRE, plain("conflicts.centre", Kind.FIXED),
          RecordFields.AUTHOR, plain("conflicts.author", Kind.FIXED),
          RecordFields.MADE, plain("conflicts.made", Kind.FIXED));

  private FieldTable() {}

  /** The field; null when nobody knows it. */
  static @Nullable FieldSpec of(RecordType type, String template) {
    var own =
        switch (type) {
          case PERSON -> PeopleFields.PERSON;
          case CASE -> PeopleFields.CASE;
          case REFERRAL -> HelpFields.REFERRAL;
          case REPORT -> HelpFields.REPORT;
          case FOLLOW_UP -> DutyFields.FOLLOW_UP;
          case HANDOVER -> DutyFields.HANDOVER;
          case FLAG -> DutyFields.FLAG;
          case AGENCY -> HelpFields.AGENCY;
          case CONTACT, NOTE -> Map.<String, FieldSpec>of();
        };
    var found = own.get(template);
    if (found == null && template.startsWith(FollowUpFields.HOURS)) {
      return plain("duties.hours", Kind.LINE);
    }
    return found == null ? EVERY.get(template) : found;
  }
}
