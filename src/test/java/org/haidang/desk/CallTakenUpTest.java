package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.haidang.content.Handbook;
import org.haidang.content.Pack;
import org.haidang.model.Channel;
import org.haidang.model.Edit;
import org.haidang.model.Place;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.junit.jupiter.api.Test;

/** A call that was cut off, laid aside or saved, taken up again. */
class CallTakenUpTest extends WithCallDesk {

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
}
