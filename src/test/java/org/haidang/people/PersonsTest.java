package org.haidang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.people.Refusal.Reason;
import org.haidang.records.Register;
import org.haidang.records.Undo;
import org.junit.jupiter.api.Test;

/** Persons, made and changed. */
class PersonsTest {

  private final PeopleRoom room = new PeopleRoom();

  @Test
  void a_person_keeps_the_name_as_spoken_and_may_have_several() {
    var id = room.person("Lò Thị  Mẩy");
    var body = room.body(id);
    var more = room.persons.added(body, PersonFields.NAMES, PersonFields.NAME_TEXT, "Mẩy Con");
    room.done(room.persons.change(room.open(id), more));

    assertThat(Persons.names(room.body(id))).containsExactly("Lò Thị Mẩy", "Mẩy Con");
    assertThat(room.body(id).get(RecordFields.CENTRE)).isEqualTo("HN");
  }

  @Test
  void an_age_is_told_on_the_day_it_is_typed_and_a_new_one_on_a_new_day() {
    var id = room.done(room.persons.make(Body.EMPTY.with(PersonFields.AGE, "16")));
    assertThat(room.body(id).get(PersonFields.AGE_ON)).isEqualTo("2026-03-02");

    room.clock.pass(java.time.Duration.ofDays(400));
    room.done(room.persons.change(room.open(id), room.body(id).with(PersonFields.SEX, "female")));
    assertThat(room.body(id).get(PersonFields.AGE_ON)).isEqualTo("2026-03-02");

    room.done(room.persons.change(room.open(id), room.body(id).with(PersonFields.AGE, "17")));
    assertThat(room.body(id).get(PersonFields.AGE_ON)).isEqualTo("2027-04-06");

    room.done(room.persons.change(room.open(id), room.body(id).with(PersonFields.AGE, null)));
    assertThat(room.body(id).get(PersonFields.AGE_ON)).isNull();
  }

  @Test
  void what_cannot_be_is_refused_and_nothing_is_saved() {
    var id = room.person("Hoa");
    var typed = room.body(id).with(PersonFields.BIRTH, "1875").with(PersonFields.SEX, "female");

    assertThat(room.persons.change(room.open(id), typed))
        .isEqualTo(new Saved.Refused(PersonFields.BIRTH, Reason.BEFORE_1900));
    assertThat(room.body(id).get(PersonFields.SEX)).isNull();
  }

  @Test
  void an_alert_holds_through_its_last_day() {
    var body =
        Body.EMPTY
            .with("alerts/1", "1")
            .with("alerts/1/until", "2026-11-26")
            .with("alerts/2", "2")
            .with("alerts/2/kind", AlertKind.DO_NOT_CALL_BACK.stored());
    assertThat(Persons.alerts(body, LocalDate.of(2026, 11, 26)))
        .containsExactly("alerts/1", "alerts/2");
    assertThat(Persons.alerts(body, LocalDate.of(2026, 11, 27))).containsExactly("alerts/2");
  }

  @Test
  void lists_know_a_person_by_name_province_and_alert() {
    var typed = room.named("Giàng A Páo").with(PersonFields.PROVINCE, "vn_04");
    typed =
        room.persons.added(
            typed, PersonFields.ALERTS, PersonFields.ALERT_KIND, AlertKind.PHONE_IS_READ.stored());
    typed =
        room.persons.added(typed, PersonFields.PHONES, PersonFields.PHONE_NUMBER, "0912 345 678");
    var row = room.register.rows(List.of(room.done(room.persons.make(typed)))).getFirst();

    assertThat(row.entry().summary()).isEqualTo("Giàng A Páo");
    assertThat(row.entry().kind()).isEqualTo("vn_04");
    assertThat(row.entry().state()).isEqualTo(PersonIndexer.ALERT);
    assertThat(PeopleRoom.INDEXER.entryOf(room.open(row.id()).state()).words())
        .contains("Giàng", "Páo", "0912345678")
        .doesNotContain("vn", "1");
  }

  @Test
  void the_last_act_is_taken_back_but_for_what_others_changed_since() {
    var id = room.person("Hoa");
    var done =
        (Saved.Done)
            room.persons.change(
                room.open(id),
                room.body(id).with(PersonFields.SEX, "male").with(PersonFields.PROVINCE, "vn_04"));
    room.done(room.persons.change(room.open(id), room.body(id).with(PersonFields.SEX, "female")));

    var undone = new Undo(room.register, room.pen).undo(done.changes());

    assertThat(undone.left()).isEqualTo(1);
    assertThat(room.body(id).get(PersonFields.SEX)).isEqualTo("female");
    assertThat(room.body(id).get(PersonFields.PROVINCE)).isNull();
    new Undo(room.register, room.pen).undo(undone.changes());
    assertThat(room.body(id).get(PersonFields.PROVINCE)).isEqualTo("vn_04");
  }

  @Test
  void what_was_made_cannot_be_unmade() {
    var made = (Saved.Done) room.persons.make(room.named("Hoa"));
    var undone = new Undo(room.register, room.pen).undo(made.changes());
    assertThat(undone.changes()).isEmpty();
    assertThat(undone.left()).isEqualTo(1);
    assertThat(room.register.open(made.record())).map(Register.Opened::state).isPresent();
  }
}
