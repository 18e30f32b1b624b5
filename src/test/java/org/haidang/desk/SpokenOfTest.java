package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.content.FormSession;
import org.haidang.content.Parts;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.people.Born;
import org.haidang.people.PersonFacts;
import org.haidang.people.PersonKeys;
import org.haidang.people.PersonRole;
import org.junit.jupiter.api.Test;

/** Who a contact speaks of, in the intake pack as it ships. */
final class SpokenOfTest {

  private final ShippedPack shipped = new ShippedPack();
  private final SpokenOf spoken = new SpokenOf(new OnePack(shipped.pack()), ZoneOffset.UTC);

  private Body call() {
    var blank =
        Body.EMPTY
            .with(ContactFields.PACK, shipped.pack().id())
            .with(ContactFields.PACK_VERSION, shipped.pack().version())
            .with(ContactFields.NUMBER, "0912345678")
            .with(ContactFields.STARTED, "2026-11-26T01:00:00Z");
    var form = shipped.open(blank);
    set(form, Parts.CALLER_NAME, "", "Trần Thị Mai");
    set(form, Parts.CALLER_AGE, "", "41");
    form.set("incident/specific", "yes");
    var entry = form.add("victims");
    set(form, Parts.VICTIM_NAME, entry, "Lò Thị Pọm");
    set(form, Parts.VICTIM_AGE, entry, "17");
    set(form, Parts.VICTIM_SEX, entry, "female");
    set(form, Parts.VICTIM_PROVINCE, entry, "vn_14");
    var body = blank;
    for (var field : form.draft().fields().entrySet()) {
      body = body.with(field.getKey(), field.getValue());
    }
    return body;
  }

  private void set(FormSession form, String part, String entry, String value) {
    var path = shipped.pack().part(part).orElseThrow().path();
    form.set(entry.isEmpty() ? path : entry + path.substring("victims".length()), value);
  }

  @Test
  void the_caller_and_each_possible_victim_are_read_by_the_parts_of_the_pack() {
    var people = spoken.people(call());

    assertThat(people)
        .extracting(SpokenOf.Person::role)
        .containsExactly(PersonRole.CALLER, PersonRole.POSSIBLE_VICTIM);
    assertThat(people.getFirst().facts().names()).containsExactly("Trần Thị Mai");
    assertThat(people.getFirst().facts().numbers()).containsExactly("0912345678");
    assertThat(people.getLast().facts())
        .isEqualTo(
            new PersonFacts(
                List.of("Lò Thị Pọm"),
                Born.aged(17, 17, LocalDate.of(2026, 11, 26)),
                "female",
                Set.of("vn_14"),
                Set.of()));
  }

  @Test
  void a_contact_is_found_by_whoever_is_spoken_of_in_it_and_by_its_code() {
    var body = call().with(ContactFields.CODE, "mây trăng 472");
    var entry =
        new ContactIndexer(new OnePack(shipped.pack()))
            .entryOf(
                new RecordState(
                    RecordType.CONTACT,
                    UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
                    null,
                    body,
                    new TreeMap<>(),
                    new TreeSet<>(),
                    false));

    assertThat(entry.keys())
        .contains(PersonKeys.ofCode("may-trang-472"))
        .containsAnyElementsOf(PersonKeys.of(PersonFacts.named("pom lo thi")))
        .containsAnyElementsOf(PersonKeys.of(PersonFacts.named("Tran Mai")));
  }

  @Test
  void of_a_pack_that_is_not_here_nobody_knows_who_is_who() {
    assertThat(spoken.people(call().with(ContactFields.PACK, "another"))).isEmpty();
  }
}
