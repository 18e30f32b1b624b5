package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haidang.desk.Contacts.Row;
import org.haidang.model.Change;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the store, and what people are told, when disks and files fail. */
class FaultsTest {

  private static final String SECRET = "Nguyễn Thị Bí Mật";

  @TempDir Path folder;

  private static ErrorCode code(ThrowingCallable call) {
    var fault = catchThrowableOfType(HaidangException.class, call);
    assertThat(fault).as("a fault with a code").isNotNull();
    for (Throwable t = fault; t != null; t = t.getCause()) {
      assertThat(String.valueOf(t.getMessage())).doesNotContain("Nguy", "insert", "select");
    }
    return fault.code();
  }

  private static java.util.List<String> summaries(LocalStore store) {
    return store.contacts().find("", 1000).stream()
        .map(Row::entry)
        .map(entry -> entry.summary())
        .toList();
  }

  private void saved(int count) {
    try (var store = Stores.open(folder)) {
      for (int i = 0; i < count; i++) {
        store.contacts().save(first(id(), i, SECRET + " " + i));
      }
    }
  }

  private void flip(String file, long at) throws IOException {
    var path = folder.resolve(file);
    var bytes = Files.readAllBytes(path);
    bytes[(int) at] ^= 0x10;
    Files.write(path, bytes);
  }

  @Test
  void a_folder_that_cannot_be_made_is_told() throws Exception {
    var file = Files.createFile(folder.resolve("file"));
    assertThat(code(() -> Stores.open(file.resolve("data"))))
        .isEqualTo(ErrorCode.FOLDER_UNWRITABLE);
  }

  @Test
  void a_full_disk_is_told_and_leaves_the_store_as_it_was() {
    try (var store = Stores.open(folder)) {
      var contact = id();
      store.contacts().save(first(contact, 0, "trước"));
      var before = store.contacts().open(contact);
      var many = "chữ ".repeat(60_000);
      var next = org.haidang.desk.Samples.next(before.orElseThrow(), "summary", many);
      store.database().maintain("pragma max_page_count = 1");

      assertThat(code(() -> store.contacts().save(next))).isEqualTo(ErrorCode.DISK_FULL);
      assertThat(store.contacts().open(contact)).isEqualTo(before);
      assertThat(store.contacts().find("chu", 9)).isEmpty();
      assertThat(store.outbox().depth().waiting()).isEqualTo(1);
      assertThat(code(() -> store.contacts().save(next))).isEqualTo(ErrorCode.DISK_FULL);

      store.database().maintain("pragma max_page_count = 1000000");
      store.contacts().save(next);
      assertThat(store.contacts().find("chu", 9)).hasSize(1);
      assertThat(store.outbox().depth().waiting()).isEqualTo(2);
      assertThat(store.check()).isTrue();
    }
  }

  @Test
  void a_database_of_a_newer_program_is_left_alone() {
    saved(1);
    try (var store = Stores.open(folder)) {
      store
          .database()
          .maintain(
              "insert into flyway_schema_history select 99, '99', 'later', type, 'V99__later.sql',"
                  + " checksum, installed_by, installed_on, execution_time, success from"
                  + " flyway_schema_history where version = '1'");
    }
    assertThat(code(() -> Stores.open(folder))).isEqualTo(ErrorCode.DATABASE_NEWER);
    assertThat(code(() -> Stores.open(folder))).isEqualTo(ErrorCode.DATABASE_NEWER);
    assertThat(LocalStore.keptAside(folder)).isEmpty();
  }

  @Test
  void a_wrong_key_is_told_and_harms_nothing_not_even_a_log_that_waits() throws Exception {
    var copy = folder.resolve("copy");
    try (var store = Stores.open(folder.resolve("live"))) {
      store.contacts().save(first(id(), 0, SECRET));
      Copies.of(folder.resolve("live"), copy);
    }
    assertThat(copy.resolve("records.db-wal")).isNotEmptyFile();
    assertThat(code(() -> Stores.open(copy, Stores.key(2)).close()))
        .isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
    Files.delete(copy.resolve("records.key-check"));
    assertThat(code(() -> Stores.open(copy, Stores.key(2)).close()))
        .isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
    assertThat(LocalStore.keptAside(copy)).isEmpty();
    try (var store = Stores.open(copy)) {
      assertThat(summaries(store)).containsExactly(SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 20, 100, 4095, 5000, 4096 * 3 + 77, 4096 * 10 + 2000})
  void a_damaged_database_is_kept_aside_and_the_next_opening_has_what_can_be_read(long at)
      throws Exception {
    saved(40);
    flip("records.db", at);
    var damaged = Files.readAllBytes(folder.resolve("records.db"));

    assertThat(code(() -> Stores.open(folder).close())).isEqualTo(ErrorCode.DATABASE_DAMAGED);
    var aside = LocalStore.keptAside(folder);
    assertThat(aside).hasSize(1);
    assertThat(aside.getFirst().resolve("records.db")).hasBinaryContent(damaged);
    try (var store = Stores.open(folder)) {
      assertThat(summaries(store)).hasSize(store.salvaged().changes());
      store.contacts().save(first(id(), 0, "lại từ đầu"));
    }
    assertThat(LocalStore.keptAside(folder)).hasSize(1);
  }

  @Test
  void a_cut_off_database_is_kept_aside() throws Exception {
    saved(40);
    var file = folder.resolve("records.db");
    Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 4096 * 9));
    assertThat(code(() -> Stores.open(folder).close())).isEqualTo(ErrorCode.DATABASE_DAMAGED);
  }

  @Test
  void damage_met_at_work_is_told_and_the_next_opening_looks_at_every_page() throws Exception {
    saved(40);
    try (var store = Stores.open(folder)) {
      assertThat(store.check()).isTrue();
      store.database().maintain("pragma wal_checkpoint(truncate)");
      for (long at = 4096 * 4 + 50; at < Files.size(folder.resolve("records.db")); at += 4096) {
        flip("records.db", at);
      }
      // The reading connections still have some pages in memory: which one is met first, and
      // whether SQLite calls it damage or a fault of reading, differs from run to run.
      assertThat(code(() -> reallyAll(store)))
          .isIn(ErrorCode.DATABASE_DAMAGED, ErrorCode.DATABASE_UNAVAILABLE);
      assertThat(folder.resolve("records.suspect")).exists();
    }
    assertThat(code(() -> Stores.open(folder).close())).isEqualTo(ErrorCode.DATABASE_DAMAGED);
    assertThat(folder.resolve("records.suspect")).doesNotExist();
  }

  private static void reallyAll(LocalStore store) {
    store.contacts().find("", 1000);
    store.contacts().find("nguyen", 1000);
    for (Change change : store.outbox().next(1000, 1 << 20)) {
      store.contacts().open(change.record());
    }
  }

  @Test
  void a_log_without_its_database_is_kept_aside() throws Exception {
    Files.write(folder.resolve("records.db-wal"), new byte[5000]);
    assertThat(code(() -> Stores.open(folder).close())).isEqualTo(ErrorCode.DATABASE_DAMAGED);
    assertThat(LocalStore.keptAside(folder).getFirst().resolve("records.db-wal")).exists();
  }
}
