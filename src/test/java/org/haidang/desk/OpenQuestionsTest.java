package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.haidang.content.FormSession;
import org.haidang.fakes.ManualExecutor;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryContacts;
import org.haidang.fakes.MemoryDrafts;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.SampleForm;
import org.haidang.fakes.SettableClock;
import org.haidang.model.Account;
import org.haidang.model.Channel;
import org.haidang.model.ContactFields;
import org.haidang.model.OpenReason;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.junit.jupiter.api.Test;

/** A report can always be closed: what is open has an answer, or a reason. */
class OpenQuestionsTest {

  private final MemoryDrafts drafts = new MemoryDrafts();
  private final MemoryContacts contacts = new MemoryContacts(drafts);
  private final ManualExecutor disk = new ManualExecutor();
  private final SettableClock clock = new SettableClock();
  private final CallDesk desk =
      new CallDesk(
          contacts,
          drafts,
          new OnePack(SampleForm.pack()),
          SampleForm::open,
          clock,
          Ids.timeOrdered(),
          new Account("lan", "Trần Thị Lan", Role.COUNSELOR, "HN"),
          UUID.randomUUID(),
          new MemoryAudit(),
          disk);
  private final Call call = desk.answer(Channel.CALL, "0912345123");

  private SaveOutcome save(Call saving) {
    var answer = saving.save();
    disk.runDue();
    return answer.join();
  }

  @Test
  void a_reason_closes_what_an_answer_would() {
    assertThat(save(call)).isInstanceOf(SaveOutcome.Incomplete.class);

    call.why("incident/narrative", OpenReason.UNSAFE_TO_ASK);
    call.set("close/kind", "silent");

    assertThat(save(call)).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(saved("_why/incident/narrative")).isEqualTo("unsafe_to_ask");
  }

  private String saved(String field) {
    return contacts.open(call.contact()).orElseThrow().state().body().get(field);
  }

  @Test
  void an_answer_takes_the_reason_away() {
    call.why("incident/narrative", OpenReason.NOT_ASKED);

    call.set("incident/narrative", "Con gái bị lừa");

    assertThat(call.why("incident/narrative")).isEmpty();
  }

  @Test
  void what_the_form_would_not_take_can_stand_as_it_was_told() {
    call.set("incident/narrative", "Mất liên lạc");
    call.set("close/kind", "consultation");
    call.set("incident/happened", "độ tuần trước");
    assertThat(call.open())
        .extracting(FormSession.Problem::path)
        .containsExactly("incident/happened");

    call.why("incident/happened", OpenReason.AS_TOLD);

    assertThat(save(call)).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(saved("incident/happened")).isEqualTo("độ tuần trước");
  }

  @Test
  void reasons_survive_a_kill() {
    call.why("incident/narrative", OpenReason.REFUSED);
    disk.pass(Duration.ofMillis(250));

    var again = desk.resume(desk.unfinished().getFirst());

    assertThat(again.why("incident/narrative")).contains(OpenReason.REFUSED);
  }

  @Test
  void the_moment_the_caller_was_gone_is_kept_and_not_moved_by_saving() {
    clock.pass(Duration.ofMinutes(5));
    call.hangUp();
    clock.pass(Duration.ofMinutes(2));
    call.hangUp();
    call.why("incident/narrative", OpenReason.NOT_ASKED);
    call.set("close/kind", "cut_off");

    save(call);

    assertThat(saved(ContactFields.HUNG_UP)).isEqualTo("2026-03-02T02:20:00Z");
    assertThat(saved(ContactFields.ENDED)).isEqualTo("2026-03-02T02:22:00Z");
  }

  @Test
  void a_record_taken_on_paper_has_its_real_date_and_the_day_it_was_typed_in() {
    var paper = desk.enterLate(Instant.parse("2026-02-27T13:05:00Z"), null);
    paper.why("incident/narrative", OpenReason.NOT_KNOWN);
    paper.set("close/kind", "information");
    save(paper);

    var body = contacts.open(paper.contact()).orElseThrow().state().body();
    assertThat(body.get(ContactFields.STARTED)).isEqualTo("2026-02-27T13:05:00Z");
    assertThat(body.get(ContactFields.TYPED_IN)).isEqualTo("2026-03-02T02:15:00Z");
    assertThat(body.get(ContactFields.CHANNEL)).isEqualTo("LATE_ENTRY");
    assertThat(paper.late()).isTrue();
  }

  @Test
  void a_saved_report_is_taken_up_again_and_saved_as_another_change() {
    call.set("incident/narrative", "Hỏi về luật");
    call.set("close/kind", "information");
    save(call);

    var again = desk.amend(call.contact());
    again.set("caller/name", "Chị Hoa");
    save(again);

    assertThat(contacts.saved).hasSize(2);
    assertThat(contacts.saved.getLast().record()).isEqualTo(call.contact());
    assertThat(contacts.saved.getLast().after()).isEqualTo(contacts.saved.getFirst().id());
    assertThat(saved("caller/name")).isEqualTo("Chị Hoa");
    assertThat(saved("incident/narrative")).isEqualTo("Hỏi về luật");
  }

  @Test
  void contacts_of_the_same_number_are_counted_and_within_a_day_apart() {
    ring("0912 345 123");
    clock.pass(Duration.ofHours(30));
    ring("+84912345123");
    ring("0999999999");
    clock.pass(Duration.ofHours(1));

    assertThat(desk.earlier("0912345123", clock.instant())).isEqualTo(new Earlier(1, 2));
    assertThat(desk.earlier("", clock.instant())).isEqualTo(Earlier.NONE);
  }

  private void ring(String number) {
    var rung = desk.answer(Channel.CALL, number);
    rung.why("incident/narrative", OpenReason.NOT_ASKED);
    rung.set("close/kind", "silent");
    save(rung);
  }
}
