package org.haidang.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.content.LegalKind;
import org.haidang.content.LegalRule;
import org.haidang.fakes.MemoryRegister;
import org.haidang.fakes.SettableClock;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.haidang.referrals.Consent.Representative;
import org.haidang.referrals.Consent.Speaker;
import org.haidang.referrals.Reports.Outcome;
import org.haidang.referrals.Reports.Why;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told without consent, and the law the shipped pack carries for it. */
class ReportsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static ReferralLaw law;
  private static ShippedPack shipped;

  private final SettableClock clock = new SettableClock();
  private final MemoryRegister register = new MemoryRegister(new RecordIndexer(Map.of()));
  private final Reports reports = of(Role.COUNSELOR);

  @BeforeAll
  static void read() {
    shipped = new ShippedPack();
    law = new ReferralLaw(shipped.pack().handbook().rules(), DAY);
  }

  private Reports of(Role role) {
    var account = new Account("lan", "Nguyễn Thị Lan", role, "HN");
    return new Reports(
        register, new Pen(Ids.timeOrdered(), clock, account, new UUID(1, 1)), new AccessRules());
  }

  private static LegalRule danger() {
    return law.reports(null).stream()
        .filter(rule -> rule.conditions().contains("danger"))
        .findFirst()
        .orElseThrow();
  }

  private Reports.Draft draft(LegalRule rule, String kind, String facts) {
    return new Reports.Draft(
        rule,
        "emergency_113",
        kind,
        "Công an 113",
        facts,
        "danger",
        clock.instant(),
        null,
        null,
        new UUID(2, 2));
  }

  private Body body(UUID report) {
    return register.open(report).orElseThrow().state().body();
  }

  private UUID begun() {
    var outcome = reports.begin(draft(danger(), "police", "Ở bến xe, đang bị đuổi"));
    return ((Outcome.Saved) outcome).report();
  }

  @Test
  void a_report_is_due_by_the_laws_clock_from_the_moment_one_knew() {
    var report = begun();

    assertThat(body(report).get(RecordFields.DUE))
        .isEqualTo(clock.instant().plus(Duration.ofHours(danger().hours())).toString());
    assertThat(body(report).get(RecordFields.STATE)).isEqualTo("open");
    assertThat(body(report).get(ReportFields.LAW)).isEqualTo(danger().name());
    assertThat(body(report).get(ReportFields.LAW_CITED)).isNotBlank();
  }

  @Test
  void who_was_reached_ends_it_with_the_caller_told_or_the_reason_why_not() {
    var report = begun();
    assertThat(reports.reached(report, new Reports.Reached(" ", true, "", "")))
        .isEqualTo(new Outcome.Refused(Why.NOBODY));
    assertThat(reports.reached(report, new Reports.Reached("Trực ban", false, " ", "")))
        .isEqualTo(new Outcome.Refused(Why.NO_REASON));
    assertThat(body(report).get(RecordFields.STATE)).isEqualTo("open");

    clock.pass(Duration.ofMinutes(4));
    var reached = new Reports.Reached("Trực ban", false, "Người kia nghe máy", "Số 12");
    assertThat(reports.reached(report, reached)).isEqualTo(new Outcome.Saved(report));

    assertThat(body(report).get(RecordFields.STATE)).isEqualTo("done");
    assertThat(body(report).get(RecordFields.DUE)).isNull();
    assertThat(body(report).get(ReportFields.REACHED_AT)).isEqualTo(clock.instant().toString());
    assertThat(body(report).get(ReportFields.TOLD_BY)).isEqualTo("lan");
    assertThat(body(report).get(ReportFields.CALLER_WHY)).isEqualTo("Người kia nghe máy");
    assertThat(reports.reached(report, reached)).isEqualTo(new Outcome.Refused(Why.DONE));
  }

  @Test
  void it_needs_a_law_that_names_the_authority_facts_and_a_role() {
    var consent = law.rules().law(LegalKind.CONSENT_AGE, DAY).getFirst();
    assertThat(reports.begin(draft(consent, "police", "a")))
        .isEqualTo(new Outcome.Refused(Why.NO_LAW));
    assertThat(reports.begin(draft(danger(), "shelter", "a")))
        .isEqualTo(new Outcome.Refused(Why.NOT_TO_THEM));
    assertThat(reports.begin(draft(danger(), "police", " ")))
        .isEqualTo(new Outcome.Refused(Why.NO_FACTS));
    assertThat(reports.begin(draft(danger(), "police", "ạ".repeat(1 << 20))))
        .isEqualTo(new Outcome.Refused(Why.TOO_LONG));
    assertThat(of(Role.TRAINER).begin(draft(danger(), "police", "a")))
        .isEqualTo(new Outcome.Refused(Why.ROLE));
    assertThat(register.saved).isEmpty();
  }

  @Test
  void the_shipped_law_says_who_agrees_at_which_age() {
    assertThat(law.speaker(Years.of(6))).contains(Speaker.REPRESENTATIVE);
    assertThat(law.speaker(Years.of(7))).contains(Speaker.BOTH);
    assertThat(law.speaker(Years.of(17))).contains(Speaker.BOTH);
    assertThat(law.speaker(Years.of(18))).contains(Speaker.SELF);
    assertThat(law.speaker(null)).isEqualTo(Optional.empty());
    // Of a child nobody knows whether it is seven: both are asked.
    assertThat(law.speaker(band("under16"))).contains(Speaker.BOTH);
    assertThat(law.speaker(band("16_17"))).contains(Speaker.BOTH);
    assertThat(law.speaker(band("adult"))).contains(Speaker.SELF);
    assertThat(Years.ofBand("unknown")).isEmpty();
  }

  @Test
  void the_shipped_law_lets_a_supervisor_decide_only_where_the_representative_cannot_be_asked() {
    for (var representative : Representative.values()) {
      var decides = law.decision(representative, Years.of(12)).isPresent();
      assertThat(decides)
          .as(representative.toString())
          .isEqualTo(representative != Representative.FINE);
      assertThat(law.decision(representative, Years.of(30))).isEmpty();
    }
    assertThat(law.exceptions(null)).isNotEmpty();
  }

  @Test
  void the_shipped_clocks_remind_by_urgency_and_give_a_normal_referral_thirteen_days() {
    var clocks = new PackClocks(shipped.pack().handbook().rules(), ZoneId.of("Asia/Ho_Chi_Minh"));
    var now = clock.instant();

    assertThat(clocks.due(ReferralState.SENT, "danger", now))
        .contains(now.plus(Duration.ofHours(1)));
    assertThat(clocks.due(ReferralState.SENT, "low", now)).contains(now.plus(Duration.ofHours(72)));
    assertThat(clocks.due(ReferralState.COMPLETED, "danger", now)).isEmpty();
    assertThat(clocks.resultBy("normal", now)).isEqualTo(now.plus(Duration.ofDays(13)));
  }

  private static Years band(String stored) {
    return Years.ofBand(stored).orElseThrow();
  }
}
