package org.haidang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Random;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No byte of a key's file can be another without its being told. */
class KeyFileFlipsTest {

  private static final char[] PASSWORD = "hải đăng soi biển".toCharArray();

  @TempDir Path folder;

  @Test
  void every_flipped_bit_of_a_key_file_is_told_as_damage() throws IOException {
    var cheap = new Passwords(new SecureRandom(), new Passwords.Cost(8, 1));
    var ring = new KeyRing(folder, cheap, new Json());
    var account = new Account("lan", "Lan", Role.COUNSELOR, "HN");
    var key = new DatabaseKey(new byte[DatabaseKey.BYTES]);
    ring.wrap(account, "token", key, PASSWORD);
    assertThat(ring.unlock("lan", PASSWORD)).isInstanceOf(KeyRing.Unlocked.class);

    Path file;
    try (var keys = Files.list(folder.resolve("keys"))) {
      file = keys.findFirst().orElseThrow();
    }
    var sound = Files.readAllBytes(file);
    var random = new Random();
    for (int place = 0; place < sound.length; place++) {
      var bytes = sound.clone();
      bytes[place] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bytes);
      assertThat(ring.unlock("lan", PASSWORD))
          .as("byte %d", place)
          .isInstanceOf(KeyRing.Damaged.class);
    }
  }
}
