package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.desk.Samples;
import org.haidang.model.Change;
import org.haidang.platform.Json;
import org.haidang.store.local.TrailBeginning.Before;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whichever page of a database is bent, all that does not stand on it is found, nothing else, each
 * once and in order; what stood on it is counted, and changes are made anew.
 */
class BentPageTest {

  private static final int PAGE = 4096;
  private static final Json JSON = new Json();

  @TempDir static Path folder;
  private static FullStore full;
  private static PlacesOfRows changes;
  private static PlacesOfRows drafts;
  private static PlacesOfRows looks;
  private static final Map<Long, UUID> CHANGES = new HashMap<>();
  private static final Map<Long, UUID> DRAFTS = new HashMap<>();
  private static final Map<Long, UUID> LOOKS = new HashMap<>();
  private static int pages;

  @BeforeAll
  static void some_hundred_changes_drafts_and_looks() throws IOException {
    try (var store = Stores.open(folder)) {
      full = new FullStore(store, 70).changes(250).drafts(90).looks(90).files(3).letGo(4);
      ids(store, "select seq, id from change", CHANGES);
      ids(store, "select rowid, contact from draft", DRAFTS);
      ids(store, "select seq, id from trail", LOOKS);
    }
    var file = folder.resolve("records.db");
    changes = PlacesOfRows.of(file, "change");
    drafts = PlacesOfRows.of(file, "draft");
    looks = PlacesOfRows.of(file, "trail");
    pages = (int) (Files.size(file) / PAGE);
  }

  private static void ids(LocalStore store, String sql, Map<Long, UUID> to) {
    store
        .database()
        .read(h -> Plain.list(h, sql, row -> to.put(row.getLong(1), Uuids.of(row.getBytes(2)))));
  }

  /** What is found while one bit of the page is another. */
  private static void bend(int page, Random random) throws IOException {
    try (var file = new RandomAccessFile(folder.resolve("records.db").toFile(), "rw")) {
      long at = (long) (page - 1) * PAGE + random.nextInt(PAGE);
      if (page == 1 && at < 24) {
        // The salt and SQLite's plain words: nothing of ours, and under no seal.
        at += 24;
      }
      file.seek(at);
      int was = file.read();
      file.seek(at);
      file.write(was ^ (1 << random.nextInt(8)));
      try (var pages = Salvage.pages(new Location(folder), Stores.key(1))) {
        compare(page, Findings.in(pages, JSON));
      } finally {
        file.seek(at);
        file.write(was);
      }
    }
  }

  private static void compare(int page, Findings found) throws IOException {
    var lost = new HashSet<UUID>();
    changes.on(page).forEach(row -> lost.add(CHANGES.get(row)));
    var left = full.unsent.stream().filter(change -> !lost.contains(change.id())).toList();
    assertThat(found.changes().read()).as("page %d", page).isEqualTo(left);
    assertThat(found.changes().lost())
        .as("page %d", page)
        .hasSize(full.unsent.size() - left.size());

    var unsent = found.changes().rebuilt(Samples.WORKSTATION);
    assertThat(unsent.all()).as("page %d", page).hasSameSizeAs(full.unsent);
    for (int i = 0; i < full.unsent.size(); i++) {
      var made = unsent.all().get(i);
      assertThat(made).as("page %d", page).isEqualTo(at(made.madeAt(), full.unsent.get(i)));
    }
    assertThat(unsent.rebuilt()).isEqualTo(full.unsent.size() - left.size());
    assertThat(unsent.lost()).isZero();

    var unfinished = new HashMap<>(full.drafts);
    drafts.on(page).forEach(row -> unfinished.remove(DRAFTS.get(row)));
    assertThat(found.drafts())
        .as("page %d", page)
        .containsExactlyInAnyOrderElementsOf(unfinished.values());
    assertThat(found.lostDrafts())
        .as("page %d", page)
        .hasSize(full.drafts.size() - unfinished.size());

    var gone = new HashSet<UUID>();
    looks.on(page).forEach(row -> gone.add(LOOKS.get(row)));
    var noted = LOOKS.values().stream().filter(id -> !gone.contains(id)).toList();
    assertThat(found.looks())
        .as("page %d", page)
        .extracting(before -> before.happening().id())
        .containsExactlyInAnyOrderElementsOf(noted);
    assertThat(found.lostLooks(noted.size())).isEqualTo(gone.size());
    assertThat(found.bent()).isEqualTo(1);
  }

  /** The same at another time: of a change made anew, its id tells when it was made. */
  private static Change at(Instant time, Change change) {
    return new Change(
        change.id(),
        change.type(),
        change.record(),
        change.after(),
        change.base(),
        change.patch(),
        change.author(),
        change.workstation(),
        time,
        change.reason());
  }

  @Test
  void an_entry_is_found_word_for_word() throws IOException {
    try (var pages = Salvage.pages(new Location(folder), Stores.key(1))) {
      var found = Findings.in(pages, JSON);
      assertThat(found.bent()).isZero();
      assertThat(found.changes().read()).isEqualTo(full.unsent);
      var expected =
          full.looks.stream().map(look -> new Before(look.happening(), look.reason())).toList();
      assertThat(found.looks()).containsSubsequence(expected);
      assertThat(found.letGo().ids())
          .containsExactlyInAnyOrderElementsOf(full.letGo.stream().map(Change::id).toList());
    }
  }

  @Test
  void of_each_kind_of_page_some_are_bent() throws IOException {
    var random = new Random(70);
    var some = new TreeSet<Integer>(List.of(1, 2, 3));
    assertThat(changes.pages()).containsKey("index internal");
    for (var places : List.of(changes, drafts, looks)) {
      assertThat(places.pages()).containsKeys("internal", "leaf", "overflow", "index leaf");
      for (var kind : places.pages().values()) {
        var shuffled = new ArrayList<>(kind);
        Collections.shuffle(shuffled, random);
        some.addAll(shuffled.subList(0, Math.min(2, shuffled.size())));
      }
    }
    for (int page : some) {
      bend(page, random);
    }
  }

  @Test
  void any_page_may_be_bent() throws IOException {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      bend(1 + random.nextInt(pages), random);
    }
  }

  @Test
  @Tag("long")
  void every_page_is_bent() throws IOException {
    for (int page = 1; page <= pages; page++) {
      bend(page, new Random(page));
    }
  }
}
