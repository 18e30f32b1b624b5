package org.haidang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordType;
import org.haidang.platform.Ids;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Audit} keeps. */
public abstract class AuditContract {

  private static final Instant NOON = Instant.parse("2026-03-02T05:00:00.123456Z");

  private final Ids ids = Ids.timeOrdered();

  protected abstract Audit audit();

  protected final Look look(UUID record, String login) {
    return new Look(
        ids.next(),
        NOON,
        login,
        RecordType.CONTACT,
        record,
        List.of(ContactFields.NUMBER, "victims/name"),
        Look.Kind.SHOWN,
        null);
  }

  @Test
  void a_look_is_kept_whole() {
    var contact = ids.next();
    var plain = look(contact, "lan");
    var asked =
        new Look(
            ids.next(),
            NOON,
            "minh",
            RecordType.CONTACT,
            contact,
            List.of("safety/place"),
            Look.Kind.SHOWN,
            "Gọi lại theo hẹn");
    audit().note(plain);
    audit().note(asked);

    assertThat(audit().looksAt(contact)).containsExactly(plain, asked);
  }

  @Test
  void looks_at_other_records_are_apart_and_the_order_is_that_of_noting() {
    var first = ids.next();
    var later = look(first, "lan");
    var earlier = look(first, "minh");
    audit().note(earlier);
    audit().note(look(ids.next(), "lan"));
    audit().note(later);

    assertThat(audit().looksAt(first)).containsExactly(earlier, later);
    assertThat(audit().looksAt(ids.next())).isEmpty();
  }

  @Test
  void the_same_look_noted_again_is_noted_once_and_stays_as_it_was() {
    var contact = ids.next();
    var look = look(contact, "lan");
    audit().note(look);
    audit().note(look);
    audit()
        .note(
            new Look(
                look.id(),
                NOON,
                "hoa",
                RecordType.CONTACT,
                contact,
                look.fields(),
                look.kind(),
                null));

    assertThat(audit().looksAt(contact)).containsExactly(look);
  }

  @Test
  void a_look_at_nothing_is_none() {
    var contact = ids.next();
    assertThatThrownBy(
            () ->
                new Look(
                    ids.next(),
                    NOON,
                    "lan",
                    RecordType.CONTACT,
                    contact,
                    List.of(),
                    Look.Kind.SHOWN,
                    null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
