package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.desk.AmendmentDesk;
import org.haidang.desk.ConflictDesk;
import org.haidang.model.Body;
import org.haidang.people.PersonFields;
import org.haidang.people.Persons;
import org.haidang.people.Saved;
import org.haidang.platform.Ids;
import org.haidang.platform.Texts;
import org.haidang.records.Disagreement.Side;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.haidang.ui.desk.conflicts.ConflictParts;
import org.haidang.ui.desk.conflicts.ConflictsViewModel;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two workstations whose people change one person at the same time, one of them offline. */
class ConflictsAcrossSeatsTest {

  private static final Clock CLOCK = Clock.systemUTC();

  /** Nobody listens there. */
  private static final String NOWHERE = "http://127.0.0.1:9/";

  @TempDir Path folder;

  private final Content content = SharedContent.get();

  private static final class Desk {
    final Seat seat;
    final Register register;
    final Persons persons;
    final ConflictDesk conflicts;

    Desk(Seat seat) {
      this.seat = seat;
      register = seat.store.register();
      var pen =
          new Pen(Ids.timeOrdered(), CLOCK, seat.admitted.account(), seat.admitted.workstation());
      persons = new Persons(register, pen, CLOCK);
      conflicts = new ConflictDesk(seat.store.disagreements(), register, pen, new AccessRules());
    }

    void set(UUID person, String path, String value) {
      var opened = register.open(person).orElseThrow();
      persons.change(opened, opened.state().body().with(path, value));
    }

    String value(UUID person, String path) {
      return register.open(person).orElseThrow().state().body().get(path);
    }

    ConflictsViewModel screen(Content content) {
      var messages = new Messages();
      return new ConflictsViewModel(
          new ConflictParts(
              conflicts,
              new AmendmentDesk(
                  seat.store.disagreements(),
                  register,
                  new Pen(
                      Ids.timeOrdered(),
                      CLOCK,
                      seat.admitted.account(),
                      seat.admitted.workstation()),
                  new AccessRules()),
              content.library(),
              content.forms()::open,
              new Looks(
                  seat.store.audit(), Ids.timeOrdered(), CLOCK, seat.admitted.account().login()),
              true,
              new Background(Runnable::run, Runnable::run),
              messages,
              new Wording(Texts.load()),
              new Formats(CLOCK)));
    }

    boolean sent() {
      return seat.store.outbox().depth().waiting() == 0;
    }
  }

  private Desk desk(String login, String address) {
    return new Desk(Seat.take(new Seat.Plan(folder.resolve(login), address, content), login));
  }

  @Test
  void both_see_both_values_with_their_authors_one_settles_and_it_is_gone_on_both()
      throws Exception {
    try (var central = Central.start("conflicts")) {
      var lan = desk("lan", central.address);
      var saved =
          lan.persons.make(
              lan.persons
                  .added(Body.EMPTY, PersonFields.NAMES, PersonFields.NAME_TEXT, "Lò Thị Mai")
                  .with(PersonFields.AGE, "15"));
      var person = ((Saved.Done) saved).record();
      var minh = desk("minh", central.address);
      Seat.await("minh has her", () -> minh.register.open(person).isPresent());
      minh.seat.close();
      var offline = desk("minh", NOWHERE);

      lan.set(person, PersonFields.AGE, "17");
      Seat.await("lan's is sent", lan::sent);
      offline.set(person, PersonFields.AGE, "16");
      offline.set(person, PersonFields.LANGUAGE, "tho");
      offline.seat.close();

      var back = desk("minh", central.address);
      var desks = List.of(lan, back);
      Seat.await(
          "both know", () -> desks.stream().allMatch(each -> each.conflicts.open().size() == 1));
      for (var each : desks) {
        var open = each.conflicts.open().getFirst();
        assertThat(open.own()).isTrue();
        assertThat(open.what().before()).isEqualTo("15");
        assertThat(open.what().sides())
            .extracting(Side::held)
            .extracting(held -> held.value())
            .containsExactly("17", "16");
        assertThat(open.what().sides())
            .extracting(side -> side.by().author())
            .containsExactly("lan", "minh");
        assertThat(open.what().sides()).extracting(side -> side.by().centre()).doesNotContainNull();
        assertThat(each.conflicts.apart()).as("and what was changed apart").hasSize(1);
      }

      // As by the keys 1 and Enter.
      var screen = back.screen(content);
      screen.start();
      screen.take(0, false);
      screen.settle("Đã hỏi lại người gọi");
      assertThat(screen.open()).as("gone at once").isEmpty();
      gone(desks, person);

      screen.undo();
      Seat.await(
          "taken back on both",
          () -> desks.stream().allMatch(each -> each.conflicts.open().size() == 1) && back.sent());
      assertThat(lan.conflicts.open().getFirst().what().sides())
          .extracting(side -> side.by().author())
          .containsExactlyInAnyOrder("lan", "minh");

      lan.conflicts.settle(lan.conflicts.open().getFirst(), "18", null);
      Seat.await("lan's is sent", lan::sent);
      Seat.await("gone", () -> back.conflicts.open().isEmpty());
      assertThat(back.value(person, PersonFields.AGE)).isEqualTo("18");
      for (var each : desks) {
        each.seat.close();
      }
    }
  }

  private static void gone(List<Desk> desks, UUID person) {
    Seat.await(
        "gone on both",
        () -> desks.stream().allMatch(each -> each.sent() && each.conflicts.open().isEmpty()));
    for (var each : desks) {
      assertThat(each.value(person, PersonFields.AGE)).isEqualTo("17");
      assertThat(each.value(person, PersonFields.LANGUAGE)).isEqualTo("tho");
      Seat.await(
          "history says who settled and why",
          () ->
              each.register.history(person).stream()
                  .anyMatch(
                      step ->
                          step.author().equals("minh")
                              && "Đã hỏi lại người gọi".equals(step.reason())
                              && step.paths().contains(PersonFields.AGE)));
      var apart = each.conflicts.apart();
      assertThat(apart).hasSize(1);
      each.conflicts.tick(apart.getFirst());
      assertThat(each.conflicts.apart()).as("ticked off").isEmpty();
      each.conflicts.untick(apart.getFirst());
      assertThat(each.conflicts.apart()).hasSize(1);
      each.conflicts.tick(apart.getFirst());
    }
  }
}
