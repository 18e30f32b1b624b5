package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.referrals.ReferralState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Until when somebody has to do with a record. */
class OpennessTest {

  private static final UUID ID = new UUID(0, 1);

  private static Instant until(RecordType type, Body body) {
    return Openness.until(RecordState.fresh(type, ID).withBody(body));
  }

  @ParameterizedTest
  @EnumSource(ReferralState.class)
  void a_referral_is_open_until_nothing_can_follow(ReferralState state) {
    var body = Body.EMPTY.with(RecordFields.STATE, state.stored());
    assertThat(until(RecordType.REFERRAL, body)).isEqualTo(state.ended() ? null : Instant.MAX);
  }

  @ParameterizedTest
  @CsvSource({
    "CASE, open, true",
    "CASE, closed, false",
    "CASE, one_of_a_later_version, true",
    "FOLLOW_UP, open, true",
    "FOLLOW_UP, done, false",
    "FOLLOW_UP, cancelled, false",
    "REFERRAL, one_of_a_later_version, true",
    "AGENCY, , true",
    "REPORT, , false",
    "CONTACT, , false",
    "PERSON, , false",
    "NOTE, , false",
    "HANDOVER, written, false"
  })
  void what_a_state_tells(RecordType type, String state, boolean open) {
    var body = Body.EMPTY.with(RecordFields.STATE, state);
    assertThat(until(type, body)).isEqualTo(open ? Instant.MAX : null);
  }

  @Test
  void a_flag_is_open_until_it_ends_and_a_report_while_its_clock_runs() {
    var flag = Body.EMPTY.with(RecordFields.STATE, "up").with("until", "2027-01-31");
    assertThat(until(RecordType.FLAG, flag)).isEqualTo(Instant.parse("2027-02-02T00:00:00Z"));
    assertThat(until(RecordType.FLAG, flag.with("until", "2027-01-31T10:00:00Z")))
        .isEqualTo(Instant.parse("2027-01-31T10:00:00Z"));
    assertThat(until(RecordType.FLAG, flag.with("until", "mai"))).isNull();
    assertThat(until(RecordType.FLAG, flag.with(RecordFields.STATE, "lifted"))).isNull();
    var report = Body.EMPTY.with(RecordFields.DUE, "2026-11-26T08:00:00Z");
    assertThat(until(RecordType.REPORT, report)).isEqualTo(Instant.MAX);
    assertThat(until(RecordType.REPORT, report.with(RecordFields.STATE, "done"))).isNull();
  }

  @Test
  void nothing_is_open_about_what_was_erased() {
    var erased =
        new RecordState(
            RecordType.CASE, ID, null, Body.EMPTY, new TreeMap<>(), new TreeSet<>(), true);
    assertThat(Openness.until(erased)).isNull();
  }
}
