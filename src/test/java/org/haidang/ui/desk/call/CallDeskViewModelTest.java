package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import org.haidang.desk.CallDesk;
import org.haidang.fakes.ManualExecutor;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryContacts;
import org.haidang.fakes.MemoryDrafts;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.SampleForm;
import org.haidang.fakes.SettableClock;
import org.haidang.model.Place;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Ids;
import org.haidang.platform.Texts;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;

class CallDeskViewModelTest {

  private final MemoryDrafts drafts = new MemoryDrafts();
  private final MemoryContacts contacts = new MemoryContacts(drafts);
  private final ManualExecutor disk = new ManualExecutor();
  private final SettableClock clock = new SettableClock();
  private final Messages messages = new Messages();
  private final CallDeskViewModel desk = signIn();

  private CallDeskViewModel signIn() {
    var calls =
        new CallDesk(
            contacts,
            drafts,
            new OnePack(SampleForm.pack()),
            SampleForm::open,
            clock,
            Ids.timeOrdered(),
            DeskBench.LAN,
            UUID.randomUUID(),
            new MemoryAudit(),
            disk);
    return new CallDeskViewModel(
        calls,
        contacts,
        null,
        null,
        new Wording(Texts.load()),
        new Background(Runnable::run, Runnable::run),
        messages,
        clock,
        new SimpleStringProperty(""),
        Company.NONE);
  }

  private CallViewModel inHand() {
    return desk.callProperty().get();
  }

  private void fill() {
    inHand().form().jump("incident/narrative");
    inHand().form().field("incident/narrative").orElseThrow().set("Hỏi về luật");
    inHand().form().jump("close/kind");
    inHand().form().field("close/kind").orElseThrow().set("information");
  }

  @Test
  void the_clock_of_the_call_runs_from_the_answer() {
    desk.shown();
    desk.answer();
    clock.pass(Duration.ofSeconds(7 * 60 + 41));
    inHand().tick();

    assertThat(inHand().clock().elapsedProperty().get()).isEqualTo("00:07:41");
  }

  @Test
  void the_next_call_lays_the_one_in_hand_aside() {
    desk.shown();
    desk.answer();
    fill();
    var first = inHand();
    desk.answer();
    disk.runDue();

    assertThat(inHand()).isNotSameAs(first);
    desk.leave();
    disk.runDue();
    assertThat(desk.waiting().rows())
        .singleElement()
        .matches(waits -> waits.started().equals(first.started()))
        .matches(waits -> !((Waits.Report) waits).interrupted());
  }

  @Test
  void a_saved_call_gives_way_to_the_next_and_its_place_is_followed() {
    desk.shown();
    desk.answer();
    fill();
    desk.save();
    disk.runDue();

    assertThat(inHand()).isNull();
    assertThat(desk.lastSaved().property().get().place()).isInstanceOf(Place.OnThisComputer.class);
    contacts.reachServer(contacts.saved.getFirst().record());
    assertThat(desk.lastSaved().property().get().place()).isInstanceOf(Place.AtServer.class);
  }

  @Test
  void what_was_said_of_missing_answers_follows_what_is_mended() {
    desk.shown();
    desk.answer();
    desk.save();
    disk.runDue();
    assertThat(inHand().zoneProperty().get()).isEqualTo(Zone.CLOSING);
    assertThat(inHand().closing().leftProperty().get()).isEqualTo(2);
    inHand().form().jump("incident/narrative");

    inHand().form().field("incident/narrative").orElseThrow().set("Hỏi");
    assertThat(inHand().closing().leftProperty().get()).isEqualTo(1);

    inHand().form().jump("close/kind");
    inHand().form().field("close/kind").orElseThrow().set("information");
    assertThat(inHand().closing().leftProperty().get()).isZero();
  }

  @Test
  void a_draft_that_cannot_be_kept_is_told_once_and_shown_until_it_is_kept() {
    desk.shown();
    desk.answer();
    disk.runDue();
    drafts.failure = ErrorCode.DISK_FULL;
    fill();
    disk.pass(Duration.ofSeconds(3));

    assertThat(messages.unread()).containsExactly(new Message.Fault(ErrorCode.DISK_FULL));
    assertThat(inHand().keptProperty().get()).isFalse();

    drafts.failure = null;
    disk.pass(Duration.ofSeconds(2));
    assertThat(inHand().keptProperty().get()).isTrue();
  }

  @Test
  void only_the_first_showing_reopens_what_was_cut_off() {
    desk.shown();
    desk.answer();
    fill();
    disk.pass(Duration.ofSeconds(1));

    var next = signIn();
    next.shown();
    assertThat(next.callProperty().get()).isNotNull();
    next.leave();
    disk.pass(Duration.ofSeconds(1));
    next.hidden();
    next.shown();

    assertThat(next.callProperty().get()).isNull();
    assertThat(next.waiting().rows()).hasSize(1);
  }

  @Test
  void a_call_laid_aside_is_listed_as_laid_aside() {
    desk.shown();
    desk.answer();
    fill();
    desk.leave();
    disk.runDue();

    assertThat(inHand()).isNull();
    assertThat(desk.waiting().rows())
        .singleElement()
        .extracting(waits -> ((Waits.Report) waits).interrupted())
        .isEqualTo(false);
  }

  @Test
  void a_hidden_desk_listens_to_nothing() {
    desk.shown();
    desk.hidden();

    assertThat(contacts.listeners()).isZero();
  }
}
