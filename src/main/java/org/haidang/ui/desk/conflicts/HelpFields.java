package org.haidang.ui.desk.conflicts;

import static java.util.Map.entry;
import static org.haidang.ui.desk.conflicts.FieldSpec.chosen;
import static org.haidang.ui.desk.conflicts.FieldSpec.plain;
import static org.haidang.ui.desk.conflicts.FieldSpec.secret;
import static org.haidang.ui.desk.conflicts.FieldSpec.yesNo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.haidang.model.RecordFields;
import org.haidang.referrals.AgencyFields;
import org.haidang.referrals.ReferralFields;
import org.haidang.referrals.ReferralState;
import org.haidang.referrals.ReportFields;
import org.haidang.ui.desk.conflicts.Field.Kind;

/** What the fields of referrals, reports and agencies are called. */
final class HelpFields {

  /** Of a referral. */
  static final Map<String, FieldSpec> REFERRAL =
      Map.of(
          RecordFields.STATE,
              new FieldSpec(
                  "referrals.col.state",
                  Kind.FIXED,
                  false,
                  "",
                  "referral.state.",
                  Arrays.stream(ReferralState.values()).map(ReferralState::stored).toList()),
          ReferralFields.AGENCY_NAME, plain("referrals.col.agency", Kind.FIXED),
          ReferralFields.AGENCY, plain("referrals.col.agency", Kind.FIXED),
          ReferralFields.NEED, plain("referrals.new.need", Kind.FIXED),
          ReferralFields.ASKED, secret("referrals.new.asked", Kind.LINES),
          ReferralFields.NEWS_SAFE, yesNo("conflicts.news_safe"),
          ReferralFields.AGENCY_TOLD, plain("conflicts.agency_told", Kind.FIXED));

  /** Of a report. */
  static final Map<String, FieldSpec> REPORT =
      Map.ofEntries(
          entry(
              RecordFields.STATE,
              chosen(
                  "people.col.state",
                  "report.state.",
                  List.of(ReportFields.OPEN, ReportFields.DONE))),
          entry(ReportFields.LAW_CITED, plain("conflicts.law", Kind.LINE)),
          entry(ReportFields.AGENCY_NAME, plain("referrals.col.agency", Kind.FIXED)),
          entry(ReportFields.FACTS, secret("conflicts.facts", Kind.LINES)),
          entry(ReportFields.REACHED, secret("conflicts.reached", Kind.LINE)),
          entry(ReportFields.REACHED_AT, plain("conflicts.reached_at", Kind.FIXED)),
          entry(ReportFields.TOLD_BY, plain("conflicts.told_by", Kind.LINE)),
          entry(ReportFields.CALLER_TOLD, yesNo("conflicts.caller_told")),
          entry(ReportFields.CALLER_WHY, secret("conflicts.caller_why", Kind.LINES)),
          entry(ReportFields.ANSWER, secret("conflicts.answer", Kind.LINES)));

  /** Of an agency. */
  static final Map<String, FieldSpec> AGENCY =
      Map.ofEntries(
          entry(AgencyFields.NAME, plain("conflicts.agency.name", Kind.LINE)),
          entry(AgencyFields.KIND, plain("agencies.kind", Kind.FIXED)),
          entry(AgencyFields.PROVINCES, plain("agencies.province", Kind.FIXED)),
          entry(AgencyFields.COMMUNE, plain("people.commune", Kind.LINE)),
          entry(AgencyFields.NEEDS, plain("agencies.needs", Kind.FIXED)),
          entry(AgencyFields.HOURS, plain("conflicts.agency.hours", Kind.LINE)),
          entry(AgencyFields.PHONES, plain("people.phones", Kind.LINE)),
          entry(AgencyFields.EMAIL, plain("agencies.email", Kind.LINE)),
          entry(AgencyFields.ADDRESS, plain("agencies.address", Kind.LINE)),
          entry(AgencyFields.NOTE, plain("agencies.note", Kind.LINES)),
          entry(AgencyFields.SOURCE, plain("conflicts.agency.source", Kind.LINE)),
          entry(AgencyFields.VALID_TO, plain("people.alert.until", Kind.DAY)));

  private HelpFields() {}
}
