package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.haidang.model.Edit;
import org.haidang.store.central.Backups;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.Reports;
import org.haidang.store.central.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mark beside the database tells an older state from the present one. */
class HighWaterTest {

  @TempDir Path folder;

  private final Reports desk = new Reports("HN");

  private CentralStore open() {
    return TestDatabase.store(TestDatabase.address("high_water"));
  }

  private void push(CentralStore store) {
    store.append(List.of(desk.fresh(new Edit("place", null, "x"))), desk.session());
  }

  @Test
  void only_a_database_that_stands_lower_begins_another_life() throws Exception {
    TestDatabase.empty("high_water");
    var mark = new HighWater(folder.resolve("server"));
    try (var store = open()) {
      push(store);
      mark.compare(store);
      push(store);
      mark.compare(store);
      assertThat(store.restored().lives()).hasSize(1);
    }
    Backups.make("high_water");
    try (var store = open()) {
      push(store);
      mark.note(store);
    }
    Backups.bringBack("high_water");
    Backups.make("high_water");
    try (var store = open()) {
      mark.compare(store);
      assertThat(store.restored().lives()).hasSize(2);
      mark.compare(store);
      assertThat(store.restored().lives()).as("once").hasSize(2);
    }
    Backups.bringBack("high_water");
    try (var store = open()) {
      mark.compare(store);
      assertThat(store.restored().lives()).as("the same backup again").hasSize(2);
    }
    Files.writeString(folder.resolve("server").resolve("high-water.json"), "{");
    try (var store = open()) {
      mark.compare(store);
      assertThat(store.restored().lives()).as("a mark that cannot be read").hasSize(2);
    }
  }
}
