package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.fakes.MemoryContacts;
import org.haidang.fakes.MemoryDrafts;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.junit.jupiter.api.Test;

/** Somebody without days left saves among all and reads nothing of before. */
class NewContactsOnlyTest {

  private final MemoryContacts all = new MemoryContacts(new MemoryDrafts());
  private final NewContactsOnly only = new NewContactsOnly(all);

  private static Change change(UUID contact) {
    return new Change(
        UUID.randomUUID(),
        RecordType.CONTACT,
        contact,
        null,
        null,
        List.of(new Edit("incident/summary", null, "đã kể")),
        "lan",
        UUID.randomUUID(),
        Instant.parse("2026-11-26T05:00:00Z"),
        null);
  }

  @Test
  void what_was_there_before_is_neither_listed_nor_opened_nor_by_being_saved_over() {
    var old = UUID.randomUUID();
    all.save(change(old));
    assertThat(only.find("", 10)).isEmpty();
    assertThat(only.open(old)).isEmpty();
    assertThat(only.history(old)).isEmpty();
    assertThat(only.conflicts()).isEmpty();
    only.save(change(old));
    assertThat(only.open(old)).as("saving into it opens nothing").isEmpty();
  }

  @Test
  void what_is_saved_now_stands_among_all_and_can_be_opened_here() {
    var fresh = UUID.randomUUID();
    only.save(change(fresh));
    assertThat(all.open(fresh)).isPresent();
    assertThat(only.open(fresh)).isPresent();
    assertThat(only.history(fresh)).hasSize(1);
    assertThat(new NewContactsOnly(all).open(fresh)).as("after the next unlocking").isEmpty();
  }
}
