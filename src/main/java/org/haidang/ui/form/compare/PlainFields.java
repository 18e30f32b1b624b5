package org.haidang.ui.form.compare;

import java.util.List;
import java.util.Map;
import org.haidang.duties.FlagFields;
import org.haidang.duties.FollowUpFields;
import org.haidang.duties.HandoverFields;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.people.NoteFields;
import org.haidang.referrals.AgencyFields;
import org.haidang.referrals.ReferralFields;
import org.haidang.referrals.ReportFields;

/** The fields that are shown of records which say all in plain fields. */
final class PlainFields {

  /** What is shown of a record that says all in plain fields. */
  private static final Map<RecordType, List<Named>> PLAIN =
      Map.of(
          RecordType.NOTE,
              List.of(
                  new Named("record.about", NoteFields.TEXT),
                  new Named("record.said_by", NoteFields.SAID_BY)),
          RecordType.REFERRAL,
              List.of(
                  new Named("record.agency", ReferralFields.AGENCY_NAME),
                  new Named("record.about", ReferralFields.ASKED),
                  new Named("record.who", RecordFields.WHO)),
          RecordType.REPORT,
              List.of(
                  new Named("record.agency", ReportFields.AGENCY_NAME),
                  new Named("record.about", ReportFields.FACTS),
                  new Named("record.outcome", ReportFields.ANSWER)),
          RecordType.FOLLOW_UP,
              List.of(
                  new Named("record.about", FollowUpFields.ABOUT),
                  new Named("national.number", FollowUpFields.NUMBER),
                  new Named("record.who", RecordFields.WHO),
                  new Named("record.outcome", FollowUpFields.RESULT_NOTE)),
          RecordType.HANDOVER,
              List.of(
                  new Named("record.who", HandoverFields.GIVEN_BY),
                  new Named("record.about", HandoverFields.REMARK)),
          RecordType.FLAG,
              List.of(
                  new Named("national.number", FlagFields.NUMBER),
                  new Named("record.about", FlagFields.REASON)),
          RecordType.AGENCY,
              List.of(
                  new Named("record.agency", AgencyFields.NAME),
                  new Named("national.numbers", AgencyFields.PHONES),
                  new Named("record.about", AgencyFields.NOTE)));

  /** A field, and the key of its name. */
  record Named(String key, String path) {}

  private PlainFields() {}

  /** In the order in which they are shown; none for a type that says it otherwise. */
  static List<Named> of(RecordType type) {
    return PLAIN.getOrDefault(type, List.of());
  }
}
