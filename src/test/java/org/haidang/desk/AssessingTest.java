package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.desk.Assessed.Standing;
import org.haidang.fakes.ManualExecutor;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryContacts;
import org.haidang.fakes.MemoryDrafts;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.SettableClock;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Account;
import org.haidang.model.Channel;
import org.haidang.model.Role;
import org.haidang.model.assessment.Judgement;
import org.haidang.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A judgement first, then what the rules suggest; kept with the report. */
class AssessingTest {

  private static final ShippedPack SHIPPED = new ShippedPack();

  private final MemoryDrafts drafts = new MemoryDrafts();
  private final MemoryContacts contacts = new MemoryContacts(drafts);
  private final ManualExecutor disk = new ManualExecutor();
  private final SettableClock clock = new SettableClock();
  private final CallDesk desk =
      new CallDesk(
          contacts,
          drafts,
          new OnePack(SHIPPED.pack()),
          SHIPPED::open,
          clock,
          Ids.timeOrdered(),
          new Account("lan", "Trần Thị Lan", Role.COUNSELOR, "HN"),
          UUID.randomUUID(),
          new MemoryAudit(),
          disk);
  private final Call call = desk.answer(Channel.CALL, "0912345123");
  private String who;

  @BeforeEach
  void somebodyIsSpokenOf() {
    call.set("incident/specific", "yes");
    call.set("closing/kind", "consultation");
    who = call.form().add("victims");
    call.set(who + "/age", "20");
    call.set(who + "/signs/signs_held", "d5_01 d5_03");
  }

  private void save(Call saving) {
    var answer = saving.save();
    disk.runDue();
    assertThat(answer.join()).isInstanceOf(SaveOutcome.Saved.class);
  }

  private String saved(String name) {
    return contacts
        .open(call.contact())
        .orElseThrow()
        .state()
        .body()
        .get("_assess/" + who + "/" + name);
  }

  @Test
  void the_first_judgement_stays_what_it_was_and_the_last_follows() {
    call.assessing().judge(who, Judgement.UNLIKELY);
    clock.pass(Duration.ofMinutes(1));
    call.assessing().judge(who, Judgement.POSSIBLE);

    save(call);

    assertThat(saved("first")).isEqualTo("unlikely");
    assertThat(saved("last")).isEqualTo("possible");
    assertThat(saved("suggested")).isEqualTo("possible");
    assertThat(saved("rules")).isEqualTo(SHIPPED.pack().id() + " " + SHIPPED.pack().version());
    assertThat(saved("basis")).isEqualTo("adult signs_held=d5_01 signs_held=d5_03");
    assertThat(saved("at")).isEqualTo("2026-03-02T02:16:00Z");
    assertThat(saved("open")).isNull();
  }

  @Test
  void a_judgement_that_departs_wants_a_reason_and_is_kept_with_it() {
    call.assessing().judge(who, Judgement.UNLIKELY);
    assertThat(call.assessing().standing(who)).isEqualTo(Standing.WANTS_REASON);

    call.assessing().why(who, "Hai bên hiểu lầm, người này đã tự về.");

    assertThat(call.assessing().standing(who)).isEqualTo(Standing.DONE);
    save(call);
    assertThat(saved("why")).isEqualTo("Hai bên hiểu lầm, người này đã tự về.");
    assertThat(desk.unassessed()).isEmpty();
  }

  @Test
  void a_sign_edited_afterwards_asks_to_look_again_and_changes_nothing_by_itself() {
    call.assessing().judge(who, Judgement.POSSIBLE);
    assertThat(call.assessing().standing(who)).isEqualTo(Standing.DONE);

    call.set(who + "/signs/signs_work", "d4_01 d4_02");
    call.set(who + "/signs/signs_deceived", "d1_01 d1_02");

    var stands = call.assessing().assessed(who).orElseThrow();
    assertThat(call.assessing().standing(who)).isEqualTo(Standing.LOOK_AGAIN);
    assertThat(stands.last()).isEqualTo(Judgement.POSSIBLE);
    assertThat(stands.suggested()).isEqualTo(Set.of(Judgement.POSSIBLE));
    assertThat(call.assessing().suggestion(who).suggested()).containsExactly(Judgement.LIKELY);

    call.assessing().judge(who, Judgement.LIKELY);
    assertThat(call.assessing().standing(who)).isEqualTo(Standing.DONE);
    assertThat(call.assessing().assessed(who).orElseThrow().first()).isEqualTo(Judgement.POSSIBLE);
  }

  @Test
  void an_answer_put_back_as_it_was_is_no_reason_to_look_again() {
    call.assessing().judge(who, Judgement.POSSIBLE);
    call.set(who + "/signs/signs_held", "");
    call.set(who + "/signs/signs_held", "d5_01 d5_03");
    call.set(who + "/name", "Hoa");
    assertThat(call.assessing().standing(who)).isEqualTo(Standing.DONE);
  }

  @Test
  void a_report_closes_without_an_assessment_and_what_was_put_off_waits() {
    save(call);

    assertThat(saved("open")).isEqualTo("not_judged");
    assertThat(desk.unassessed()).extracting(Contacts.Row::id).containsExactly(call.contact());

    var again = desk.amend(call.contact());
    again.assessing().judge(who, Judgement.POSSIBLE);
    save(again);

    assertThat(saved("open")).isNull();
    assertThat(saved("last")).isEqualTo("possible");
    assertThat(desk.unassessed()).isEmpty();
  }

  @Test
  void a_judgement_survives_a_kill() {
    call.assessing().judge(who, Judgement.POSSIBLE);
    disk.pass(Duration.ofMillis(250));

    var again = desk.resume(desk.unfinished().getFirst());

    assertThat(again.assessing().assessed(who).orElseThrow().last()).isEqualTo(Judgement.POSSIBLE);
    assertThat(again.assessing().standing(who)).isEqualTo(Standing.DONE);
  }

  @Test
  void the_assessment_of_somebody_taken_out_goes_with_them() {
    call.assessing().judge(who, Judgement.POSSIBLE);
    call.form().remove(who);

    save(call);

    assertThat(
            contacts.open(call.contact()).orElseThrow().state().body().fields().keySet().stream()
                .filter(path -> path.startsWith("_assess/")))
        .isEmpty();
    assertThat(desk.unassessed()).isEmpty();
  }

  @Test
  void a_call_that_speaks_of_nobody_has_nothing_to_assess() {
    call.set("incident/specific", "no");
    assertThat(call.assessing().people()).isEqualTo(List.of());
    assertThat(call.assessing().open()).isZero();
    save(call);
    assertThat(desk.unassessed()).isEmpty();
  }
}
