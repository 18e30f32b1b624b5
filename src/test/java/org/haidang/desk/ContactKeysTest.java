package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.haidang.content.Parts;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.people.NationalKeys;
import org.junit.jupiter.api.Test;

/** What a contact is known by in the whole country. */
final class ContactKeysTest {

  private final ShippedPack shipped = new ShippedPack();
  private final ContactKeys keys = new ContactKeys(new OnePack(shipped.pack()));

  private String path(String part) {
    return shipped.pack().part(part).orElseThrow().path();
  }

  @Test
  void the_number_that_rang_and_everybody_spoken_of_make_its_keys() {
    var victim = path(Parts.VICTIM_NAME).replaceFirst("^victims", "victims/" + new UUID(0, 1));
    var body =
        Body.EMPTY
            .with(ContactFields.PACK, shipped.pack().id())
            .with(ContactFields.PACK_VERSION, shipped.pack().version())
            .with(ContactFields.NUMBER, "+84 912 345 678")
            .with(ContactFields.CODE, "sen mai 472")
            .with(path(Parts.CALLER_NAME), "Trần Thị Mai")
            .with(path(Parts.CALLER_PHONE), "0987 654 321")
            .with(victim, "Lò Thị Pọm");
    assertThat(keys.of(body))
        .containsExactlyInAnyOrderElementsOf(
            NationalKeys.of(
                List.of("mai tran", "pom lo", "Sen-Mai-472"), List.of("0912345678", "0987654321")))
        .hasSize(5);
  }

  @Test
  void of_a_pack_that_is_not_here_the_number_is_known() {
    var body =
        Body.EMPTY
            .with(ContactFields.PACK, "another")
            .with(ContactFields.NUMBER, "0912345678")
            .with("name", "Lò Thị Mai");
    assertThat(keys.of(body)).isEqualTo(NationalKeys.of(List.of(), List.of("0912345678")));
    assertThat(keys.of(Body.EMPTY)).isEmpty();
  }
}
