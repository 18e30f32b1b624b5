package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.haidang.content.Parts;
import org.haidang.duties.CallBack;
import org.haidang.duties.DutiesBench;
import org.haidang.duties.FollowUp;
import org.haidang.duties.FollowUpFields;
import org.haidang.duties.SafeHours;
import org.haidang.duties.Urgency;
import org.haidang.fakes.ManualExecutor;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryContacts;
import org.haidang.fakes.MemoryDrafts;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.SettableClock;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Account;
import org.haidang.model.Channel;
import org.haidang.model.Links;
import org.haidang.model.OpenReason;
import org.haidang.model.Role;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the form says of ringing back becomes a follow-up, and a call of its own. */
class CallBackAtDeskTest {

  private static ShippedPack shipped;

  private final MemoryDrafts drafts = new MemoryDrafts();
  private final MemoryContacts contacts = new MemoryContacts(drafts);
  private final SettableClock clock = new SettableClock();
  private final DutiesBench bench = new DutiesBench(clock);
  private final ManualExecutor disk = new ManualExecutor();
  private final CallDesk desk =
      new CallDesk(
          contacts,
          drafts,
          new OnePack(shipped.pack()),
          shipped::open,
          clock,
          Ids.timeOrdered(),
          new Account("lan", "Lan", Role.COUNSELOR, "HN"),
          UUID.randomUUID(),
          new MemoryAudit(),
          disk);

  @BeforeAll
  static void read() {
    shipped = new ShippedPack();
  }

  private void say(Call call, String part, String value) {
    call.set(call.form().pack().part(part).orElseThrow().path(), value);
  }

  private Call arranged() {
    var call = desk.answer(Channel.CALL, "0912 345 678");
    say(call, Parts.CALL_BACK, "arranged");
    say(call, Parts.CALL_BACK_DAY, LocalDate.of(2026, 3, 4).toString());
    say(call, Parts.CALL_BACK_FROM, "19:00:00.000+07:00");
    say(call, Parts.CALL_BACK_TO, "21:00:00.000+07:00");
    say(call, Parts.CALL_BACK_OTHER, "giao hàng");
    say(call, Parts.CALL_BACK_HOW, "để chuông hai lần");
    say(call, Parts.CODE_WORD, "hoa sen");
    return call;
  }

  @Test
  void what_was_arranged_is_offered_as_it_was_said() {
    var plan = arranged().callBack().orElseThrow();

    assertThat(plan.kind()).isEqualTo(FollowUp.Kind.CALL_BACK);
    assertThat(plan.due()).isEqualTo(Instant.parse("2026-03-04T12:00:00Z"));
    assertThat(plan.callBack())
        .isEqualTo(
            new CallBack(
                CallBack.Permission.ARRANGED,
                "0912345678",
                "để chuông hai lần",
                "hoa sen",
                "giao hàng",
                "",
                SafeHours.daily(
                    ZoneId.of("Asia/Ho_Chi_Minh"), LocalTime.of(19, 0), LocalTime.of(21, 0))));
  }

  @Test
  void silence_is_not_consent() {
    var call = desk.answer(Channel.CALL, "0912345678");
    assertThat(call.callBack()).isEmpty();
    say(call, Parts.CALL_BACK, "no");
    assertThat(call.callBack()).isEmpty();
    say(call, Parts.CALL_BACK, "yes");
    assertThat(call.callBack()).isPresent();
  }

  @Test
  void the_hours_of_a_caller_abroad_are_on_their_clock() {
    var call = arranged();
    call.set(region(call), "abroad");
    say(call, Parts.COUNTRY, "cn");

    var plan = call.callBack().orElseThrow();

    assertThat(plan.callBack().hours().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(plan.due()).isEqualTo(Instant.parse("2026-03-04T11:00:00Z"));
  }

  private static String region(Call call) {
    return call.form()
        .pack()
        .questions()
        .filter(question -> question.path().endsWith("caller_region"))
        .findFirst()
        .orElseThrow()
        .path();
  }

  @Test
  void the_follow_up_is_saved_with_the_report_or_neither_is() {
    var call = arranged();
    var followUps = bench.followUps("lan");
    var plan = call.callBack().orElseThrow();
    call.beforeSaving(() -> followUps.arrange(plan));
    bench.register.failure = ErrorCode.DISK_FULL;
    close(call);

    assertThat(saved(call)).isInstanceOf(SaveOutcome.Failed.class);
    assertThat(contacts.saved).isEmpty();

    bench.register.failure = null;
    assertThat(saved(call)).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(bench.register.saved).hasSize(1);

    followUps.arrange(plan);
    assertThat(bench.register.saved).as("arranged once").hasSize(1);
  }

  private void close(Call call) {
    say(call, Parts.KIND, "consultation");
    call.open().forEach(open -> call.why(open.path(), OpenReason.NOT_ASKED));
  }

  private SaveOutcome saved(Call call) {
    var outcome = call.save();
    disk.pass(Duration.ofSeconds(1));
    return outcome.join();
  }

  @Test
  void ringing_back_is_a_contact_of_its_own_that_points_at_the_first() {
    var first = arranged();
    close(first);
    saved(first);
    var followUps = bench.followUps("lan");
    var id = followUps.add(first.callBack().orElseThrow());

    var again = desk.ringBack(followUps.open(id).orElseThrow());

    assertThat(again.contact()).isNotEqualTo(first.contact());
    assertThat(again.number()).isEqualTo("0912345678");
    close(again);
    assertThat(saved(again)).isInstanceOf(SaveOutcome.Saved.class);
    var body = contacts.open(again.contact()).orElseThrow().state().body();
    assertThat(Links.role(body, first.contact())).isEqualTo(FollowUpFields.LINK_CALL_BACK);
    assertThat(Links.role(body, id)).isEqualTo(FollowUpFields.LINK_ANSWERS);
  }

  @Test
  void who_may_not_be_rung_is_not_rung() {
    var plan = bench.ring("x", Urgency.NORMAL, bench.now(), 8, 20);
    var forbidden =
        plan.with(
            new CallBack(
                CallBack.Permission.NO, "0912345678", "", "", "", "", plan.callBack().hours()));
    var followUps = bench.followUps("lan");
    var id = followUps.add(forbidden);

    assertThatThrownBy(() -> desk.ringBack(followUps.open(id).orElseThrow()))
        .isInstanceOf(HaidangException.class);
  }
}
