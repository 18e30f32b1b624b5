package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.content.Handbook;
import org.haidang.content.Pack;
import org.haidang.fakes.ManualExecutor;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryContacts;
import org.haidang.fakes.MemoryDrafts;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.SampleForm;
import org.haidang.fakes.SettableClock;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Channel;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.Place;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.junit.jupiter.api.Test;

class CallDeskTest {

  private static final Account LAN = new Account("lan", "Trần Thị Lan", Role.COUNSELOR, "HN");
  private static final Duration BOUND = Duration.ofMillis(250);

  private final Pack pack = SampleForm.pack();
  private final MemoryDrafts drafts = new MemoryDrafts();
  private final MemoryContacts contacts = new MemoryContacts(drafts);
  private final MemoryAudit audit = new MemoryAudit();
  private final ManualExecutor disk = new ManualExecutor();
  private final SettableClock clock = new SettableClock();
  private final UUID workstation = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private final CallDesk desk = deskWith(pack);

  private CallDesk deskWith(Pack current) {
    return new CallDesk(
        contacts,
        drafts,
        new OnePack(current),
        SampleForm::open,
        clock,
        Ids.timeOrdered(),
        LAN,
        workstation,
        audit,
        disk);
  }

  private Call filled() {
    var call = desk.answer(Channel.CALL, "0912345123");
    call.set("incident/narrative", "Con gái bị lừa sang biên giới");
    call.set("close/kind", "referral");
    return call;
  }

  private SaveOutcome saved(Call call) {
    var answer = call.save();
    disk.runDue();
    return answer.join();
  }

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

  @Test
  void what_does_not_apply_is_kept_in_the_draft_and_not_saved() {
    var call = filled();
    call.set("safety/alone", "no");
    call.set("safety/code_word", "hoa sen");
    call.set("safety/alone", "yes");
    disk.pass(BOUND);

    assertThat(desk.unfinished().getFirst().body().get("safety/code_word")).isEqualTo("hoa sen");
    saved(call);
    assertThat(contacts.saved.getFirst().patch())
        .extracting(Edit::path)
        .doesNotContain("safety/code_word");
  }

  @Test
  void a_killed_call_is_resumed_with_everything_and_the_caret_where_it_was() {
    var call = filled();
    call.caret("incident/narrative", 5);
    call.step("story");
    disk.pass(BOUND);

    var again = deskWith(pack).resume(desk.unfinished().getFirst());

    assertThat(again.contact()).isEqualTo(call.contact());
    assertThat(again.form().value("incident/narrative")).isEqualTo("Con gái bị lừa sang biên giới");
    assertThat(again.focus()).isEqualTo("incident/narrative");
    assertThat(again.caret()).isEqualTo(5);
    assertThat(again.step()).isEqualTo("story");
    assertThat(again.number()).isEqualTo("0912345123");
  }

  @Test
  void a_call_laid_aside_is_told_from_one_that_was_cut_off() {
    var cut = filled();
    clock.pass(Duration.ofSeconds(1));
    var aside = filled();
    aside.park();
    disk.pass(BOUND);

    var unfinished = desk.unfinished();
    assertThat(unfinished)
        .extracting(Draft::contact)
        .containsExactly(aside.contact(), cut.contact());
    assertThat(unfinished).extracting(CallDesk::interrupted).containsExactly(false, true);

    var resumed = desk.resume(unfinished.getFirst());
    disk.runDue();
    assertThat(CallDesk.interrupted(desk.unfinished().getFirst())).isTrue();
    saved(resumed);
    assertThat(contacts.saved.getFirst().patch())
        .extracting(Edit::path)
        .filteredOn(path -> path.startsWith("_"))
        .doesNotContain("_parked");
  }

  @Test
  void an_empty_call_can_be_forgotten_also_after_a_kill() {
    desk.answer(Channel.CALL, "0912345123");
    disk.runDue();

    var again = desk.resume(desk.unfinished().getFirst());
    assertThat(again.untouched()).isTrue();
    again.discard();
    disk.pass(BOUND);

    assertThat(desk.unfinished()).isEmpty();
  }

  @Test
  void a_call_with_something_in_it_is_never_forgotten() {
    var call = filled();

    assertThatThrownBy(call::discard).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_draft_of_a_pack_that_is_gone_says_so_and_stays() {
    filled();
    disk.pass(BOUND);
    var newer =
        new Pack(
            "sample",
            "2",
            pack.title(),
            "vi",
            pack.sections(),
            pack.script(),
            Handbook.NONE,
            pack.xform());

    assertThatThrownBy(() -> deskWith(newer).resume(desk.unfinished().getFirst()))
        .isInstanceOf(HaidangException.class)
        .extracting(fault -> ((HaidangException) fault).code())
        .isEqualTo(ErrorCode.PACK_MISSING);
    assertThat(desk.unfinished()).hasSize(1);
  }

  @Test
  void a_change_of_a_contact_the_server_knows_is_based_on_its_version() {
    var call = filled();
    disk.pass(BOUND);
    var version = new Version(UUID.randomUUID(), 3);
    contacts.put(
        new Contacts.Opened(
            known(call.contact(), version, "Cũ"), new Place.AtServer(clock.instant()), null));

    saved(call);

    var change = contacts.saved.getFirst();
    assertThat(change.base()).isEqualTo(version);
    assertThat(change.after()).isNull();
    assertThat(change.patch())
        .contains(new Edit("incident/narrative", "Cũ", "Con gái bị lừa sang biên giới"));
  }

  @Test
  void a_change_of_a_contact_that_still_waits_comes_after_the_one_that_waits() {
    var call = filled();
    disk.pass(BOUND);
    var waiting = UUID.randomUUID();
    contacts.put(
        new Contacts.Opened(
            known(call.contact(), new Version(UUID.randomUUID(), 3), "Cũ"),
            new Place.OnThisComputer(),
            waiting));

    saved(call);

    assertThat(contacts.saved.getFirst().after()).isEqualTo(waiting);
    assertThat(contacts.saved.getFirst().base()).isNull();
  }

  private static RecordState known(UUID contact, Version version, String narrative) {
    return new RecordState(
        RecordType.CONTACT,
        contact,
        version,
        Body.EMPTY.with(List.of(new Edit("incident/narrative", null, narrative))),
        new TreeMap<>(),
        new TreeSet<>(),
        false);
  }
}
