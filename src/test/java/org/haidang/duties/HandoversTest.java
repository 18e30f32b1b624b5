package org.haidang.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haidang.duties.HandoverLine.What;
import org.haidang.duties.Handovers.Outcome;
import org.haidang.duties.Handovers.Reason;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.junit.jupiter.api.Test;

class HandoversTest {

  private final DutiesBench desk = new DutiesBench();
  private final FollowUps followUps = desk.followUps("lan");
  private final Handovers lan = desk.handovers("lan");
  private final Handovers minh = desk.handovers("minh");
  private final UUID dangerous = UUID.randomUUID();

  private Handover given(HandoverDraft.Remarks remarks) {
    return lan.open(lan.give(lan.prepare(), remarks)).orElseThrow();
  }

  private static Set<UUID> all(Handover handover) {
    return handover.lines().stream().map(HandoverLine::id).collect(Collectors.toSet());
  }

  private UUID chore(String about, int hours, String who) {
    return followUps.add(
        desk.chore(about, Urgency.NORMAL, desk.now().plus(Duration.ofHours(hours)), who));
  }

  @Test
  void the_program_writes_it_the_dangerous_first() {
    chore("gọi Sở", 2, "lan");
    chore("tuần sau", 200, "lan");
    chore("của Minh", 2, "minh");
    desk.found.add(
        new HandoverLine.Found(
            What.OPEN_REPORT, RecordType.CONTACT, UUID.randomUUID(), desk.now(), "dở dang"));
    desk.found.add(
        new HandoverLine.Found(
            What.OPEN_REPORT, RecordType.CONTACT, dangerous, desk.now(), "bị nhốt"));
    desk.found.add(
        new HandoverLine.Found(What.DANGER, RecordType.CONTACT, dangerous, desk.now(), "bị nhốt"));
    desk.unsent = new UnsentWork(3, 1, desk.now());

    var draft = lan.prepare();

    assertThat(draft.found())
        .extracting(HandoverLine.Found::what, HandoverLine.Found::about)
        .containsExactly(
            tuple(What.DANGER, "bị nhốt"),
            tuple(What.OPEN_REPORT, "dở dang"),
            tuple(What.FOLLOW_UP, "gọi Sở"));
    assertThat(draft.unsent()).isEqualTo(new UnsentWork(3, 1, desk.now()));
  }

  @Test
  void the_counselor_completes_and_signs_it() {
    desk.found.add(
        new HandoverLine.Found(What.DANGER, RecordType.CONTACT, dangerous, desk.now(), "bị nhốt"));

    var kept =
        given(
            new HandoverDraft.Remarks(
                Map.of(dangerous, "công an đã đến"), List.of("Máy 2 hỏng tai nghe"), "Đêm yên."));

    assertThat(kept.givenBy()).isEqualTo("lan");
    assertThat(kept.givenAt()).isEqualTo(desk.now());
    assertThat(kept.state()).isEqualTo(Handover.State.WRITTEN);
    assertThat(kept.remark()).isEqualTo("Đêm yên.");
    assertThat(kept.lines())
        .extracting(HandoverLine::what, HandoverLine::remark)
        .containsExactly(
            tuple(What.DANGER, "công an đã đến"), tuple(What.OWN, "Máy 2 hỏng tai nghe"));
  }

  @Test
  void the_next_reads_every_line_and_signs() {
    chore("gọi Sở", 2, "lan");
    chore("hỏi trạm y tế", 3, null);
    var kept = given(HandoverDraft.Remarks.NONE);
    assertThat(minh.waiting()).extracting(Handover::id).containsExactly(kept.id());
    assertThat(lan.waiting()).isEmpty();

    var some = new HashSet<>(all(kept));
    some.remove(kept.lines().getFirst().id());
    assertThat(minh.take(kept.id(), some, Set.of(), ""))
        .isEqualTo(new Outcome.Refused(Reason.UNREAD));

    assertThat(minh.take(kept.id(), all(kept), Set.of(), "đã rõ")).isEqualTo(new Outcome.Taken(0));

    var taken = lan.open(kept.id()).orElseThrow();
    assertThat(taken.state()).isEqualTo(Handover.State.TAKEN);
    assertThat(taken.takenBy())
        .containsExactly(new Handover.Signature("minh", desk.now(), "đã rõ"));
    assertThat(minh.waiting()).isEmpty();
  }

  @Test
  void who_gives_cannot_take_and_what_is_taken_is_taken() {
    var kept = given(HandoverDraft.Remarks.NONE);

    assertThat(lan.take(kept.id(), all(kept), Set.of(), ""))
        .isEqualTo(new Outcome.Refused(Reason.OWN));
    minh.take(kept.id(), all(kept), Set.of(), "");
    assertThat(desk.handovers("hoa").take(kept.id(), all(kept), Set.of(), ""))
        .isEqualTo(new Outcome.Refused(Reason.TAKEN));
  }

  @Test
  void ticked_follow_ups_move_in_the_same_transaction() {
    var mine = chore("gọi Sở", 2, "lan");
    var left = chore("gọi công an xã", 3, "lan");
    var done = chore("đã xong", 4, "lan");
    var kept = given(HandoverDraft.Remarks.NONE);
    followUps.done(done, FollowUp.Result.REACHED, "");
    var ticked =
        kept.lines().stream()
            .filter(line -> !left.equals(line.record()))
            .map(HandoverLine::id)
            .collect(Collectors.toSet());
    int before = desk.register.saved.size();

    assertThat(minh.take(kept.id(), all(kept), ticked, "")).isEqualTo(new Outcome.Taken(1));

    assertThat(desk.register.saved).hasSize(before + 2);
    assertThat(followUps.open(mine).orElseThrow().who()).isEqualTo("minh");
    assertThat(followUps.open(left).orElseThrow().who()).isEqualTo("lan");
    assertThat(followUps.open(done).orElseThrow().who()).isEqualTo("lan");
  }

  @Test
  void a_fault_of_the_disk_moves_nothing() {
    var mine = chore("gọi Sở", 2, "lan");
    var kept = given(HandoverDraft.Remarks.NONE);
    desk.register.failure = ErrorCode.DISK_FULL;

    assertThatThrownBy(() -> minh.take(kept.id(), all(kept), all(kept), ""))
        .isInstanceOf(HaidangException.class);

    assertThat(lan.open(kept.id()).orElseThrow().state()).isEqualTo(Handover.State.WRITTEN);
    assertThat(followUps.open(mine).orElseThrow().who()).isEqualTo("lan");
  }

  @Test
  void the_next_handover_tells_from_the_last_one_on() {
    given(HandoverDraft.Remarks.NONE);
    var at = desk.now();
    desk.clock.pass(Duration.ofHours(3));
    assertThat(lan.prepare().since()).isEqualTo(at);
    desk.clock.pass(Duration.ofHours(20));
    assertThat(lan.prepare().since()).isEqualTo(desk.now().minus(Handovers.LONGEST_SHIFT));
  }
}
