package org.haidang.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.referrals.CompletionRate.Counts;
import org.haidang.referrals.CompletionRate.Figure;
import org.haidang.referrals.CompletionRate.Period;
import org.junit.jupiter.api.Test;

/** The rule of docs/counting.md. */
class CompletionRateTest {

  private static final Period ALWAYS =
      new Period(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

  private static Counts counts(Body body, Instant at) {
    return CompletionRate.counts(body, ALWAYS, at);
  }

  private static Step sent(Body body) {
    return Course.of(body).first(ReferralState.SENT).orElseThrow();
  }

  @Test
  void each_state_counts_as_the_rule_says() {
    var expected =
        Map.of(
            ReferralState.PROPOSED, Counts.NOT_SENT,
            ReferralState.CONSENTED, Counts.NOT_SENT,
            ReferralState.REFUSED, Counts.NOT_SENT,
            ReferralState.SENT, Counts.UNDER_WAY,
            ReferralState.RECEIVED, Counts.UNDER_WAY,
            ReferralState.ACCEPTED, Counts.UNDER_WAY,
            ReferralState.IN_PROGRESS, Counts.UNDER_WAY,
            ReferralState.COMPLETED, Counts.COMPLETED,
            ReferralState.CLOSED, Counts.NOT_COMPLETED,
            ReferralState.DECLINED, Counts.NOT_COMPLETED);
    expected.forEach(
        (state, counts) ->
            assertThat(counts(Walks.at(state), NOW)).as(state.toString()).isEqualTo(counts));
    // By the shortest way nobody had sent it.
    assertThat(counts(Walks.at(ReferralState.WITHDRAWN), NOW)).isEqualTo(Counts.NOT_SENT);
    var back = Walks.step(Walks.at(ReferralState.SENT), ReferralState.WITHDRAWN, "lan", "đổi ý");
    assertThat(counts(back, NOW)).isEqualTo(Counts.TAKEN_BACK);
  }

  @Test
  void an_open_one_is_left_out_until_its_result_was_due_and_then_counts_as_not_completed() {
    var open = Walks.at(ReferralState.ACCEPTED);
    var by = sent(open).resultBy();
    assertThat(counts(open, by)).isEqualTo(Counts.UNDER_WAY);
    assertThat(counts(open, by.plusMillis(1))).isEqualTo(Counts.NOT_COMPLETED);

    var without = open.with(sent(open).path() + Step.RESULT_BY, null);
    var days = sent(open).at().plus(Duration.ofDays(30));
    assertThat(counts(without, days)).isEqualTo(Counts.UNDER_WAY);
    assertThat(counts(without, days.plusMillis(1))).isEqualTo(Counts.NOT_COMPLETED);
  }

  @Test
  void the_day_it_was_first_sent_says_in_which_period_it_counts() {
    var done = Walks.at(ReferralState.COMPLETED);
    var at = sent(done).at();
    assertThat(CompletionRate.counts(done, new Period(at, at.plusMillis(1)), NOW))
        .isEqualTo(Counts.COMPLETED);
    assertThat(CompletionRate.counts(done, new Period(at.minusMillis(1), at), NOW))
        .isEqualTo(Counts.NOT_SENT);
    assertThat(CompletionRate.counts(done, new Period(at.plusMillis(1), NOW), NOW))
        .isEqualTo(Counts.NOT_SENT);
  }

  @Test
  void one_that_is_in_dispute_is_left_out() {
    var accepted = Walks.at(ReferralState.ACCEPTED);
    var done = Walks.step(accepted, ReferralState.COMPLETED, "lan", null);
    var closed = Walks.step(accepted, ReferralState.CLOSED, "minh", "không gặp được");
    assertThat(counts(done.with(accepted.editsTo(closed)), NOW)).isEqualTo(Counts.DISPUTED);
  }

  @Test
  void the_share_is_rounded_half_up_and_meets_the_line_exactly() {
    assertThat(new Figure(13, 20, 0, 0, 0).reachesLine()).isTrue();
    assertThat(new Figure(64, 99, 0, 0, 0).permille()).isEqualTo(646);
    assertThat(new Figure(649, 1000, 0, 0, 0).reachesLine()).isFalse();
    assertThat(new Figure(1, 2000, 0, 0, 0).permille()).isEqualTo(1);
    assertThat(Figure.NONE.permille()).isEqualTo(-1);
    assertThat(Figure.NONE.reachesLine()).isFalse();
  }

  @Test
  void centres_are_counted_apart_and_make_up_the_country() {
    var counter = new CompletionCount(ALWAYS, NOW);
    counter.add(Walks.at(ReferralState.COMPLETED));
    counter.add(Walks.at(ReferralState.DECLINED));
    counter.add(Walks.at(ReferralState.COMPLETED).with(RecordFields.CENTRE, "DN"));
    counter.add(Walks.at(ReferralState.PROPOSED).with(RecordFields.CENTRE, "AG"));

    var figures = counter.figures();
    assertThat(figures.of("HN")).isEqualTo(new Figure(1, 2, 0, 0, 0));
    assertThat(figures.of("DN")).isEqualTo(new Figure(1, 1, 0, 0, 0));
    assertThat(figures.of("AG")).isEqualTo(Figure.NONE);
    assertThat(figures.country()).isEqualTo(new Figure(2, 3, 0, 0, 0));
  }

  @Property(tries = 100)
  void whatever_the_order_the_figures_are_the_same(@ForAll Random random) {
    var bodies =
        new ArrayList<Body>(List.of(ReferralState.values()).stream().map(Walks::at).toList());
    var one = new CompletionCount(ALWAYS, NOW);
    bodies.forEach(one::add);
    Collections.shuffle(bodies, random);
    var other = new CompletionCount(ALWAYS, NOW);
    bodies.forEach(other::add);
    assertThat(other.figures()).isEqualTo(one.figures());
  }
}
