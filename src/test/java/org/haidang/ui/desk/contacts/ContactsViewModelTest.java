package org.haidang.ui.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Place;
import org.haidang.platform.ErrorCode;
import org.haidang.ui.desk.contacts.ContactsViewModel.State;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.junit.jupiter.api.Test;

/** The list of contacts, without a window. */
class ContactsViewModelTest {

  private final Deque<Runnable> work = new ArrayDeque<>();
  private final List<Runnable> pauses = new ArrayList<>();
  private final Messages messages = new Messages();
  private final Shelf shelf = Samples.morning();
  private final ContactsViewModel model =
      new ContactsViewModel(
          shelf,
          new Background(work::add, Runnable::run),
          (_, action) -> {
            pauses.add(action);
            return () -> pauses.remove(action);
          },
          messages);

  private void pause() {
    var due = List.copyOf(pauses);
    pauses.clear();
    due.forEach(Runnable::run);
  }

  private void answer() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  private void started() {
    model.start();
    answer();
  }

  @Test
  void typing_asks_once_when_it_pauses() {
    started();
    shelf.asked.clear();

    model.query().set("c");
    model.query().set("ca");
    model.query().set("ca b");
    pause();
    answer();

    assertThat(shelf.asked).containsExactly("ca b");
    assertThat(model.rows()).hasSize(1);
  }

  @Test
  void an_answer_that_comes_after_a_newer_question_is_not_shown() {
    started();
    model.query().set("cao");
    pause();
    model.query().set("duong day");
    pause();
    var later = work.removeLast();
    later.run();
    answer();

    assertThat(model.rows())
        .extracting(row -> row.entry().summary())
        .containsExactly("Hỏi đường dây có làm việc ban đêm không");
  }

  @Test
  void many_changes_from_elsewhere_are_followed_once() {
    started();
    shelf.asked.clear();
    for (int i = 0; i < 50; i++) {
      shelf.put(
          Samples.entry("2026-11-17T03:00:00Z", "referral", "mới " + i),
          new Place.OnThisComputer(),
          Samples.plain(UUID.randomUUID()));
    }
    pause();
    answer();

    assertThat(shelf.asked).hasSize(1);
    assertThat(model.rows()).hasSize(56);
  }

  @Test
  void nothing_yet_is_told_apart_from_nothing_found() {
    assertThat(model.state().get()).isEqualTo(State.LOADING);
    started();
    assertThat(model.state().get()).isEqualTo(State.ROWS);

    model.query().set("khongco");
    pause();
    answer();
    assertThat(model.state().get()).isEqualTo(State.NOTHING_FOUND);

    shelf.rows.clear();
    shelf.states.clear();
    model.query().set("  ");
    pause();
    answer();
    assertThat(model.state().get()).isEqualTo(State.NOTHING_YET);
  }

  @Test
  void a_fault_is_told_and_what_was_listed_stays() {
    started();
    shelf.broken = true;
    model.query().set("cao");
    pause();
    answer();

    assertThat(messages.unread())
        .containsExactly(new Message.Fault(ErrorCode.DATABASE_UNAVAILABLE));
    assertThat(model.rows()).hasSize(6);
    assertThat(model.stale().get()).isFalse();
  }

  @Test
  void a_search_of_more_than_a_second_says_so_until_its_answer_comes() {
    started();
    model.query().set("cao");
    assertThat(model.slow().get()).isFalse();

    pause();
    assertThat(model.slow().get()).isTrue();

    answer();
    assertThat(model.slow().get()).isFalse();
  }

  @Test
  void after_it_stops_neither_answers_nor_changes_reach_it() {
    started();
    model.query().set("cao");
    pause();
    model.stop();
    answer();

    assertThat(model.rows()).hasSize(6);
    assertThat(shelf.listeners()).isZero();
    model.query().set("x");
    assertThat(pauses).isEmpty();
  }
}
