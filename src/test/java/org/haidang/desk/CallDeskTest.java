package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.haidang.model.Channel;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.junit.jupiter.api.Test;

class CallDeskTest extends WithCallDesk {

  @Test
  void an_answered_call_is_a_draft_before_anything_is_typed() {
    var call = desk.answer(Channel.CALL, "0912345123");
    disk.runDue();

    assertThat(desk.unfinished())
        .singleElement()
        .extracting(Draft::contact)
        .isEqualTo(call.contact());
    assertThat(desk.unfinished().getFirst().body().fields())
        .containsEntry(ContactFields.NUMBER, "0912345123")
        .containsEntry(ContactFields.CHANNEL, "CALL")
        .containsEntry(ContactFields.CENTRE, "HN")
        .containsEntry(ContactFields.COUNSELOR, "lan")
        .containsEntry(ContactFields.PACK, "sample")
        .containsEntry(ContactFields.PACK_VERSION, "1")
        .containsEntry(ContactFields.STARTED, "2026-03-02T02:15:00Z");
  }

  @Test
  void what_is_typed_is_durable_within_the_bound() {
    var call = desk.answer(Channel.CALL, null);
    disk.runDue();

    call.set("caller/name", "Chị Hoa");
    call.caret("caller/name", 7);
    disk.pass(BOUND);

    assertThat(desk.unfinished().getFirst())
        .satisfies(
            draft -> {
              assertThat(draft.body().get("caller/name")).isEqualTo("Chị Hoa");
              assertThat(draft.focus()).isEqualTo("caller/name");
              assertThat(draft.caret()).isEqualTo(7);
            });
  }

  @Test
  void typing_without_a_pause_is_kept_all_the_while_and_not_at_every_key() {
    var call = desk.answer(Channel.CALL, null);
    disk.runDue();
    int before = drafts.writes.size();

    var typed = new StringBuilder();
    for (int key = 0; key < 100; key++) {
      typed.append('a');
      call.set("caller/name", typed.toString());
      disk.pass(Duration.ofMillis(20));
      if (key * 20L > BOUND.toMillis()) {
        var kept = desk.unfinished().getFirst().body().get("caller/name");
        assertThat(typed.length() - kept.length())
            .isLessThanOrEqualTo((int) (BOUND.toMillis() / 20));
      }
    }

    assertThat(drafts.writes.size() - before).isBetween(8, 30);
  }

  @Test
  void the_latest_state_wins() {
    var call = desk.answer(Channel.CALL, null);
    call.set("caller/name", "H");
    call.set("caller/name", "Ho");
    call.set("caller/name", "Hoa");
    disk.pass(BOUND);

    assertThat(drafts.writes.getLast().body().get("caller/name")).isEqualTo("Hoa");
  }

  @Test
  void a_failing_disk_is_told_typing_goes_on_and_all_is_kept_when_the_disk_is_well_again() {
    var call = desk.answer(Channel.CALL, null);
    disk.runDue();
    var told = new ArrayList<String>();
    call.tellAboutDraft(
        new DraftKeeper.Told() {
          @Override
          public void kept() {
            told.add("kept");
          }

          @Override
          public void failed(ErrorCode code) {
            told.add(code.name());
          }
        });

    drafts.failure = ErrorCode.DISK_FULL;
    call.set("caller/name", "Chị Hoa");
    disk.pass(BOUND);
    call.set("caller/relation", "self");
    drafts.failure = null;
    disk.pass(DraftKeeper.AGAIN.plus(BOUND));

    assertThat(told).startsWith("DISK_FULL").endsWith("kept");
    assertThat(desk.unfinished().getFirst().body().fields())
        .containsEntry("caller/name", "Chị Hoa")
        .containsEntry("caller/relation", "self");
  }

  @Test
  void trouble_from_before_anybody_listened_is_told_too() {
    drafts.failure = ErrorCode.DISK_FULL;
    var call = desk.answer(Channel.CALL, null);
    disk.runDue();
    var told = new ArrayList<ErrorCode>();

    call.tellAboutDraft(
        new DraftKeeper.Told() {
          @Override
          public void kept() {}

          @Override
          public void failed(ErrorCode code) {
            told.add(code);
          }
        });

    assertThat(told).containsExactly(ErrorCode.DISK_FULL);
  }

  @Test
  void a_report_is_saved_as_one_change_and_its_draft_is_gone_for_good() {
    var call = filled();
    clock.pass(Duration.ofMinutes(8));

    assertThat(saved(call)).isInstanceOf(SaveOutcome.Saved.class);
    disk.pass(Duration.ofSeconds(5));

    assertThat(desk.unfinished()).isEmpty();
    assertThat(contacts.saved).hasSize(1);
    var change = contacts.saved.getFirst();
    assertThat(change.type()).isEqualTo(RecordType.CONTACT);
    assertThat(change.record()).isEqualTo(call.contact());
    assertThat(change.base()).isNull();
    assertThat(change.after()).isNull();
    assertThat(change.author()).isEqualTo("lan");
    assertThat(change.workstation()).isEqualTo(workstation);
    assertThat(change.madeAt()).isEqualTo(clock.instant());
    assertThat(change.patch())
        .contains(
            new Edit("incident/narrative", null, "Con gái bị lừa sang biên giới"),
            new Edit(ContactFields.ENDED, null, "2026-03-02T02:23:00Z"),
            new Edit(ContactFields.CENTRE, null, "HN"))
        .isSortedAccordingTo((a, b) -> a.path().compareTo(b.path()));
  }

  @Test
  void pressing_save_twice_saves_once() {
    var call = filled();

    var first = call.save();
    var second = call.save();
    disk.runDue();
    var third = call.save();
    disk.runDue();

    assertThat(second).isSameAs(first);
    assertThat(third.join()).isEqualTo(first.join());
    assertThat(contacts.saved).hasSize(1);
  }

  @Test
  void an_incomplete_report_is_not_saved_and_says_why() {
    var call = desk.answer(Channel.CALL, null);

    var outcome = saved(call);

    assertThat(outcome).isInstanceOf(SaveOutcome.Incomplete.class);
    assertThat(((SaveOutcome.Incomplete) outcome).problems())
        .extracting(problem -> problem.path())
        .containsExactly("incident/narrative", "close/kind");
    assertThat(contacts.saved).isEmpty();
    assertThat(desk.unfinished()).hasSize(1);
  }

  @Test
  void a_save_that_fails_leaves_the_draft_and_can_be_tried_again() {
    var call = filled();
    contacts.failure = ErrorCode.DISK_FULL;

    assertThat(saved(call)).isEqualTo(new SaveOutcome.Failed(ErrorCode.DISK_FULL));
    call.set("caller/name", "Chị Hoa");
    disk.pass(BOUND);
    assertThat(desk.unfinished().getFirst().body().get("caller/name")).isEqualTo("Chị Hoa");

    contacts.failure = null;
    assertThat(saved(call)).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(contacts.saved).hasSize(1);
  }
}
