package org.haidang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.haidang.duties.Flag;
import org.haidang.duties.FollowUp;
import org.haidang.duties.Handover;
import org.haidang.duties.SafeHours;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.Links;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.people.CaseFields;
import org.haidang.people.PersonFields;
import org.haidang.people.Persons;
import org.haidang.referrals.CompletionCount;
import org.haidang.referrals.CompletionRate;
import org.haidang.referrals.Course;
import org.haidang.referrals.Feedback;
import org.haidang.referrals.ReferralState;
import org.haidang.referrals.ReportFields;
import org.haidang.sync.MemoryLedger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What followed the demonstration's contacts, as the server holds it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AftermathTest {

  private final HalfYears years = new HalfYears();
  private final MemoryLedger ledger = new MemoryLedger();

  @BeforeAll
  void a_server_takes_it_all_in() {
    years.history(111).fill(ledger, years.accounts.accounts());
    assertThat(ledger.history).hasSizeGreaterThan(900);
    assertThat(ledger.records.values()).allMatch(record -> record.conflicts().isEmpty());
  }

  private List<RecordState> all(RecordType type) {
    return ledger.records.values().stream().filter(one -> one.type() == type).toList();
  }

  private List<Body> bodies(RecordType type) {
    return all(type).stream().map(RecordState::body).toList();
  }

  private static String text(Body body, String path) {
    return Objects.requireNonNullElse(body.get(path), "");
  }

  @Test
  void every_change_is_of_the_half_year_and_filling_again_changes_nothing() {
    assertThat(ledger.history)
        .allSatisfy(change -> assertThat(change.madeAt()).isBeforeOrEqualTo(HalfYears.NOW));
    int before = ledger.history.size();
    years.history(111).fill(ledger, years.accounts.accounts());
    assertThat(ledger.history).hasSize(before);
  }

  @Test
  void all_centres_have_every_kind_of_record_and_every_link_leads_somewhere() {
    for (var type :
        List.of(
            RecordType.CONTACT,
            RecordType.PERSON,
            RecordType.CASE,
            RecordType.REFERRAL,
            RecordType.FOLLOW_UP,
            RecordType.NOTE,
            RecordType.HANDOVER)) {
      assertThat(bodies(type))
          .as(type.name())
          .extracting(body -> body.get(ContactFields.CENTRE))
          .contains("HN", "DN", "AG");
    }
    for (var record : ledger.records.values()) {
      assertThat(ledger.records.keySet()).containsAll(Links.of(record.body()).keySet());
    }
  }

  @Test
  void the_completion_rate_comes_near_its_line_and_differs_by_centre() {
    var period =
        new CompletionRate.Period(HalfYears.NOW.minus(Duration.ofDays(200)), HalfYears.NOW);
    var counter = new CompletionCount(period, HalfYears.NOW);
    bodies(RecordType.REFERRAL).forEach(counter::add);
    var figures = counter.figures();

    assertThat(percent(figures.country())).isBetween(58, 72);
    var centres =
        figures.centres().values().stream().map(AftermathTest::percent).collect(Collectors.toSet());
    assertThat(centres).hasSize(3).allMatch(each -> each >= 45 && each <= 80);
  }

  private static int percent(CompletionRate.Figure figure) {
    return 100 * figure.completed() / figure.counted();
  }

  @Test
  void referrals_stand_in_many_states_each_on_a_ground_and_some_are_rated() {
    var referrals = bodies(RecordType.REFERRAL);
    var states =
        referrals.stream()
            .map(body -> Course.of(body).state().orElseThrow())
            .collect(Collectors.toSet());
    assertThat(states).hasSizeGreaterThanOrEqualTo(8).contains(ReferralState.COMPLETED);
    assertThat(referrals).hasSizeGreaterThan(35);
    var ratings =
        referrals.stream().flatMap(body -> Feedback.of(body).stream()).map(Feedback::rating);
    assertThat(ratings.collect(Collectors.toSet())).hasSizeGreaterThanOrEqualTo(2);
    assertThat(referrals).anyMatch(body -> text(body, "decision/by").equals("hoa"));
    assertThat(referrals)
        .extracting(body -> text(body, "agency_name"))
        .noneMatch(name -> name.contains("$") || name.isEmpty());
  }

  @Test
  void referrals_under_way_are_due_by_the_packs_clocks() {
    var underWay =
        bodies(RecordType.REFERRAL).stream()
            .map(Course::of)
            .filter(course -> course.state().filter(ReferralState::ended).isEmpty())
            .toList();
    assertThat(underWay).isNotEmpty();
    assertThat(underWay).filteredOn(course -> course.due().isPresent()).hasSizeGreaterThan(3);
  }

  @Test
  void the_police_were_told_where_the_law_bids_it_with_the_law_and_whom_they_reached() {
    var reports = bodies(RecordType.REPORT);
    assertThat(reports).hasSizeGreaterThanOrEqualTo(2);
    assertThat(reports)
        .allSatisfy(body -> assertThat(text(body, ReportFields.LAW_CITED)).isNotEmpty())
        .allSatisfy(body -> assertThat(text(body, ReportFields.FACTS)).isNotEmpty())
        .anyMatch(body -> !text(body, ReportFields.REACHED).isEmpty());
  }

  @Test
  void cases_ended_in_several_ways_and_one_turned_out_not_to_be_trafficking() {
    var cases = bodies(RecordType.CASE);
    var outcomes =
        cases.stream().map(body -> text(body, CaseFields.OUTCOMES)).collect(Collectors.toSet());
    assertThat(outcomes).hasSizeGreaterThan(4).contains("not_trafficking", "rescued repatriated");
    assertThat(cases).extracting(body -> text(body, CaseFields.PHASE)).doesNotContain("");
    assertThat(cases).anyMatch(body -> text(body, RecordFields.STATE).equals(CaseFields.OPEN));
    assertThat(cases)
        .filteredOn(body -> body.get(RecordFields.SHARED + "AG") != null)
        .singleElement()
        .satisfies(body -> assertThat(text(body, RecordFields.CENTRE)).isEqualTo("HN"));
  }

  @Test
  void a_caller_came_back_under_a_name_heard_otherwise_and_one_such_pair_is_merged() {
    var persons = bodies(RecordType.PERSON);
    var merged = persons.stream().filter(body -> body.get(PersonFields.MERGED_INTO) != null);
    assertThat(merged).hasSize(1);
    var numbers =
        bodies(RecordType.CONTACT).stream()
            .map(body -> body.get(ContactFields.NUMBER))
            .filter(Objects::nonNull)
            .toList();
    assertThat(numbers).hasSize(new HashSet<>(numbers).size() + 2);
    assertThat(persons).filteredOn(body -> !Persons.numbers(body).isEmpty()).hasSizeGreaterThan(15);
  }

  @Test
  void something_is_due_today_something_waits_beyond_its_day_and_someone_is_abroad() {
    var open =
        all(RecordType.FOLLOW_UP).stream()
            .map(FollowUp::of)
            .filter(each -> each.state() == FollowUp.State.OPEN)
            .toList();
    var today = HalfYears.NOW.atZone(HalfYears.ZONE).toLocalDate();
    assertThat(open)
        .anyMatch(each -> due(each).isBefore(HalfYears.NOW.minus(Duration.ofHours(20))))
        .anyMatch(each -> due(each).atZone(HalfYears.ZONE).toLocalDate().equals(today))
        .anyMatch(each -> due(each).isAfter(HalfYears.NOW.plus(Duration.ofDays(1))));
    var zones =
        open.stream()
            .map(FollowUp::callBack)
            .filter(Objects::nonNull)
            .filter(ring -> ring.hours().agreed())
            .map(ring -> ring.hours().zone().getId())
            .collect(Collectors.toSet());
    assertThat(zones).contains("Asia/Taipei", "Asia/Seoul", "Europe/Berlin");
    assertThat(open).anyMatch(each -> each.hours(HalfYears.NOW) instanceof SafeHours.Now.Closed);
  }

  private static Instant due(FollowUp each) {
    return Objects.requireNonNull(each.due());
  }

  @Test
  void shifts_were_handed_over_flags_run_out_and_agencies_wait_to_be_approved() {
    var handovers = all(RecordType.HANDOVER).stream().map(Handover::of).toList();
    assertThat(handovers).extracting(Handover::state).contains(Handover.State.TAKEN);
    assertThat(handovers)
        .filteredOn(each -> each.state() == Handover.State.WRITTEN)
        .hasSize(2)
        .allSatisfy(each -> assertThat(each.lines()).isNotEmpty());
    var day = HalfYears.NOW.atZone(HalfYears.ZONE).toLocalDate();
    var flags = all(RecordType.FLAG).stream().map(Flag::of).toList();
    assertThat(flags).anyMatch(flag -> !flag.holds(day)).anyMatch(flag -> flag.holds(day));
    assertThat(bodies(RecordType.AGENCY))
        .extracting(body -> text(body, RecordFields.STATE))
        .isNotEmpty()
        .containsOnly("proposed");
  }

  @Test
  void the_same_seed_gives_the_same_changes() {
    var ids = ledger.history.stream().map(change -> change.id()).collect(Collectors.toSet());
    var again = years.history(111).changes(years.accounts.accounts());
    assertThat(again).hasSameSizeAs(ledger.history);
    assertThat(Set.copyOf(again)).isEqualTo(Set.copyOf(ledger.history));
    assertThat(ids).as("each has its own id").hasSameSizeAs(ledger.history);
  }
}
