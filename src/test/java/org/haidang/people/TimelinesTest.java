package org.haidang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.haidang.model.Body;
import org.haidang.model.RecordType;
import org.haidang.people.NoteFields.Certainty;
import org.junit.jupiter.api.Test;

/** What happened, in one list. */
class TimelinesTest {

  private final PeopleRoom room = new PeopleRoom();
  private final Timelines timelines = new Timelines(room.register);

  @Test
  void everything_that_happened_to_a_person_stands_in_one_list_the_latest_first() {
    var person = room.person("Hoa");
    var contact = room.contact("summary", "Gọi từ bến xe");
    room.done(room.linking.person(contact, person, Set.of(PersonRole.CALLER)));
    room.done(room.notes.write(person, "Có hai con", "chị Hoa", Certainty.LIKELY));
    room.done(
        room.persons.change(room.open(person), room.body(person).with(PersonFields.AGE, "31")));

    var moments = timelines.of(person, RecordType.PERSON, 100).moments();

    assertThat(moments).hasSize(4).extracting(Moment::who).containsOnly("lan");
    assertThat(moments.get(0))
        .isInstanceOfSatisfying(
            Moment.Changed.class,
            it -> {
              assertThat(it.step().paths()).containsExactly("age", "age_on");
              assertThat(it.made()).isFalse();
            });
    assertThat(moments.get(1))
        .isInstanceOfSatisfying(
            Moment.Noted.class,
            it -> assertThat(it.note().body().get(NoteFields.TEXT)).isEqualTo("Có hai con"));
    assertThat(moments.get(2))
        .isInstanceOfSatisfying(
            Moment.Happened.class, it -> assertThat(it.linked().role()).isEqualTo("caller"));
    assertThat(moments.get(3))
        .isInstanceOfSatisfying(Moment.Changed.class, it -> assertThat(it.made()).isTrue());
  }

  @Test
  void it_goes_through_merged_persons_until_they_are_parted() {
    var one = room.person("Hoa");
    var other = room.person("hoa");
    room.done(room.notes.write(one, "Ở trọ gần chợ", "bạn", Certainty.HEARSAY));
    room.done(room.merging.merge(one, other, null));

    assertThat(timelines.of(other, RecordType.PERSON, 100).moments())
        .anySatisfy(
            it ->
                assertThat(it)
                    .isInstanceOfSatisfying(
                        Moment.Noted.class, note -> assertThat(note.through()).isEqualTo(one)));
    assertThat(timelines.of(one, RecordType.PERSON, 100).moments()).hasSize(4);

    room.done(room.merging.part(one));
    assertThat(timelines.of(other, RecordType.PERSON, 100).moments()).hasSize(1);
  }

  @Test
  void a_long_one_says_that_there_is_more() {
    var matter = room.done(room.cases.open(Body.EMPTY.with(CaseFields.TITLE, "Dài")));
    for (int i = 0; i < 5; i++) {
      room.done(room.notes.write(matter, "Ghi " + i, "", Certainty.CERTAIN));
    }
    var timeline = timelines.of(matter, RecordType.CASE, 3);
    assertThat(timeline.more()).isTrue();
    assertThat(timeline.moments()).hasSize(3);
    assertThat(((Moment.Noted) timeline.moments().getFirst()).note().body().get(NoteFields.TEXT))
        .isEqualTo("Ghi 4");
    assertThat(timelines.of(matter, RecordType.CASE, 6).more()).isFalse();
  }
}
