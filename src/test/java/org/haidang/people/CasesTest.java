package org.haidang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.haidang.model.Body;
import org.haidang.model.Links;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.people.CaseFields.Outcome;
import org.haidang.people.CaseFields.Phase;
import org.haidang.people.NoteFields.Certainty;
import org.haidang.people.Refusal.Reason;
import org.haidang.records.Undo;
import org.junit.jupiter.api.Test;

/** Cases: opened, gathered, closed. */
class CasesTest {

  private static final Body RESCUE =
      Body.EMPTY
          .with(CaseFields.TITLE, "Hai chị em ở Myawaddy")
          .with(CaseFields.PHASE, Phase.RESCUE.stored());

  private final PeopleRoom room = new PeopleRoom();

  @Test
  void a_case_opened_from_a_contact_carries_its_persons_in_their_roles() {
    var caller = room.person("Lan");
    var victim = room.person("Mai");
    var contact = room.contact("summary", "Con gái mất liên lạc");
    room.done(
        room.linking.person(contact, caller, EnumSet.of(PersonRole.CALLER, PersonRole.RELATIVE)));
    room.done(room.linking.person(contact, victim, Set.of(PersonRole.POSSIBLE_VICTIM)));

    var matter = room.done(room.cases.open(contact, RESCUE));

    var body = room.body(matter);
    assertThat(Links.role(body, caller)).isEqualTo("caller relative");
    assertThat(Links.role(body, victim)).isEqualTo("possible_victim");
    assertThat(body.get(RecordFields.STATE)).isEqualTo(CaseFields.OPEN);
    assertThat(body.get(RecordFields.WHO)).isEqualTo("lan");
    assertThat(room.register.linked(matter, Set.of(RecordType.CONTACT), 9))
        .singleElement()
        .satisfies(it -> assertThat(it.row().id()).isEqualTo(contact));
    assertThat(room.register.linked(victim, Set.of(RecordType.CASE), 9)).hasSize(1);
  }

  @Test
  void a_case_is_closed_with_what_came_of_it_and_opened_again() {
    var matter = room.done(room.cases.open(RESCUE));
    assertThat(room.cases.close(room.open(matter), Set.of(), ""))
        .isEqualTo(new Saved.Refused(CaseFields.OUTCOMES, Reason.EMPTY));

    room.done(
        room.cases.close(
            room.open(matter),
            EnumSet.of(Outcome.RESCUED, Outcome.REPATRIATED),
            "Về tới Mộc Bài ngày 20"));
    assertThat(room.body(matter).get(CaseFields.OUTCOMES)).isEqualTo("rescued repatriated");
    assertThat(room.body(matter).get(RecordFields.STATE)).isEqualTo(CaseFields.CLOSED);

    room.done(room.cases.reopen(room.open(matter)));
    assertThat(room.body(matter).get(RecordFields.STATE)).isEqualTo(CaseFields.OPEN);
    assertThat(room.body(matter).get(CaseFields.CLOSED_AT)).isNull();
    assertThat(room.body(matter).get(CaseFields.OUTCOMES)).isEqualTo("rescued repatriated");
  }

  @Test
  void several_cases_are_given_to_a_counselor_at_once_and_back_again() {
    var one = room.done(room.cases.open(RESCUE));
    var two = room.done(room.cases.open(RESCUE));

    var done = (Saved.Done) room.cases.assign(List.of(one, two), "huong");
    assertThat(room.body(one).get(RecordFields.WHO)).isEqualTo("huong");
    assertThat(room.body(two).get(RecordFields.WHO)).isEqualTo("huong");
    assertThat(((Saved.Done) room.cases.assign(List.of(one, two), "huong")).changes()).isEmpty();

    new Undo(room.register, room.pen).undo(done.changes());
    assertThat(room.body(two).get(RecordFields.WHO)).isEqualTo("lan");

    room.done(room.cases.urgency(List.of(one), "danger"));
    assertThat(room.register.rows(List.of(one)).getFirst().entry().urgency()).isZero();
  }

  @Test
  void a_note_says_the_fact_who_said_it_and_how_certain() {
    var matter = room.done(room.cases.open(RESCUE));
    var note = room.done(room.notes.write(matter, "Bị giữ hộ chiếu", "mẹ", Certainty.HEARSAY));

    assertThat(room.body(note).get(NoteFields.TEXT)).isEqualTo("Bị giữ hộ chiếu");
    assertThat(room.body(note).get(NoteFields.SAID_BY)).isEqualTo("mẹ");
    assertThat(room.register.rows(List.of(note)).getFirst().entry().kind()).isEqualTo("hearsay");
    assertThat(room.register.linkedCount(matter, RecordType.NOTE)).isEqualTo(1);
  }

  @Test
  void an_empty_note_or_one_of_a_megabyte_is_refused() {
    var matter = room.done(room.cases.open(RESCUE));
    assertThat(room.notes.write(matter, " \u200B\n", "mẹ", Certainty.CERTAIN))
        .isEqualTo(new Saved.Refused(NoteFields.TEXT, Reason.EMPTY));
    assertThat(room.notes.write(matter, "ă".repeat(1 << 20), "mẹ", Certainty.CERTAIN))
        .isEqualTo(new Saved.Refused(NoteFields.TEXT, Reason.TOO_LONG));
    assertThat(room.register.linkedCount(matter, RecordType.NOTE)).isZero();
  }

  @Test
  void only_what_is_here_can_be_linked() {
    var contact = room.contact();
    var matter = room.done(room.cases.open(RESCUE));
    var refused = new Saved.Refused("", Reason.NOT_HERE);
    assertThat(room.linking.person(contact, matter, Set.of(PersonRole.CALLER))).isEqualTo(refused);
    assertThat(room.linking.toCase(contact, contact)).isEqualTo(refused);
    assertThat(room.cases.open(matter, RESCUE)).isEqualTo(refused);
  }
}
