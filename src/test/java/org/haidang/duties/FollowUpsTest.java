package org.haidang.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.duties.DueList.Standing;
import org.haidang.duties.FollowUps.Shown;
import org.haidang.model.Links;
import org.junit.jupiter.api.Test;

class FollowUpsTest {

  private final DutiesBench desk = new DutiesBench();
  private final FollowUps lan = desk.followUps("lan");
  private final FollowUps minh = desk.followUps("minh");

  private Instant in(int hours) {
    return desk.now().plus(Duration.ofHours(hours));
  }

  private static List<String> about(DueList list) {
    return list.rows(0, list.size()).stream().map(due -> due.followUp().about()).toList();
  }

  @Test
  void it_keeps_what_must_be_known_before_ringing() {
    var contact = UUID.randomUUID();
    var plan = desk.ring("hỏi đã về nhà chưa", Urgency.HIGH, in(1), 18, 20);

    var id =
        lan.add(
            new NewFollowUp(
                plan.kind(),
                plan.due(),
                plan.urgency(),
                null,
                plan.about(),
                plan.callBack(),
                contact));

    var kept = minh.open(id).orElseThrow();
    assertThat(kept.callBack().allowed()).isTrue();
    assertThat(kept.callBack().codeWord()).isEqualTo("hoa sen");
    assertThat(kept.callBack().ifOther()).isEqualTo("nhầm số");
    assertThat(kept.callBack().number()).isEqualTo("0912345678");
    assertThat(kept.callBack().hours()).isEqualTo(plan.callBack().hours());
    assertThat(kept.origin()).isEqualTo(contact);
    assertThat(Links.role(desk.register.open(id).orElseThrow().state().body(), contact))
        .isEqualTo("about");
  }

  @Test
  void urgent_comes_first_then_what_can_be_done_at_this_hour() {
    lan.add(desk.chore("thường, sắp đến hạn", Urgency.NORMAL, in(2), null));
    lan.add(desk.ring("gấp, chưa được gọi", Urgency.HIGH, in(-5), 18, 20));
    lan.add(desk.ring("gấp, gọi được", Urgency.HIGH, in(-1), 8, 12));
    lan.add(desk.chore("gấp, việc khác", Urgency.HIGH, in(-2), null));
    lan.add(desk.chore("gấp, mai", Urgency.HIGH, in(24), null));
    lan.add(desk.chore("nguy hiểm, mai", Urgency.DANGER, in(24), null));

    var list = lan.list(Shown.CENTRE, desk.now());

    assertThat(about(list))
        .containsExactly(
            "nguy hiểm, mai",
            "gấp, việc khác",
            "gấp, gọi được",
            "gấp, chưa được gọi",
            "gấp, mai",
            "thường, sắp đến hạn");
    var closed = list.rows(3, 1).getFirst();
    assertThat(closed.standing()).isEqualTo(Standing.NOT_AT_THIS_HOUR);
    assertThat(closed.hours())
        .isEqualTo(new SafeHours.Now.Closed(Instant.parse("2026-03-02T11:00:00Z")));
  }

  @Test
  void any_part_of_a_list_is_that_part_of_the_whole() {
    for (int i = 0; i < 40; i++) {
      var urgency = Urgency.values()[i % 4];
      lan.add(
          i % 3 == 0
              ? desk.ring("gọi " + i, urgency, in(i % 7 - 3), 8 + i % 5, 10 + i % 9)
              : desk.chore("việc " + i, urgency, in(i % 11 - 5), i % 2 == 0 ? "minh" : null));
    }
    var list = lan.list(Shown.CENTRE, desk.now());
    var whole = list.rows(0, list.size());

    assertThat(whole).hasSize(40);
    assertThat(whole).isSortedAccordingTo(DueList.Due.FIRST);
    for (int from = 0; from < 40; from++) {
      for (int count : new int[] {1, 3, 17}) {
        assertThat(list.rows(from, count))
            .isEqualTo(whole.subList(from, Math.min(40, from + count)));
      }
    }
    assertThat(about(lan.list(Shown.OVERDUE, desk.now())))
        .isEqualTo(
            whole.stream()
                .filter(due -> due.standing() != Standing.LATER)
                .map(due -> due.followUp().about())
                .toList());
    assertThat(list.rows(40, 5)).isEmpty();
  }

  @Test
  void mine_are_those_that_wait_for_me() {
    lan.add(desk.chore("của Minh", Urgency.NORMAL, in(1), "minh"));
    lan.add(desk.chore("của ai cũng được", Urgency.NORMAL, in(1), null));

    assertThat(about(minh.list(Shown.MINE, desk.now()))).containsExactly("của Minh");
    assertThat(about(lan.list(Shown.MINE, desk.now()))).isEmpty();
  }

  @Test
  void what_waits_is_ones_own_and_anybodys_within_the_hour() {
    lan.add(desk.chore("của Lan", Urgency.NORMAL, in(-1), "lan"));
    lan.add(desk.chore("của Minh", Urgency.DANGER, in(-1), "minh"));
    lan.add(desk.chore("chung", Urgency.HIGH, desk.now().plusSeconds(1800), null));
    lan.add(desk.chore("chiều nay", Urgency.HIGH, in(4), null));

    assertThat(lan.waiting(desk.now(), 10))
        .extracting(due -> due.followUp().about())
        .containsExactly("chung", "của Lan");
    assertThat(lan.waiting(desk.now(), 1)).hasSize(1);
  }

  @Test
  void what_is_done_put_off_or_cancelled_leaves_the_list_and_comes_back_when_undone() {
    var id = lan.add(desk.chore("hỏi Sở", Urgency.NORMAL, in(-1), null));

    var done = lan.done(id, FollowUp.Result.REACHED, "đã nhận người");
    assertThat(lan.list(Shown.CENTRE, desk.now()).size()).isZero();
    assertThat(lan.open(id).orElseThrow().result()).isEqualTo(FollowUp.Result.REACHED);

    assertThat(lan.undo(done)).isTrue();
    assertThat(lan.list(Shown.CENTRE, desk.now()).size()).isOne();
    assertThat(lan.open(id).orElseThrow().resultNote()).isEmpty();

    var off = lan.postpone(id, in(30), "cán bộ đi vắng");
    assertThat(lan.list(Shown.OVERDUE, desk.now()).size()).isZero();
    assertThat(desk.register.saved.getLast().reason()).isEqualTo("cán bộ đi vắng");
    assertThat(lan.undo(off)).isTrue();
    assertThat(lan.list(Shown.OVERDUE, desk.now()).size()).isOne();

    lan.cancel(id, "người gọi không muốn nữa");
    assertThat(lan.open(id).orElseThrow().state()).isEqualTo(FollowUp.State.CANCELLED);
  }

  @Test
  void what_a_colleague_changed_since_is_not_undone() {
    var id = lan.add(desk.chore("hỏi Sở", Urgency.NORMAL, in(-1), null));
    var act = lan.assign(id, "lan");
    minh.assign(id, "minh");

    assertThat(lan.undo(act)).isFalse();
    assertThat(lan.open(id).orElseThrow().who()).isEqualTo("minh");
  }

  @Test
  void putting_off_and_cancelling_ask_for_a_reason() {
    var id = lan.add(desk.chore("hỏi Sở", Urgency.NORMAL, in(-1), null));

    assertThatThrownBy(() -> lan.postpone(id, in(1), "  "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lan.cancel(id, "")).isInstanceOf(IllegalArgumentException.class);
    assertThat(desk.register.saved).hasSize(1);
  }

  @Test
  void a_number_brings_its_follow_ups_however_it_is_written() {
    lan.add(desk.ring("gọi lại", Urgency.NORMAL, in(2), 8, 20));
    var gone = lan.add(desk.ring("đã gọi", Urgency.NORMAL, in(1), 8, 20));
    lan.done(gone, FollowUp.Result.REACHED, "");

    assertThat(minh.ofNumber("0912.345.678"))
        .extracting(FollowUp::about)
        .containsExactly("gọi lại");
    assertThat(minh.ofNumber("0912345679")).isEmpty();
  }

  @Test
  void what_nobody_asked_is_no_permission() {
    assertThat(CallBack.Permission.of(null)).isEqualTo(CallBack.Permission.NOT_ASKED);
    var ring = desk.ring("", Urgency.NORMAL, in(1), 8, 20).callBack();
    var unasked =
        new CallBack(CallBack.Permission.NOT_ASKED, ring.number(), "", "", "", "", ring.hours());
    assertThat(unasked.allowed()).isFalse();
  }
}
