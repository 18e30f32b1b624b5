package org.haidang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password opens whichever Vietnamese keyboard types it. */
class OpaqueStringTest {

  private static final String COMPOSED = "Ngã ba Đồng Lộc, chiều mưa";
  private static final String APART = Normalizer.normalize(COMPOSED, Normalizer.Form.NFD);

  /** Windows' Vietnamese keyboard: the letter composed, the tone apart. */
  private static final String HALF =
      "Nga\u0303 ba \u0110\u00f4\u0300ng L\u00f4\u0323c, chi\u00ea\u0300u m\u01b0a";

  private final Passwords passwords = new Passwords(new SecureRandom(), new Passwords.Cost(8, 1));

  @Test
  void the_three_ways_of_typing_it_are_different_letters() {
    assertThat(APART).isNotEqualTo(COMPOSED);
    assertThat(HALF).isNotEqualTo(COMPOSED).isNotEqualTo(APART);
  }

  @ParameterizedTest
  @ValueSource(strings = {COMPOSED, HALF})
  void what_one_keyboard_set_another_opens(String set) {
    var stored = passwords.hash(set.toCharArray());
    for (var typed : new String[] {COMPOSED, APART, HALF}) {
      assertThat(Passwords.matches(typed.toCharArray(), stored)).as(typed).isTrue();
    }
    for (var other :
        new String[] {
          COMPOSED.toUpperCase(Locale.ROOT), "Nga ba Dong Loc, chieu mua", COMPOSED + " "
        }) {
      assertThat(Passwords.matches(other.toCharArray(), stored)).as(other).isFalse();
    }
  }

  @Test
  void a_space_is_a_space_and_nothing_else_changes() {
    assertThat(OpaqueString.of("a\u00a0b\u3000c".toCharArray())).isEqualTo("a b c".toCharArray());
    // RFC 8265, table 4: case and full width stay.
    for (var same :
        new String[] {"Correct Horse", "\u03c0\u00df\u00e5", "Jack of \u2666s", "\uff21"}) {
      assertThat(OpaqueString.of(same.toCharArray())).isEqualTo(same.toCharArray());
    }
  }

  /** As a program of before made them: of what was typed, letter by letter. */
  private static String verifierOfBefore(String typed) {
    var salt = new byte[16];
    var cost = new Passwords.Cost(8, 1);
    var encoder = Base64.getEncoder();
    return "argon2id$8$1$%s$%s"
        .formatted(
            encoder.encodeToString(salt),
            encoder.encodeToString(Passwords.key(typed.toCharArray(), salt, cost)));
  }

  @Test
  void what_was_hashed_before_still_opens_and_is_hashed_anew_then() {
    var apart = verifierOfBefore(APART);
    assertThat(Passwords.matches(APART.toCharArray(), apart)).isTrue();
    assertThat(Passwords.matches(HALF.toCharArray(), apart)).isFalse();
    assertThat(Passwords.below(apart, passwords.cost())).as("made anew at this sign-in").isTrue();
    var composed = verifierOfBefore(COMPOSED);
    assertThat(Passwords.matches(COMPOSED.toCharArray(), composed)).isTrue();
    assertThat(Passwords.matches(APART.toCharArray(), composed)).isTrue();
    assertThat(Passwords.below(passwords.hash(APART.toCharArray()), passwords.cost())).isFalse();
  }

  /**
   * Sealed by the version before this form: format 1 under the password as it stands in {@link
   * #APART}.
   */
  @Test
  void a_key_that_was_sealed_before_still_opens_offline_and_by_another_keyboard_from_then_on(
      @TempDir Path folder) throws Exception {
    var ring = new KeyRing(folder, passwords, new Json());
    var lan = new Account("lan", "Lan", Role.COUNSELOR, "HN");
    try (var key = new DatabaseKey(new byte[32])) {
      ring.wrap(lan, "token", key, APART.toCharArray());
      assertThat(ring.unlock("lan", COMPOSED.toCharArray())).isInstanceOf(KeyRing.Unlocked.class);
      Path file;
      try (var files = Files.list(folder.resolve("keys"))) {
        file = files.findFirst().orElseThrow();
      }
      var label = file.getFileName().toString().replace(".key", "");
      var content =
          (Opened.Content) Envelope.open(Files.readAllBytes(file), COMPOSED.toCharArray(), label);
      Files.write(file, EnvelopeOfBefore.seal(content.bytes(), APART.toCharArray(), label));

      assertThat(ring.unlock("lan", COMPOSED.toCharArray()))
          .as("it was sealed as it was typed")
          .isInstanceOf(KeyRing.WrongPassword.class);
      assertThat(ring.unlock("lan", APART.toCharArray())).isInstanceOf(KeyRing.Unlocked.class);
      assertThat(ring.unlock("lan", COMPOSED.toCharArray()))
          .as("sealed anew when it opened")
          .isInstanceOf(KeyRing.Unlocked.class);
      assertThat(HexFormat.of().toHexDigits(Files.readAllBytes(file)[0])).isEqualTo("02");
    }
  }

  @Property(tries = 500)
  void it_is_what_the_jdk_composes(
      @ForAll
          @StringLength(max = 20)
          @CharRange(from = ' ', to = '~')
          @CharRange(from = '\u00c0', to = '\u01ff')
          @CharRange(from = '\u0300', to = '\u0345')
          @CharRange(from = '\u0900', to = '\u0dff')
          @CharRange(from = '\u1100', to = '\u11ff')
          @CharRange(from = '\u1e00', to = '\u1fff')
          @CharRange(from = '\uac00', to = '\uac30')
          String typed) {
    var composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
    assertThat(new String(OpaqueString.of(typed.toCharArray()))).isEqualTo(composed);
  }
}
