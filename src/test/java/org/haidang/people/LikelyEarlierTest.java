package org.haidang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haidang.fakes.MemoryRegister;
import org.haidang.model.Body;
import org.haidang.model.RecordType;
import org.haidang.people.LikelyEarlier.Asked;
import org.haidang.people.PersonLikeness.Ground;
import org.haidang.records.BasicIndexer;
import org.haidang.records.RecordIndexer;
import org.junit.jupiter.api.Test;

final class LikelyEarlierTest {

  private static final UUID CALL = UUID.fromString("00000000-0000-7000-8000-0000000000ff");

  private final PeopleRoom room =
      new PeopleRoom(
          new MemoryRegister(
              new RecordIndexer(
                  Map.of(
                      RecordType.PERSON,
                      new PersonIndexer(PersonKeys::of),
                      RecordType.CONTACT,
                      record ->
                          BasicIndexer.entry(
                              record,
                              null,
                              "",
                              List.of(),
                              PersonKeys.of(LikelyEarlierTest.caller(record.body())))))));
  private final LikelyEarlier earlier =
      new LikelyEarlier(
          room.register,
          new PersonLikeness(NameLikeness.shipped()),
          record -> List.of(caller(record.body())),
          room.clock);

  private static PersonFacts caller(Body body) {
    return new PersonFacts(
        List.of(body.fields().getOrDefault("name", "")),
        null,
        null,
        Set.of(),
        Set.of(body.fields().getOrDefault("number", "")));
  }

  private UUID person(String name, String number, String alert) {
    var body = room.persons.added(Body.EMPTY, "names", "text", name);
    if (!number.isEmpty()) {
      body = room.persons.added(body, "phones", "number", number);
    }
    if (!alert.isEmpty()) {
      body = room.persons.added(body, "alerts", "kind", alert);
    }
    return ((Saved.Done) room.persons.make(body)).record();
  }

  private UUID contact(String name, String number) {
    var change =
        room.pen.make(RecordType.CONTACT, Body.EMPTY.with("name", name).with("number", number));
    room.register.save(List.of(change));
    return change.record();
  }

  private List<Likely> ask(String name, String number) {
    var born = Born.aged(19, 19, room.clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    return earlier.of(
        new Asked(
            CALL,
            List.of(
                new PersonFacts(
                    List.of(name),
                    born,
                    null,
                    Set.of(),
                    number.isEmpty() ? Set.of() : Set.of(number))),
            null));
  }

  @Test
  void a_returning_person_is_found_by_a_name_without_tones_in_the_other_order() {
    var hoa = person("Nguyễn Thị Hoa", "0912345678", "phone_is_read");
    person("Trần Văn Dũng", "0987654321", "");

    var found = ask("hoa thi nguyen", "");

    assertThat(found).extracting(Likely::record).containsExactly(hoa);
    assertThat(found.getFirst().alerts()).containsExactly(AlertKind.PHONE_IS_READ);
    assertThat(found.getFirst().grounds()).contains(Ground.SAME_NAME);
  }

  @Test
  void the_number_alone_is_told_and_is_nobody() {
    person("Nguyễn Thị Hoa", "0912345678", "");

    var found = ask("Trần Văn Hùng", "0912345678");

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().isNumberAlone()).isTrue();
    assertThat(found.getFirst().grounds()).containsExactly(Ground.SAME_NUMBER);
  }

  @Test
  void who_is_likely_stands_before_who_only_rang_from_there() {
    person("Lê Văn Tám", "0912345678", "");
    var hoa = person("Nguyễn Thị Hoa", "", "");
    contact("Nguyen Thi Hoa", "0977111222");

    var found = ask("Nguyễn Thị Hoa", "0912345678");

    assertThat(found).hasSize(3);
    assertThat(found.subList(0, 2)).extracting(Likely::record).contains(hoa);
    assertThat(found.getLast().isNumberAlone()).isTrue();
  }

  @Test
  void a_merged_person_is_shown_as_whom_they_were_merged_into() {
    var kept = person("Nguyễn Thị Hoa", "", "do_not_call_back");
    var gone = person("Nguyen Thi Hoa", "", "");
    var opened = room.register.open(gone).orElseThrow();
    var body = opened.state().body().with(PersonFields.MERGED_INTO, kept.toString());
    room.register.save(List.of(room.pen.change(opened, body, null)));

    var found = ask("Nguyễn Thị Hoa", "");

    assertThat(found).extracting(Likely::record).containsExactly(kept);
    assertThat(found.getFirst().alerts()).containsExactly(AlertKind.DO_NOT_CALL_BACK);
  }

  @Test
  void nothing_said_finds_nothing_and_the_call_is_no_earlier_one() {
    contact("Nguyễn Thị Hoa", "0912345678");

    assertThat(ask("", "")).isEmpty();
    assertThat(
            earlier.of(
                new Asked(
                    room.register
                        .sharing(
                            PersonKeys.of(PersonFacts.named("Nguyễn Thị Hoa")),
                            Set.of(RecordType.CONTACT),
                            1)
                        .getFirst()
                        .id(),
                    List.of(PersonFacts.named("Nguyễn Thị Hoa")),
                    null)))
        .isEmpty();
  }
}
