package org.haidang.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.duties.Waiting.Why;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Place;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.records.Register;
import org.junit.jupiter.api.Test;

class DutiesTest {

  private final DutiesBench bench = new DutiesBench();
  private final Duties lan = bench.duties("lan");

  private Change referral(String state, int dueIn) {
    return bench
        .pen("lan")
        .make(
            RecordType.REFERRAL,
            Body.EMPTY
                .with(RecordFields.STATE, state)
                .with(RecordFields.WHO, "lan")
                .with(RecordFields.DUE, bench.now().plus(Duration.ofHours(dueIn)).toString())
                .with(RecordFields.URGENCY, "high"));
  }

  @Test
  void the_most_urgent_comes_first_and_each_says_why() {
    var hoa = bench.duties("hoa");
    hoa.handovers().give(hoa.handovers().prepare(), HandoverDraft.Remarks.NONE);
    lan.followUps()
        .add(bench.ring("gọi tối", Urgency.HIGH, bench.now().minus(Duration.ofHours(1)), 18, 20));
    lan.followUps().add(bench.chore("đến hạn", Urgency.NORMAL, bench.now(), null));
    lan.followUps().add(bench.chore("cứu", Urgency.DANGER, bench.now().plusSeconds(600), null));
    bench.register.save(List.of(referral("sent", -2), referral("accepted", -2)));

    assertThat(lan.waiting(bench.now()))
        .extracting(Waiting::type, Waiting::why)
        .containsExactly(
            tuple(RecordType.FOLLOW_UP, Why.SOON),
            tuple(RecordType.HANDOVER, Why.HANDOVER),
            tuple(RecordType.REFERRAL, Why.DUE),
            tuple(RecordType.FOLLOW_UP, Why.DUE),
            tuple(RecordType.FOLLOW_UP, Why.DUE));
    assertThat(lan.waiting(bench.now()).get(3).hours()).isInstanceOf(SafeHours.Now.Closed.class);
  }

  @Test
  void what_the_server_refused_waits_for_who_looks_after_it_and_what_disagrees_is_told_elsewhere() {
    var mine = lan.followUps().add(bench.chore("a", Urgency.NORMAL, tomorrow(), "lan"));
    var other = lan.followUps().add(bench.chore("b", Urgency.NORMAL, tomorrow(), "minh"));
    var apart = lan.followUps().add(bench.chore("c", Urgency.NORMAL, tomorrow(), "lan"));
    needsAttention(mine, "CHANGE_MALFORMED");
    needsAttention(other, "CHANGE_MALFORMED");
    needsAttention(apart, "CHANGE_CONFLICT");

    assertThat(lan.waiting(bench.now()))
        .extracting(Waiting::record, Waiting::why)
        .containsExactly(tuple(mine, Why.ATTENTION));
  }

  private Instant tomorrow() {
    return bench.now().plus(Duration.ofDays(1));
  }

  private void needsAttention(UUID id, String code) {
    var was = bench.register.open(id).orElseThrow();
    var state = was.state();
    bench.register.put(
        new Register.Opened(
            new RecordState(
                state.type(), id, null, state.body(), new TreeMap<>(), state.scopes(), false),
            new Place.NeedsAttention(code),
            null));
  }

  @Test
  void a_referral_that_no_agency_answered_is_handed_over() {
    bench.register.save(List.of(referral("received", 50), referral("completed", -2)));

    assertThat(lan.handovers().prepare().found())
        .extracting(HandoverLine.Found::what)
        .containsExactly(HandoverLine.What.REFERRAL);
  }
}
