package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.junit.jupiter.api.Test;

/** Colleagues of two centres share one computer. */
final class CentreContactsTest {

  private final MemoryWorkplace shared =
      new MemoryWorkplace(
          Samples.WORKSTATION, Samples.INDEXER, Clock.fixed(Samples.NOON, ZoneOffset.UTC));
  private final Contacts hanoi = new CentreContacts(shared.contacts(), "HN");
  private final Contacts daNang = new CentreContacts(shared.contacts(), "DN");

  private UUID taken(String centre, int minutes) {
    var id = Samples.id();
    var body = Samples.contactBody(minutes, "hoi duong").with(ContactFields.CENTRE, centre);
    shared.contacts().save(Samples.change(id, null, null, Body.EMPTY.editsTo(body)));
    return id;
  }

  @Test
  void each_sees_the_contacts_of_their_own_centre_alone() {
    var there = taken("DN", 1);
    var here = taken("HN", 2);

    assertThat(hanoi.find("", 10)).extracting(Contacts.Row::id).containsExactly(here);
    assertThat(daNang.find("duong", 10)).extracting(Contacts.Row::id).containsExactly(there);
    assertThat(hanoi.open(there)).isEmpty();
    assertThat(hanoi.open(here)).isPresent();
  }

  @Test
  void each_sees_what_was_asked_in_their_own_centre_alone() {
    for (var centre : List.of("DN", "HN")) {
      var opened = shared.contacts().open(taken(centre, 1)).orElseThrow();
      shared.contacts().save(Samples.next(opened, "_asked/1", "hỏi ở " + centre));
    }

    assertThat(hanoi.unanswered(Samples.NOON))
        .extracting(Contacts.Unanswered::words)
        .containsExactly("hỏi ở HN");
  }

  @Test
  void what_waits_is_found_however_much_came_later() {
    var here = taken("HN", 0);
    for (int i = 1; i <= 9; i++) {
      taken("DN", i);
    }

    assertThat(hanoi.find("", Contacts.At.WAITING, 2))
        .extracting(Contacts.Row::id)
        .containsExactly(here);
    assertThat(hanoi.find("hoi", Contacts.At.WAITING, 2)).hasSize(1);
    assertThat(hanoi.find("", Contacts.At.ATTENTION, 2)).isEmpty();
  }

  @Test
  void many_later_contacts_of_another_centre_do_not_hide_ones_own() {
    var here = taken("HN", 0);
    for (int i = 1; i <= 9; i++) {
      taken("DN", i);
    }

    assertThat(hanoi.find("", 2)).extracting(Contacts.Row::id).containsExactly(here);
    assertThat(daNang.find("", 2)).hasSize(2);
  }
}
