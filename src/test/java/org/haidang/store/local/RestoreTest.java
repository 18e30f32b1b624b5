package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;
import static org.haidang.desk.Samples.next;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.desk.Samples;
import org.haidang.model.Change;
import org.haidang.model.Place;
import org.haidang.model.Version;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Keepsakes;
import org.haidang.sync.SimpleServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server brought back from a backup gets from the workstation what the backup lacks. */
class RestoreTest {

  private static final UUID NEW_LIFE = new UUID(0xb, 0xb);

  @TempDir Path folder;

  private static void push(LocalStore store, SimpleServer server) {
    var answers = store.outbox().next(500, 1 << 20).stream().map(server::take).toList();
    store.outbox().answered(answers);
  }

  private static void pull(LocalStore store, SimpleServer server) {
    var cursor = store.replica().cursor();
    if (!store.replica().apply(server.read(cursor, Samples.WORKSTATION, 100, false))) {
      var whole = server.read(cursor, Samples.WORKSTATION, 100, true);
      assertThat(store.replica().apply(whole)).isTrue();
    }
  }

  private static String summary(LocalStore store, UUID contact) {
    return store.contacts().open(contact).orElseThrow().state().body().get("summary");
  }

  @Test
  void what_was_acknowledged_after_the_backup_is_shown_all_along_and_sent_again() {
    try (var store = Stores.open(folder)) {
      var server = new SimpleServer(Samples.GENERATION);
      var old = id();
      var young = id();
      store.contacts().save(first(old, 0, "trước"));
      push(store, server);
      pull(store, server);
      var backup = server.restored(NEW_LIFE);

      var edit = next(store.contacts().open(old).orElseThrow(), "summary", "sau");
      store.contacts().save(edit);
      var made = first(young, 1, "mới");
      store.contacts().save(made);
      push(store, server);
      pull(store, server);
      assertThat(store.outbox().depth().waiting()).isZero();

      pull(store, backup);
      assertThat(summary(store, old)).isEqualTo("sau");
      assertThat(summary(store, young)).isEqualTo("mới");
      assertThat(store.outbox().next(9, 1 << 20)).containsExactly(edit, made);
      assertThat(store.contacts().open(old).orElseThrow().place())
          .isEqualTo(new Place.OnThisComputer());

      push(store, backup);
      pull(store, backup);
      assertThat(store.outbox().depth().waiting()).isZero();
      for (var state : backup.trunk().values()) {
        assertThat(store.contacts().open(state.id()).orElseThrow().state()).isEqualTo(state);
      }
      assertThat(store.contacts().open(young).orElseThrow().state().version())
          .isEqualTo(new Version(NEW_LIFE, 1));
      assertThat(summary(store, old)).isEqualTo("sau");
    }
  }

  @Test
  void what_was_made_while_the_clock_stood_years_back_is_sent_again_as_well() {
    try (var store = Stores.open(folder)) {
      var server = new SimpleServer(Samples.GENERATION);
      store.contacts().save(first(id(), 0, "trước"));
      push(store, server);
      pull(store, server);
      var backup = server.restored(NEW_LIFE);
      var now = first(id(), 1, "mới");
      var made =
          new Change(
              now.id(),
              now.type(),
              now.record(),
              null,
              null,
              now.patch(),
              now.author(),
              now.workstation(),
              Instant.parse("2019-01-01T00:00:00Z"),
              null);
      store.contacts().save(made);
      push(store, server);
      pull(store, server);

      assertThat(store.keepsakes().changes()).contains(made.id());
      pull(store, backup);
      assertThat(store.outbox().next(9, 1 << 20)).containsExactly(made);
    }
  }

  @Test
  void ones_own_words_stay_on_the_screen_that_the_new_life_took_in_before_it_was_noticed() {
    try (var store = Stores.open(folder)) {
      var server = new SimpleServer(Samples.GENERATION);
      var contact = id();
      store.contacts().save(first(contact, 0, "trước"));
      push(store, server);
      pull(store, server);
      var backup = server.restored(NEW_LIFE);
      store.contacts().save(next(store.contacts().open(contact).orElseThrow(), "summary", "sau"));
      push(store, backup);
      assertThat(summary(store, contact)).isEqualTo("sau");

      var other = Samples.state(id(), new Version(NEW_LIFE, 1), Samples.contactBody(1, "khác"));
      store.replica().apply(Samples.page(NEW_LIFE, 5, Samples.whole(other)));

      assertThat(summary(store, contact)).isEqualTo("sau");
      assertThat(store.outbox().depth().waiting())
          .as("only what the old life had taken in waits again")
          .isEqualTo(1);
    }
  }

  @Test
  void what_was_taken_in_and_not_read_again_stays_on_the_screen_when_another_life_begins() {
    try (var store = Stores.open(folder)) {
      var server = new SimpleServer(Samples.GENERATION);
      var contact = id();
      store.contacts().save(first(contact, 0, "trước"));
      push(store, server);
      pull(store, server);
      var edit = next(store.contacts().open(contact).orElseThrow(), "summary", "sau");
      store.contacts().save(edit);
      store
          .outbox()
          .answered(
              List.of(
                  new ChangeAnswer(
                      edit.id(),
                      ChangeAnswer.Outcome.MERGED,
                      Samples.version(3),
                      List.of(),
                      null)));

      store.replica().apply(Samples.page(NEW_LIFE, 5));

      assertThat(summary(store, contact)).isEqualTo("sau");
    }
  }

  @Test
  void only_what_the_present_life_has_not_told_of_is_asked_about_again() {
    try (var store = Stores.open(folder)) {
      var server = new SimpleServer(Samples.GENERATION);
      var old = first(id(), 0, "trước");
      store.contacts().save(old);
      push(store, server);
      pull(store, server);
      var backup = server.restored(NEW_LIFE);
      var theirs =
          Samples.state(id(), Samples.version(1), Samples.contactBody(0, "mất với bản cũ"));
      store.replica().apply(Samples.page(9, Samples.whole(theirs)));
      store.contacts().save(first(id(), 1, "chưa gửi"));
      assertThat(store.keepsakes().untold()).isEmpty();

      pull(store, backup);

      assertThat(store.keepsakes().untold())
          .extracting(Keepsakes.Kept::record)
          .containsExactly(theirs.id());
    }
  }

  @Test
  void what_was_sent_before_anything_was_read_is_sent_again_too() {
    try (var store = Stores.open(folder)) {
      var server = new SimpleServer(Samples.GENERATION);
      var backup = server.restored(NEW_LIFE);
      var made = first(id(), 0, "một");
      store.contacts().save(made);
      push(store, server);
      assertThat(store.outbox().depth().waiting()).isZero();

      pull(store, backup);
      assertThat(store.outbox().next(9, 1 << 20)).containsExactly(made);
    }
  }

  @Test
  void what_was_sent_before_anything_was_read_is_sent_again_also_beside_what_never_was() {
    try (var store = Stores.open(folder)) {
      var server = new SimpleServer(Samples.GENERATION);
      var backup = server.restored(NEW_LIFE);
      var made = first(id(), 0, "một");
      store.contacts().save(made);
      push(store, server);
      var unsent = first(id(), 1, "hai");
      store.contacts().save(unsent);

      pull(store, backup);
      assertThat(store.outbox().next(9, 1 << 20)).containsExactly(made, unsent);
    }
  }

  @Test
  void what_another_life_took_in_is_not_laid_on_what_only_the_life_before_it_had() {
    try (var store = Stores.open(folder)) {
      var server = new SimpleServer(Samples.GENERATION);
      var contact = id();
      store.contacts().save(first(contact, 0, "trước"));
      push(store, server);
      pull(store, server);
      var backup = server.restored(NEW_LIFE);
      store
          .contacts()
          .save(next(store.contacts().open(contact).orElseThrow(), "summary", "của tôi"));
      store.contacts().save(next(store.contacts().open(contact).orElseThrow(), "kind", "referral"));
      var body = Samples.contactBody(0, "trước").with("topic", "của họ");
      var theirs = Samples.state(contact, Samples.version(2), body);
      store.replica().apply(Samples.page(9, Samples.whole(theirs)));

      push(store, backup);

      assertThat(backup.trunk().get(contact).version()).isEqualTo(new Version(NEW_LIFE, 3));
      assertThat(store.keepsakes().states(List.of(contact)))
          .as("what is brought back to the next life")
          .containsExactly(theirs);
      pull(store, backup);
      push(store, backup);
      pull(store, backup);
      assertThat(summary(store, contact)).isEqualTo("của tôi");
      assertThat(store.contacts().open(contact).orElseThrow().state())
          .isEqualTo(backup.trunk().get(contact));
    }
  }

  @Test
  void what_the_life_that_was_read_takes_in_needs_no_page_though_the_record_is_older() {
    try (var store = Stores.open(folder)) {
      var server = new SimpleServer(Samples.GENERATION);
      var contact = id();
      store.contacts().save(first(contact, 0, "trước"));
      push(store, server);
      pull(store, server);
      var backup = server.restored(NEW_LIFE);
      pull(store, backup);
      push(store, backup);
      store.contacts().save(next(store.contacts().open(contact).orElseThrow(), "summary", "sau"));
      push(store, backup);

      var opened = store.contacts().open(contact).orElseThrow();
      assertThat(opened.place()).isInstanceOf(Place.AtServer.class);
      assertThat(opened.state().version()).isEqualTo(new Version(NEW_LIFE, 2));
    }
  }

  @Test
  void what_was_refused_for_lack_of_what_it_follows_waits_again_in_another_life() {
    try (var store = Stores.open(folder)) {
      var server = new SimpleServer(Samples.GENERATION);
      store.contacts().save(first(id(), 0, "một"));
      push(store, server);
      pull(store, server);
      var edit = first(id(), 1, "hai");
      store.contacts().save(edit);
      store
          .outbox()
          .answered(List.of(ChangeAnswer.refused(edit.id(), "CHANGE_AFTER_UNKNOWN", List.of())));

      pull(store, server.restored(NEW_LIFE));
      assertThat(store.outbox().next(9, 1 << 20)).contains(edit);
    }
  }

  @Test
  void whatever_was_refused_or_set_aside_is_judged_anew_in_another_life() {
    try (var store = Stores.open(folder)) {
      var server = new SimpleServer(Samples.GENERATION);
      store.contacts().save(first(id(), 0, "một"));
      push(store, server);
      pull(store, server);
      var refused = first(id(), 1, "hai");
      var stuck = first(id(), 2, "ba");
      store.contacts().save(refused);
      store.contacts().save(stuck);
      store
          .outbox()
          .answered(List.of(ChangeAnswer.refused(refused.id(), "CHANGE_FOREIGN", List.of())));
      store.outbox().setAside(stuck.id());

      pull(store, server.restored(NEW_LIFE));
      assertThat(store.outbox().next(9, 1 << 20)).contains(refused, stuck);
    }
  }

  @Test
  void an_older_state_of_anothers_record_takes_the_place_of_the_newer() {
    try (var store = Stores.open(folder)) {
      var contact = id();
      var newer =
          Samples.state(contact, Samples.version(6), Samples.contactBody(0, "mất với bản cũ"));
      store.replica().apply(Samples.page(9, Samples.whole(newer)));
      var older = Samples.state(contact, Samples.version(4), Samples.contactBody(0, "bản cũ"));
      store.replica().apply(Samples.page(NEW_LIFE, 5, Samples.whole(older)));
      assertThat(summary(store, contact)).isEqualTo("bản cũ");
      assertThat(store.replica().cursor().generation()).isEqualTo(NEW_LIFE);
    }
  }

  @Test
  void what_the_backup_still_has_is_not_sent_again() {
    try (var store = Stores.open(folder)) {
      var server = new SimpleServer(Samples.GENERATION);
      store.contacts().save(first(id(), 0, "một"));
      store.contacts().save(first(id(), 1, "hai"));
      push(store, server);
      pull(store, server);
      pull(store, server.restored(NEW_LIFE));
      assertThat(store.outbox().next(9, 1 << 20)).isEqualTo(List.<Change>of());
    }
  }
}
