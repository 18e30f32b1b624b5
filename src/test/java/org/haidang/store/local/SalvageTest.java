package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.platform.HaidangException;
import org.haidang.sync.SetAside.LetGo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a damaged database alone has is brought over to the next one, as far as it can be read. */
class SalvageTest {

  private static final int PAGE = 4096;

  @TempDir Path folder;
  private FullStore full;
  private PlacesOfRows places;
  private List<UUID> rows;

  @BeforeEach
  void a_store_with_what_no_server_has() {
    try (var store = Stores.open(folder)) {
      full = new FullStore(store, 7).changes(60).drafts(12).looks(5).files(3).letGo(2);
      rows =
          store
              .database()
              .read(
                  h ->
                      Plain.list(
                          h,
                          "select id from change order by seq",
                          row -> Uuids.of(row.getBytes(1))));
    }
    places = PlacesOfRows.of(folder.resolve("records.db"), "change");
  }

  private void damage(int page, int at) throws IOException {
    var file = folder.resolve("records.db");
    var bytes = Files.readAllBytes(file);
    bytes[PAGE * (page - 1) + at] ^= 0x10;
    Files.write(file, bytes);
    assertThatThrownBy(() -> Stores.open(folder).close()).isInstanceOf(HaidangException.class);
  }

  private static List<Change> waiting(LocalStore store) {
    return store.outbox().next(999, Integer.MAX_VALUE);
  }

  private void everythingIsThere(LocalStore store) throws IOException {
    assertThat(waiting(store)).isEqualTo(full.unsent);
    assertThat(store.contacts().find("", 99)).hasSize(full.unsent.size());
    assertThat(store.drafts().of("lan")).hasSameElementsAs(full.drafts.values());
    for (var look : full.looks) {
      assertThat(store.audit().looksAt(look.record())).containsExactly(look);
    }
    for (var file : full.files) {
      var bytes = new ByteArrayOutputStream();
      store.attachments().write(file, bytes);
      assertThat((long) bytes.size()).isEqualTo(file.size());
      assertThat(store.attachmentShelf().unsent())
          .anyMatch(item -> item.hash().equals(file.hash()));
    }
    assertThat(store.setAside().letGo())
        .extracting(LetGo::change)
        .containsExactlyInAnyOrderElementsOf(full.letGo);
    assertThat(store.trail().check().whole()).isTrue();
  }

  private void costsNothing() throws IOException {
    try (var store = Stores.open(folder)) {
      var came = store.salvaged();
      assertThat(came.changes()).isEqualTo(full.unsent.size());
      assertThat(came.drafts()).isEqualTo(full.drafts.size());
      assertThat(came.files()).isEqualTo(full.files.size());
      assertThat(came.looks()).isGreaterThanOrEqualTo(full.looks.size());
      assertThat(came.unread()).isZero();
      assertThat(came.pages()).isEqualTo(1);
      everythingIsThere(store);
    }
    try (var store = Stores.open(folder)) {
      assertThat(store.salvaged().isNothing()).as("told once").isTrue();
      everythingIsThere(store);
    }
  }

  @Test
  void a_bent_first_page_costs_nothing() throws IOException {
    damage(1, 200);
    costsNothing();
  }

  @Test
  void a_bent_page_that_heads_the_changes_costs_nothing() throws IOException {
    damage(places.pages().get("internal").getFirst(), 99);
    costsNothing();
  }

  @Test
  void a_bent_index_costs_nothing() throws IOException {
    damage(places.pages().get("index leaf").getLast(), 1234);
    costsNothing();
  }

  @Test
  void of_a_bent_page_what_stands_on_it_is_lost_and_counted() throws IOException {
    var pages = new ArrayList<>(places.pages().get("leaf"));
    pages.addAll(places.pages().get("overflow"));
    int page = pages.get(new Random().nextInt(pages.size()));
    damage(page, 99);

    var lost = new HashSet<UUID>();
    places.on(page).forEach(number -> lost.add(rows.get(places.place(number))));
    var left = full.unsent.stream().filter(change -> !lost.contains(change.id())).toList();
    try (var store = Stores.open(folder)) {
      assertThat(waiting(store)).as("page %d", page).isEqualTo(left);
      assertThat(store.salvaged().changes()).isEqualTo(left.size());
      assertThat(store.salvaged().unread()).isEqualTo(full.unsent.size() - left.size());
    }
  }

  @Test
  void a_draft_that_was_written_since_stays() throws IOException {
    damage(1, 200);
    try (var store = Stores.open(folder)) {
      everythingIsThere(store);
      store.drafts().drop(full.drafts.keySet().iterator().next());
    }
    var aside = LocalStore.keptAside(folder).getFirst();
    // As if the power had gone before it was noted that all of it came over.
    Files.delete(aside.resolve("salvaged"));
    try (var store = Stores.open(folder)) {
      everythingIsThere(store);
    }
  }

  @Test
  void a_database_under_another_key_waits_for_whoever_has_that() throws IOException {
    var others = folder.resolve("others");
    var own = others.resolve("damaged-20260302-050000");
    try (var store = Stores.open(others, Stores.key(2))) {
      assertThat(store.salvaged().isNothing()).isTrue();
    }
    Files.createDirectories(own);
    for (var name : List.of("records.db", "records.key-check")) {
      Files.copy(folder.resolve(name), own.resolve(name));
    }
    // Without its check nothing tells a wrong key from a database that is bent all over.
    Files.delete(own.resolve("records.key-check"));
    try (var store = Stores.open(others, Stores.key(2))) {
      assertThat(store.salvaged().isNothing()).isTrue();
      assertThat(own.resolve("salvaged")).doesNotExist();
    }
    Files.copy(folder.resolve("records.key-check"), own.resolve("records.key-check"));
    try (var store = Stores.open(others, Stores.key(2))) {
      assertThat(store.salvaged().isNothing()).isTrue();
      assertThat(own.resolve("salvaged")).doesNotExist();
    }
  }

  @Test
  void what_cannot_be_read_at_all_stops_nobody_and_stays_where_it_is() throws IOException {
    var bytes = new byte[(int) Files.size(folder.resolve("records.db"))];
    new Random().nextBytes(bytes);
    Files.write(folder.resolve("records.db"), bytes);
    assertThatThrownBy(() -> Stores.open(folder).close()).isInstanceOf(HaidangException.class);
    try (var store = Stores.open(folder)) {
      assertThat(store.outbox().depth().waiting()).isZero();
      assertThat(store.salvaged().pages()).isEqualTo(bytes.length / PAGE);
    }
    var aside = LocalStore.keptAside(folder).getFirst();
    assertThat(aside.resolve("records.db")).hasBinaryContent(bytes);
  }
}
