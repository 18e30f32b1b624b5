package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.haidang.desk.Samples.NOON;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haidang.desk.Draft;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.platform.HaidangException;
import org.haidang.sync.SetAside.LetGo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a damaged database alone has is brought over to the next one, as far as it can be read. */
class SalvageTest {

  private static final int PAGE = 4096;

  @TempDir static Path sound;
  private static FullStore full;
  private static PlacesOfRows places;
  private static PlacesOfRows records;
  private static List<UUID> rows;

  @TempDir Path folder;

  @BeforeAll
  static void a_store_with_what_no_server_has() {
    try (var store = Stores.open(sound)) {
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
    places = PlacesOfRows.of(sound.resolve("records.db"), "change");
    records = PlacesOfRows.of(sound.resolve("records.db"), "record");
  }

  @BeforeEach
  void its_files() throws IOException {
    for (var name : List.of("records.db", "records.key-check")) {
      Files.copy(sound.resolve(name), folder.resolve(name));
    }
  }

  private void bend(int page, int at) throws IOException {
    var file = folder.resolve("records.db");
    var bytes = Files.readAllBytes(file);
    bytes[PAGE * (page - 1) + at] ^= 0x10;
    Files.write(file, bytes);
  }

  private void damage(int page, int at) throws IOException {
    bend(page, at);
    assertThatThrownBy(() -> Stores.open(folder).close()).isInstanceOf(HaidangException.class);
  }

  private static Set<UUID> on(int page) {
    return places.on(page).stream()
        .map(number -> rows.get(places.place(number)))
        .collect(Collectors.toSet());
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

  private static int somePageOfChanges() {
    var pages = new ArrayList<>(places.pages().get("leaf"));
    pages.addAll(places.pages().get("overflow"));
    pages.removeIf(page -> full.unsent.stream().noneMatch(it -> on(page).contains(it.id())));
    return pages.get(new Random().nextInt(pages.size()));
  }

  @Test
  void changes_on_a_bent_page_are_made_anew_out_of_their_records() throws IOException {
    int page = somePageOfChanges();
    damage(page, 99);

    long gone = full.unsent.stream().filter(change -> on(page).contains(change.id())).count();
    try (var store = Stores.open(folder)) {
      assertThat(waiting(store))
          .as("page %d", page)
          .usingRecursiveComparison()
          .ignoringFields("madeAt")
          .isEqualTo(full.unsent);
      var came = store.salvaged();
      assertThat(came.rebuilt()).isEqualTo((int) gone).isPositive();
      assertThat(came.changes()).isEqualTo(full.unsent.size() - (int) gone);
      assertThat(came.unread()).isZero();
    }
  }

  @Test
  void where_the_records_are_bent_too_what_is_lost_is_counted() throws IOException {
    int page = somePageOfChanges();
    for (int other : records.pages().get("leaf")) {
      bend(other, 7);
    }
    damage(page, 99);

    var left = full.unsent.stream().filter(change -> !on(page).contains(change.id())).toList();
    try (var store = Stores.open(folder)) {
      assertThat(waiting(store)).as("page %d", page).isEqualTo(left);
      var came = store.salvaged();
      assertThat(came.changes()).isEqualTo(left.size());
      assertThat(came.rebuilt()).isZero();
      assertThat(came.unread()).isEqualTo(full.unsent.size() - left.size());
      var lost = new ArrayList<>(full.unsent);
      lost.removeAll(left);
      assertThat(came.when())
          .as("they say when they were saved")
          .containsExactlyElementsOf(lost.stream().map(it -> Uuids.time(it.id())).toList());
      assertThat(came.more()).as("the lists of what was there are whole").isFalse();
    }
  }

  @Test
  void what_came_over_before_the_power_went_comes_once_and_stays_as_it_is_now() throws IOException {
    damage(1, 200);
    var was = full.drafts.values().iterator().next();
    var now =
        new Draft(
            was.contact(), was.login(), Body.EMPTY.with("summary", "viết tiếp"), null, 0, "", NOON);
    try (var store = Stores.open(folder)) {
      everythingIsThere(store);
      store.drafts().keep(now);
    }
    Files.delete(LocalStore.keptAside(folder).getFirst().resolve("salvaged"));
    try (var store = Stores.open(folder)) {
      assertThat(waiting(store)).isEqualTo(full.unsent);
      assertThat(store.drafts().of("lan")).contains(now).doesNotContain(was);
      assertThat(store.drafts().of("lan")).hasSameSizeAs(full.drafts.values());
      assertThat(store.setAside().letGo()).hasSameSizeAs(full.letGo);
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
