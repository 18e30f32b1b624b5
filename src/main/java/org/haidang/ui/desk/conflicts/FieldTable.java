package org.haidang.ui.desk.conflicts;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.haidang.content.Parts;
import org.haidang.duties.CallBack;
import org.haidang.duties.FlagFields;
import org.haidang.duties.FollowUp;
import org.haidang.duties.FollowUpFields;
import org.haidang.duties.HandoverFields;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.people.AlertKind;
import org.haidang.people.CaseFields;
import org.haidang.people.PersonFields;
import org.haidang.referrals.AgencyFields;
import org.haidang.referrals.ReferralFields;
import org.haidang.referrals.ReferralState;
import org.haidang.referrals.ReportFields;
import org.haidang.ui.desk.conflicts.Field.Kind;
import org.jspecify.annotations.Nullable;

/** What the fields of persons, cases and all that follows from contacts are called. */
final class FieldTable {

  private static final List<String> YES_NO = List.of("yes", "no");
  private static final List<String> URGENCIES = List.of("danger", "high", "normal", "low");

  /**
   * A field.
   *
   * @param key of its name in the texts
   * @param part the part whose question lends its choices; empty when none does
   * @param choiceKey what the keys of its choices begin with
   * @param choices the stored values it may have; none when it has no list
   */
  record Spec(
      String key,
      Kind kind,
      boolean personal,
      String part,
      String choiceKey,
      List<String> choices) {}

  private static final Map<String, Spec> EVERY =
      Map.of(
          RecordFields.WHO, plain("people.case.who", Kind.LINE),
          RecordFields.URGENCY, chosen("people.case.urgency", "people.urgency.", URGENCIES),
          RecordFields.STATE, plain("people.col.state", Kind.FIXED),
          RecordFields.DUE, plain("duties.when", Kind.FIXED),
          RecordFields.CENTRE, plain("conflicts.centre", Kind.FIXED),
          RecordFields.AUTHOR, plain("conflicts.author", Kind.FIXED),
          RecordFields.MADE, plain("conflicts.made", Kind.FIXED));

  private static final Map<String, Spec> PERSON =
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
              chosen(
                  "people.alert",
                  "people.alert.",
                  Arrays.stream(AlertKind.values()).map(AlertKind::stored).toList())),
          entry(
              in(PersonFields.ALERTS, PersonFields.ALERT_TEXT),
              secret("people.alert.text", Kind.LINES)),
          entry(
              in(PersonFields.ALERTS, PersonFields.ALERT_UNTIL),
              plain("people.alert.until", Kind.DAY)),
          entry(PersonFields.MERGED_INTO, plain("people.merging.changed", Kind.FIXED)));

  private static final Map<String, Spec> CASE =
      Map.of(
          CaseFields.TITLE, secret("people.case.title", Kind.LINE),
          CaseFields.PHASE,
              chosen(
                  "people.case.phase",
                  "people.phase.",
                  Arrays.stream(CaseFields.Phase.values()).map(CaseFields.Phase::stored).toList()),
          CaseFields.OUTCOMES,
              new Spec(
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

  private static final Map<String, Spec> REFERRAL =
      Map.of(
          RecordFields.STATE,
              new Spec(
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

  private static final Map<String, Spec> REPORT =
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

  private static final Map<String, Spec> FOLLOW_UP =
      Map.ofEntries(
          entry(
              RecordFields.STATE,
              chosen(
                  "duties.state",
                  "duties.state.",
                  Arrays.stream(FollowUp.State.values()).map(FollowUp.State::stored).toList())),
          entry(RecordFields.WHO, plain("duties.who", Kind.LINE)),
          entry(
              FollowUpFields.KIND,
              chosen(
                  "duties.new.kind",
                  "duties.kind.",
                  Arrays.stream(FollowUp.Kind.values()).map(FollowUp.Kind::stored).toList())),
          entry(FollowUpFields.ABOUT, secret("duties.about", Kind.LINES)),
          entry(
              FollowUpFields.RESULT,
              chosen(
                  "duties.result",
                  "duties.result.",
                  Arrays.stream(FollowUp.Result.values()).map(FollowUp.Result::stored).toList())),
          entry(FollowUpFields.RESULT_NOTE, secret("duties.done.note", Kind.LINES)),
          entry(
              FollowUpFields.PERMISSION,
              chosen(
                  "conflicts.permission",
                  "duties.permission.",
                  Arrays.stream(CallBack.Permission.values())
                      .map(CallBack.Permission::stored)
                      .toList())),
          entry(FollowUpFields.NUMBER, secret("duties.number", Kind.LINE)),
          entry(FollowUpFields.HOW, secret("duties.how", Kind.LINES)),
          entry(FollowUpFields.CODE_WORD, secret("duties.code_word", Kind.LINE)),
          entry(FollowUpFields.IF_OTHER, secret("duties.if_other", Kind.LINES)),
          entry(FollowUpFields.PLACE, part("conflicts.place", Parts.COUNTRY)),
          entry(FollowUpFields.ZONE, plain("conflicts.zone", Kind.FIXED)));

  private static final Map<String, Spec> HANDOVER =
      Map.of(
          HandoverFields.TAKEN_BY, plain("conflicts.taken_by", Kind.FIXED),
          HandoverFields.REMARK, secret("conflicts.remark", Kind.LINES));

  private static final Map<String, Spec> FLAG =
      Map.of(
          FlagFields.NUMBER, secret("duties.number", Kind.FIXED),
          FlagFields.KIND, plain("flags.kind", Kind.FIXED),
          FlagFields.REASON, secret("duties.cancel.reason", Kind.LINES),
          FlagFields.UNTIL, plain("people.alert.until", Kind.DAY));

  private static final Map<String, Spec> AGENCY =
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

  private FieldTable() {}

  /** The field; null when nobody knows it. */
  static @Nullable Spec of(RecordType type, String template) {
    var own =
        switch (type) {
          case PERSON -> PERSON;
          case CASE -> CASE;
          case REFERRAL -> REFERRAL;
          case REPORT -> REPORT;
          case FOLLOW_UP -> FOLLOW_UP;
          case HANDOVER -> HANDOVER;
          case FLAG -> FLAG;
          case AGENCY -> AGENCY;
          case CONTACT, NOTE -> Map.<String, Spec>of();
        };
    var found = own.get(template);
    if (found == null && template.startsWith(FollowUpFields.HOURS)) {
      return plain("duties.hours", Kind.LINE);
    }
    return found == null ? EVERY.get(template) : found;
  }

  private static String in(String list, String field) {
    return list + "/" + field;
  }

  private static String phone(String field) {
    return in(PersonFields.PHONES, field);
  }

  private static Spec plain(String key, Kind kind) {
    return new Spec(key, kind, false, "", "", List.of());
  }

  private static Spec secret(String key, Kind kind) {
    return new Spec(key, kind, true, "", "", List.of());
  }

  private static Spec part(String key, String part) {
    return new Spec(key, Kind.CHOICE, false, part, "", List.of());
  }

  private static Spec yesNo(String key) {
    return chosen(key, "people.", YES_NO);
  }

  private static Spec chosen(String key, String choiceKey, List<String> choices) {
    return new Spec(key, Kind.CHOICE, false, "", choiceKey, choices);
  }
}
