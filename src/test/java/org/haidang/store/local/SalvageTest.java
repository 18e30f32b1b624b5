package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.platform.HaidangException;
import org.haidang.sync.ChangeAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a damaged database alone has is brought over to the next one, as far as it can be read. */
class SalvageTest {

  private static final int CONTACTS = 60;

  @TempDir Path folder;
  private final Map<UUID, Change> unsent = new HashMap<>();

  @BeforeEach
  void sixty_contacts_ten_of_them_sent() {
    try (var store = Stores.open(folder)) {
      for (int i = 0; i < CONTACTS; i++) {
        var change = first(id(), i, "lời kể số " + i + " " + "rất dài ".repeat(60));
        store.contacts().save(change);
        if (i < 10) {
          store
              .outbox()
              .answered(List.of(ChangeAnswer.refused(change.id(), "CHANGE_MALFORMED", List.of())));
        }
        unsent.put(change.id(), change);
      }
    }
  }

  private void damage(int page, int at) throws IOException {
    var file = folder.resolve("records.db");
    var bytes = Files.readAllBytes(file);
    bytes[4096 * page + at] ^= 0x10;
    Files.write(file, bytes);
    assertThatThrownBy(() -> Stores.open(folder).close()).isInstanceOf(HaidangException.class);
  }

  @Test
  void every_unsent_change_that_can_be_read_waits_again_word_for_word() throws IOException {
    int pages = (int) (Files.size(folder.resolve("records.db")) / 4096);
    damage(5 + new Random().nextInt(pages - 5), 99);

    try (var store = Stores.open(folder)) {
      var came = store.salvaged();
      var waiting = store.outbox().next(2 * CONTACTS, Integer.MAX_VALUE);
      assertThat(waiting).hasSize(came.changes());
      assertThat(waiting)
          .allSatisfy(change -> assertThat(change).isEqualTo(unsent.get(change.id())));
      assertThat(came.changes() + came.unread()).isEqualTo(CONTACTS);
      assertThat(came.unread()).as("one page holds few").isLessThan(CONTACTS / 2);
      assertThat(store.contacts().find("", 99)).hasSize(came.changes());
    }
    try (var store = Stores.open(folder)) {
      assertThat(store.salvaged().isNothing()).as("told once").isTrue();
      assertThat(store.outbox().depth().waiting()).isGreaterThan(CONTACTS / 2);
    }
  }

  @Test
  void what_cannot_be_read_at_all_stops_nobody_and_stays_where_it_is() throws IOException {
    damage(0, 50);
    try (var store = Stores.open(folder)) {
      assertThat(store.outbox().depth().waiting()).isEqualTo(store.salvaged().changes());
    }
    assertThat(LocalStore.keptAside(folder)).hasSize(1);
    assertThat(LocalStore.keptAside(folder).getFirst().resolve("records.db")).isNotEmptyFile();
  }
}
