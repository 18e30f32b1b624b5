package org.haidang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.people.Refusal.Reason;
import org.haidang.records.Register.Step;
import org.junit.jupiter.api.Test;

/** Two records of one person. */
class MergingTest {

  private final PeopleRoom room = new PeopleRoom();
  private final Survivors survivors = new Survivors(room.register);

  private UUID withNumber(String name, String number) {
    return room.done(
        room.persons.make(
            room.persons.added(
                room.named(name), PersonFields.PHONES, PersonFields.PHONE_NUMBER, number)));
  }

  @Test
  void names_alike_are_reason_enough() {
    var one = room.person("Lò Thị Mẩy");
    var other = room.person("Lo Thi May");
    room.done(room.merging.merge(one, other, null));
    assertThat(survivors.of(one)).isEqualTo(other);
    assertThat(survivors.all(other)).containsExactly(other, one);
  }

  @Test
  void a_shared_number_alone_is_none_and_a_reason_is_kept_in_the_history() {
    var one = withNumber("Lò Thị Mẩy", "0912345678");
    var other = withNumber("Vàng A Sử", "+84 912 345 678");

    assertThat(room.merging.preview(one, other).orElseThrow())
        .satisfies(it -> assertThat(it.numberShared()).isTrue())
        .satisfies(it -> assertThat(it.namesAlike()).isFalse());
    assertThat(room.merging.merge(one, other, "  "))
        .isEqualTo(new Saved.Refused(PersonFields.MERGED_INTO, Reason.REASON_WANTED));
    assertThat(survivors.of(one)).isEqualTo(one);

    room.done(room.merging.merge(one, other, "Chị ấy nói tên kia là tên giả"));
    assertThat(room.register.history(one))
        .extracting(Step::reason)
        .last()
        .isEqualTo("Chị ấy nói tên kia là tên giả");
  }

  @Test
  void links_to_the_merged_one_lead_to_the_survivor_and_nothing_of_it_is_hidden() {
    var one = withNumber("Hoa", "0911111111");
    var other = withNumber("hoa", "0922222222");
    var contact = room.contact();
    room.done(room.linking.person(contact, one, Set.of(PersonRole.CALLER)));

    var preview = room.merging.preview(one, other).orElseThrow();
    assertThat(preview.pointing()).singleElement().extracting(it -> it.role()).isEqualTo("caller");
    room.done(room.merging.merge(one, other, null));

    var whole = WholePerson.open(room.register, one).orElseThrow();
    assertThat(whole.survivor().state().id()).isEqualTo(other);
    assertThat(Persons.numbers(whole.joined())).contains("0911111111", "0922222222");
    assertThat(whole.entries(PersonFields.PHONES)).hasSize(2);
  }

  @Test
  void it_can_be_taken_back_at_any_time() {
    var one = room.person("Hoa");
    var other = room.person("hoa");
    room.done(room.merging.merge(one, other, null));
    room.done(room.merging.part(one));
    assertThat(survivors.of(one)).isEqualTo(one);
    assertThat(survivors.all(other)).containsExactly(other);
  }

  @Test
  void a_chain_leads_to_its_end() {
    var a = room.person("hoa");
    var b = room.person("hoa");
    var c = room.person("hoa");
    room.done(room.merging.merge(a, b, null));
    room.done(room.merging.merge(a, c, null));
    assertThat(List.of(survivors.of(a), survivors.of(b), survivors.of(c))).containsOnly(c);
    assertThat(survivors.all(c)).containsExactlyInAnyOrder(a, b, c);
    assertThat(room.merging.merge(a, c, null))
        .isEqualTo(new Saved.Refused(PersonFields.MERGED_INTO, Reason.SAME_PERSON));
  }

  @Test
  void a_ring_made_by_two_computers_apart_is_one_person_everywhere_and_can_be_taken_apart() {
    var a = room.person("hoa");
    var b = room.person("hoa");
    var here = room.body(a).with(PersonFields.MERGED_INTO, b.toString());
    var there = room.body(b).with(PersonFields.MERGED_INTO, a.toString());
    room.register.save(
        List.of(
            room.pen.change(room.open(a), here, null), room.pen.change(room.open(b), there, null)));

    assertThat(survivors.of(a)).isEqualTo(a);
    assertThat(survivors.of(b)).isEqualTo(a);
    assertThat(survivors.all(a)).containsExactlyInAnyOrder(a, b);

    var c = room.person("hoa");
    room.done(room.merging.merge(b, c, null));
    assertThat(List.of(survivors.of(a), survivors.of(b))).containsOnly(c);
    room.done(room.merging.part(a));

    room.register.save(List.of(room.pen.change(room.open(a), here, null)));
    assertThat(survivors.of(b)).isEqualTo(a);
    room.done(room.merging.part(b));
    assertThat(survivors.of(a)).isEqualTo(a);
    assertThat(survivors.of(b)).isEqualTo(b);
  }

  @Test
  void a_survivor_that_is_not_here_leaves_the_last_that_is() {
    var a = room.person("hoa");
    var elsewhere = UUID.fromString("01900000-0000-7000-8000-000000000001");
    var body = room.body(a).with(PersonFields.MERGED_INTO, elsewhere.toString());
    room.register.save(List.of(room.pen.change(room.open(a), body, null)));
    assertThat(survivors.of(a)).isEqualTo(a);
  }
}
