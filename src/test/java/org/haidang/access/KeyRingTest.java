package org.haidang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.haidang.access.KeyRing.Damaged;
import org.haidang.access.KeyRing.UnknownAccount;
import org.haidang.access.KeyRing.Unlocked;
import org.haidang.access.KeyRing.WrongPassword;
import org.haidang.access.Passwords.Cost;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workstation's keys: each account opens the database with its own password. */
class KeyRingTest {

  private static final Account LAN = new Account("lan.tran", "Trần Thị Lan", Role.COUNSELOR, "HN");
  private static final Account MINH = new Account("minh.le", "Lê Văn Minh", Role.SUPERVISOR, "HN");

  @TempDir Path folder;
  private KeyRing ring;
  private final DatabaseKey key = new DatabaseKey(new SecureRandom().generateSeed(32));

  @BeforeEach
  void open() {
    ring = ring();
  }

  private KeyRing ring() {
    return new KeyRing(folder, new Passwords(new SecureRandom(), new Cost(64, 1)), new Json());
  }

  private static char[] password(String text) {
    return text.toCharArray();
  }

  private List<Path> files() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private Path keyFile() throws IOException {
    return files().stream().filter(file -> file.toString().endsWith(".key")).findFirst().get();
  }

  @Test
  void the_workstation_has_one_id_for_ever() {
    var id = ring.workstation();
    assertThat(ring.workstation()).isEqualTo(id);
    assertThat(ring().workstation()).isEqualTo(id);
  }

  @Test
  void a_damaged_workstation_id_is_told_and_not_replaced() throws IOException {
    ring.workstation();
    Files.writeString(folder.resolve("workstation.id"), "what?");
    assertThatThrownBy(ring::workstation)
        .isInstanceOfSatisfying(
            HaidangException.class,
            fault -> assertThat(fault.code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE));
    assertThat(folder.resolve("workstation.id")).hasContent("what?");
  }

  @Test
  void the_right_password_gives_back_everything() {
    ring.wrap(LAN, "token-1", key, password("mật khẩu dài"));
    assertThat(ring().unlock("lan.tran", password("mật khẩu dài")))
        .isEqualTo(new Unlocked(LAN, "token-1", key));
    assertThat(ring().unlock(" LAN.tran ", password("mật khẩu dài"))).isInstanceOf(Unlocked.class);
  }

  @Test
  void a_wrong_password_and_an_unknown_account_are_told_apart() {
    ring.wrap(LAN, "token-1", key, password("đúng"));
    assertThat(ring.unlock("lan.tran", password("sai"))).isEqualTo(new WrongPassword());
    assertThat(ring.unlock("lan.tran", password(""))).isEqualTo(new WrongPassword());
    assertThat(ring.unlock("minh.le", password("đúng"))).isEqualTo(new UnknownAccount());
  }

  @Test
  void each_account_has_its_own_password_for_the_same_key() {
    ring.wrap(LAN, "a", key, password("một"));
    ring.wrap(MINH, "b", key, password("hai"));
    assertThat(ring.unlock("lan.tran", password("một"))).isEqualTo(new Unlocked(LAN, "a", key));
    assertThat(ring.unlock("minh.le", password("hai"))).isEqualTo(new Unlocked(MINH, "b", key));
    assertThat(ring.unlock("minh.le", password("một"))).isEqualTo(new WrongPassword());
  }

  @Test
  void wrapping_anew_replaces_password_and_token() {
    ring.wrap(LAN, "cũ", key, password("cũ"));
    ring.wrap(LAN, "mới", key, password("mới"));
    assertThat(ring.unlock("lan.tran", password("cũ"))).isEqualTo(new WrongPassword());
    assertThat(ring.unlock("lan.tran", password("mới"))).isEqualTo(new Unlocked(LAN, "mới", key));
  }

  @Test
  void one_accounts_file_does_not_open_as_anothers() throws IOException {
    ring.wrap(LAN, "a", key, password("chung"));
    var stolen = Files.readAllBytes(keyFile());
    var lans = keyFile();
    ring.wrap(MINH, "b", key, password("khác"));
    for (var file : files()) {
      if (file.toString().endsWith(".key") && !file.equals(lans)) {
        Files.write(file, stolen);
      }
    }
    assertThat(ring.unlock("minh.le", password("chung"))).isEqualTo(new WrongPassword());
  }

  @Test
  void a_damaged_file_is_told_wherever_it_is_damaged() throws IOException {
    ring.wrap(LAN, "token", key, password("x"));
    var sound = Files.readAllBytes(keyFile());
    for (int at = 0; at < sound.length; at += 3) {
      var flipped = sound.clone();
      flipped[at] ^= 0x20;
      Files.write(keyFile(), flipped);
      assertThat(ring.unlock("lan.tran", password("x"))).as("byte %d", at).isEqualTo(new Damaged());
    }
    for (int length : new int[] {0, 1, 40, sound.length - 1}) {
      Files.write(keyFile(), java.util.Arrays.copyOf(sound, length));
      assertThat(ring.unlock("lan.tran", password("x"))).isEqualTo(new Damaged());
    }
  }

  @Test
  void an_interrupted_wrap_leaves_the_old_one() throws IOException {
    ring.wrap(LAN, "token", key, password("x"));
    Files.write(keyFile().resolveSibling(keyFile().getFileName() + ".new"), new byte[10]);
    assertThat(ring.unlock("lan.tran", password("x"))).isInstanceOf(Unlocked.class);
    ring.wrap(LAN, "token-2", key, password("y"));
    assertThat(ring.unlock("lan.tran", password("y"))).isInstanceOf(Unlocked.class);
  }

  @Test
  void a_forgotten_account_is_unknown() {
    ring.wrap(LAN, "token", key, password("x"));
    ring.forget("lan.tran");
    assertThat(ring.unlock("lan.tran", password("x"))).isEqualTo(new UnknownAccount());
  }

  @Test
  void no_file_or_name_of_a_file_tells_login_name_token_or_key() throws IOException {
    ring.wrap(LAN, "secret-token", key, password("x"));
    var hex = java.util.HexFormat.of().formatHex(key.bytes());
    for (var file : files()) {
      var text = file + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      assertThat(text).doesNotContain("lan.tran", "Lan", "secret-token", hex, "COUNSELOR");
    }
    assertThat(new Unlocked(LAN, "secret-token", key).toString())
        .doesNotContain("secret-token", hex);
    assertThat(key.toString()).doesNotContain(hex);
  }

  @Test
  void the_password_is_left_to_its_owner_to_wipe() {
    var password = password("còn nguyên");
    ring.wrap(LAN, "t", key, password);
    ring.unlock("lan.tran", password);
    assertThat(password).isEqualTo("còn nguyên".toCharArray());
  }

  @Test
  void a_folder_that_cannot_be_written_is_told() throws IOException {
    var file = Files.createFile(folder.resolve("file"));
    var elsewhere =
        new KeyRing(
            file.resolve("x"), new Passwords(new SecureRandom(), new Cost(64, 1)), new Json());
    assertThatThrownBy(elsewhere::workstation)
        .isInstanceOfSatisfying(
            HaidangException.class,
            fault -> assertThat(fault.code()).isEqualTo(ErrorCode.FOLDER_UNWRITABLE));
  }

  @Test
  void a_key_wrapped_at_a_lower_cost_is_wrapped_anew_when_its_password_is_there()
      throws IOException {
    ring.wrap(LAN, "token-1", key, password("mật khẩu dài"));
    var cheap = Files.readAllBytes(keyFile());
    var dearer =
        new KeyRing(folder, new Passwords(new SecureRandom(), new Cost(128, 2)), new Json());

    assertThat(dearer.unlock("lan.tran", password("sai"))).isInstanceOf(WrongPassword.class);
    assertThat(keyFile()).as("not without the password").hasBinaryContent(cheap);
    assertThat(dearer.unlock("lan.tran", password("mật khẩu dài")))
        .isEqualTo(new Unlocked(LAN, "token-1", key));
    var dear = Files.readAllBytes(keyFile());
    var head = java.nio.ByteBuffer.wrap(dear, 1, 8);
    assertThat(head.getInt()).isEqualTo(128);
    assertThat(head.getInt()).isEqualTo(2);

    assertThat(dearer.unlock("lan.tran", password("mật khẩu dài")))
        .isEqualTo(new Unlocked(LAN, "token-1", key));
    assertThat(ring.unlock("lan.tran", password("mật khẩu dài")))
        .as("never made cheaper again")
        .isEqualTo(new Unlocked(LAN, "token-1", key));
    assertThat(keyFile()).hasBinaryContent(dear);
  }
}
