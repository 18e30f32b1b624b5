package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haidang.access.AccessRules;
import org.haidang.access.OneTimeCode;
import org.haidang.access.Session;
import org.haidang.access.VaultFile;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.BasicIndexer;
import org.haidang.sync.Admission;
import org.haidang.sync.KnownBy;
import org.haidang.sync.MirrorMessages.Mirror;
import org.haidang.sync.QuarantineMessages.Deciding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever copies the database or a backup of it learns no secret that lies in it. */
class SecretsAtRestTest {

  private static final Account LAN = new Account("lan", "Lan", Role.COUNSELOR, "HN");
  private static final Account HOA = new Account("hoa", "Hoa", Role.SUPERVISOR, "HN");

  @TempDir Path folder;

  private Path secret;

  @BeforeEach
  void place() {
    secret = folder.resolve("secret/server.secret");
  }

  private static CentralStore open(DatabaseAddress address, Path secret) {
    return CentralStore.open(
        address,
        new VaultFile(secret),
        Ids.timeOrdered(),
        new Json(),
        new Admission(new AccessRules()),
        KnownBy.NOTHING,
        new BasicIndexer());
  }

  private static Session session(Account account, UUID workstation) {
    return new Session(account, workstation, Instant.now().plus(1, ChronoUnit.HOURS));
  }

  private static ErrorCode refusal(ThrowingCallable call) {
    return catchThrowableOfType(HaidangException.class, call).code();
  }

  private static byte[] random() {
    var bytes = new byte[32];
    new Random().nextBytes(bytes);
    return bytes;
  }

  /** All that lay plain is there as before, for who has the key. */
  private static void opens(CentralStore store, PlainDatabase plain) {
    assertThat(store.accounts().find("lan").orElseThrow().passwordHash()).isEqualTo(plain.hash);
    assertThat(store.accounts().seconds().secret("lan")).contains(plain.totp);
    assertThat(store.accounts().databaseKey(plain.workstation, random()))
        .isEqualTo(plain.databaseKey);
    assertThat(store.packs().key()).isEqualTo(plain.packs.publicKey());
    assertThat(store.national().key()).isEqualTo(plain.indexKey);
    var taken = store.together().mirrors().take(plain.contact, session(LAN, plain.workstation));
    assertThat(taken.draft()).isEqualTo(plain.draft);
    assertThat(store.quarantine().lying("HN", true).items())
        .filteredOn(item -> item.id().equals(plain.change))
        .singleElement()
        .satisfies(item -> assertThat(item.fields()).isEqualTo(2));
  }

  @Test
  void a_database_of_before_is_sealed_at_its_first_start_and_its_plain_values_are_gone()
      throws Exception {
    var plain = new PlainDatabase("secrets_of_before");
    var secrets = plain.secrets();
    assertThat(PlainDatabase.told(plain.address, secrets))
        .as("the look finds what lies plain")
        .hasSize(secrets.size() - 1);
    assertThat(PlainDatabase.inFiles(plain.address, secrets)).hasSize(secrets.size() - 1);

    try (var store = open(plain.address, secret)) {
      assertThat(PlainDatabase.told(plain.address, secrets)).isEmpty();
      assertThat(PlainDatabase.inFiles(plain.address, secrets))
          .as("nor in the files, where PostgreSQL leaves what was changed")
          .isEmpty();
      opens(store, plain);
      var book = store.accounts().book();
      assertThat(book.takeCode("lan", OneTimeCode.hash("11111-11111"), Instant.now())).isFalse();
      assertThat(book.takeCode("lan", OneTimeCode.hash(PlainDatabase.CODE), Instant.now()))
          .isTrue();
      assertThat(
              store
                  .accounts()
                  .seconds()
                  .takeRecovery("lan", OneTimeCode.hash(PlainDatabase.RECOVERY)))
          .isTrue();
      var deciding = new Deciding(plain.left, "gọi tiếp");
      assertThat(store.quarantine().take(deciding, session(HOA, plain.workstation)).done())
          .isTrue();
      var went = store.together().mirrors().take(plain.left, session(HOA, plain.workstation));
      assertThat(went.draft()).as("handed on as it lay sealed").isEqualTo(plain.leftDraft);
    }
    if (Files.getFileStore(secret).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
          .isEqualTo("rw-------");
    }
    try (var again = open(plain.address, secret)) {
      opens(again, plain);
    }
  }

  @Test
  void what_is_written_later_is_found_in_no_table() throws Exception {
    var address = TestDatabase.empty("secrets_written");
    var planted = new LinkedHashMap<String, byte[]>();
    var contact = UUID.randomUUID();
    var workstation = UUID.randomUUID();
    try (var store = open(address, secret)) {
      store.accounts().book().add(LAN, "hoa");
      store.accounts().book().password("lan", "argon2id-planted", null, "lan");
      planted.put("hash", "argon2id-planted".getBytes(StandardCharsets.UTF_8));
      planted.put("totp", random());
      store.accounts().seconds().begin("lan", planted.get("totp"));
      planted.put("database key", random());
      store.accounts().databaseKey(workstation, planted.get("database key"));
      planted.put("index key", store.national().key());
      var code = OneTimeCode.hash(PlainDatabase.RECOVERY);
      planted.put("code", code);
      store.accounts().seconds().recovery("lan", List.of(code), "lan");
      var draft = "{\"told\":\"Sùng Thị Dợ ở Mèo Vạc\"}";
      planted.put("draft", draft.getBytes(StandardCharsets.UTF_8));
      var mirrors = store.together().mirrors();
      mirrors.mirror(new Mirror(contact, 0, 1, 0, false, "x", draft), session(LAN, workstation));

      assertThat(PlainDatabase.told(address, planted)).isEmpty();
      assertThat(mirrors.take(contact, session(LAN, workstation)).draft()).isEqualTo(draft);
      assertThat(store.accounts().seconds().takeRecovery("lan", code)).isTrue();
    }
  }

  @Test
  void without_its_key_or_with_anothers_a_database_is_refused_and_stays_as_it_is()
      throws Exception {
    var plain = new PlainDatabase("secrets_keyless");
    open(plain.address, secret).close();
    var other = folder.resolve("other/server.secret");
    var none = folder.resolve("none/server.secret");
    open(TestDatabase.empty("secrets_others"), other).close();

    assertThat(refusal(() -> open(plain.address, none))).isEqualTo(ErrorCode.SERVER_SECRET_MISSING);
    assertThat(none).as("no key is made that would open nothing").doesNotExist();
    assertThat(refusal(() -> open(plain.address, other))).isEqualTo(ErrorCode.SERVER_SECRET_OTHER);
    var kept = Files.readString(secret);
    Files.writeString(secret, kept.replaceFirst(":.", ":~"));
    assertThat(refusal(() -> open(plain.address, secret)))
        .isEqualTo(ErrorCode.SERVER_SECRET_DAMAGED);
    var slip = kept.charAt(30) == 'A' ? 'B' : 'A';
    Files.writeString(secret, kept.substring(0, 30) + slip + kept.substring(31));
    assertThat(refusal(() -> open(plain.address, secret)))
        .as("a slip of the pen")
        .isEqualTo(ErrorCode.SERVER_SECRET_DAMAGED);
    Files.writeString(secret, kept);
    if (Files.getFileStore(secret).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
      assertThat(refusal(() -> open(plain.address, secret)))
          .isEqualTo(ErrorCode.SERVER_SECRET_BARE);
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }
    try (var store = open(plain.address, secret)) {
      opens(store, plain);
    }
  }

  @Test
  void two_nodes_with_one_key_read_what_the_other_wrote_and_one_with_its_own_is_refused()
      throws Exception {
    var plain = new PlainDatabase("secrets_two_nodes");
    var copy = folder.resolve("second/server.secret");
    try (var one = open(plain.address, secret)) {
      Files.createDirectories(copy.getParent());
      Files.copy(secret, copy, StandardCopyOption.COPY_ATTRIBUTES);
      try (var other = open(plain.address, copy)) {
        opens(other, plain);
        var key = random();
        var workstation = UUID.randomUUID();
        assertThat(other.accounts().databaseKey(workstation, key)).isEqualTo(key);
        assertThat(one.accounts().databaseKey(workstation, random())).isEqualTo(key);
      }
      var own = folder.resolve("own/server.secret");
      new VaultFile(own).orMade();
      assertThat(refusal(() -> open(plain.address, own))).isEqualTo(ErrorCode.SERVER_SECRET_OTHER);
    }
  }

  private static Map<String, String> sealed(DatabaseAddress address) throws SQLException {
    var all = new LinkedHashMap<String, String>();
    try (var connection = TestDatabase.connect(address);
        var statement = connection.createStatement()) {
      for (var column : SealedColumn.values()) {
        try (var rows =
            statement.executeQuery(
                "select %s, %s from %s"
                    .formatted(column.label(), column.sealed(), column.table()))) {
          while (rows.next()) {
            var bytes = rows.getBytes(2);
            all.put(
                column + " " + rows.getString(1),
                bytes == null ? "" : Base64.getEncoder().encodeToString(bytes));
          }
        }
      }
    }
    return all;
  }

  @Test
  void a_changed_key_seals_all_of_it_anew_and_the_former_opens_nothing() throws Exception {
    var plain = new PlainDatabase("secrets_changed");
    var former = folder.resolve("former/server.secret");
    try (var forgotten = open(plain.address, secret)) {
      Files.createDirectories(former.getParent());
      Files.copy(secret, former, StandardCopyOption.COPY_ATTRIBUTES);
      var before = sealed(plain.address);
      assertThat(before).hasSize(SealedColumn.values().length + 1);

      CentralSecret.change(plain.address, new VaultFile(secret));

      var after = sealed(plain.address);
      assertThat(after.keySet()).isEqualTo(before.keySet());
      assertThat(new ArrayList<>(after.values())).doesNotContainAnyElementsOf(before.values());
      // A node that nobody stopped reads nothing, and writes nothing that nobody could read.
      assertThat(refusal(() -> forgotten.accounts().seconds().secret("lan")))
          .isEqualTo(ErrorCode.SERVER_SECRET_OTHER);
      assertThat(refusal(() -> forgotten.accounts().databaseKey(UUID.randomUUID(), random())))
          .isEqualTo(ErrorCode.SERVER_SECRET_OTHER);
      var mirror = new Mirror(plain.contact, 1, 2, 0, false, "x", "{}");
      assertThat(
              refusal(
                  () ->
                      forgotten
                          .together()
                          .mirrors()
                          .mirror(mirror, session(LAN, plain.workstation))))
          .isEqualTo(ErrorCode.SERVER_SECRET_OTHER);
      assertThat(sealed(plain.address)).isEqualTo(after);
    }
    assertThat(refusal(() -> open(plain.address, former))).isEqualTo(ErrorCode.SERVER_SECRET_OTHER);
    try (var store = open(plain.address, secret)) {
      opens(store, plain);
    }
  }

  @Test
  void a_change_that_is_cut_off_leaves_nobody_without_a_key() throws Exception {
    var plain = new PlainDatabase("secrets_cut_off");
    open(plain.address, secret).close();
    var was = Files.readAllBytes(secret);
    CentralSecret.change(plain.address, new VaultFile(secret));
    // As it stands when the program dies after the database said yes and before the file was moved.
    var next = secret.resolveSibling("server.secret.next");
    Files.move(secret, next);
    put(secret, was);
    Files.deleteIfExists(secret.resolveSibling("server.secret.former"));
    try (var store = open(plain.address, secret)) {
      opens(store, plain);
    }
    assertThat(next).doesNotExist();
    // And before it said yes: the next key opens nothing yet.
    new VaultFile(secret).makeNext();
    try (var store = open(plain.address, secret)) {
      opens(store, plain);
    }
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void a_backup_of_before_a_change_opens_by_the_former_key() throws Exception {
    var plain = new PlainDatabase("secrets_restored");
    open(plain.address, secret).close();
    Backups.make("secrets_restored");
    CentralSecret.change(plain.address, new VaultFile(secret));
    Backups.bringBack("secrets_restored");
    try (var store = open(plain.address, secret)) {
      opens(store, plain);
    }
  }

  @Test
  void a_value_put_in_anothers_place_is_not_taken_for_its_own() throws Exception {
    var plain = new PlainDatabase("secrets_swapped");
    try (var store = open(plain.address, secret)) {
      store.accounts().book().add(HOA, "server");
      store.accounts().seconds().begin("hoa", random());
      try (var connection = TestDatabase.connect(plain.address);
          var statement = connection.createStatement()) {
        statement.execute(
            "update second_factor set secret_sealed = (select secret_sealed from second_factor"
                + " where login = 'lan') where login = 'hoa'");
        statement.execute(
            "update workstation set database_key_sealed ="
                + " set_byte(database_key_sealed, 60, get_byte(database_key_sealed, 60) # 1)");
      }
      assertThat(refusal(() -> store.accounts().seconds().secret("hoa")))
          .isEqualTo(ErrorCode.SERVER_SECRET_ALTERED);
      assertThat(refusal(() -> store.accounts().databaseKey(plain.workstation, random())))
          .isEqualTo(ErrorCode.SERVER_SECRET_ALTERED);
    }
  }
}
