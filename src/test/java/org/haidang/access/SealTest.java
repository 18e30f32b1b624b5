package org.haidang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

final class SealTest {

  private static final byte[] WORDS = "Hải Đăng".getBytes(StandardCharsets.UTF_8);

  private final Seal.Pair pair = Seal.fresh();
  private final String signature = Seal.of(pair.privateKey()).sign(WORDS);

  @Test
  void a_seal_holds_for_the_bytes_it_was_put_on() {
    assertThat(Seal.holds(pair.publicKey(), WORDS, signature)).isTrue();
  }

  @Test
  void one_bit_anywhere_breaks_it() {
    for (int bit = 0; bit < WORDS.length * 8; bit++) {
      var other = WORDS.clone();
      other[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(Seal.holds(pair.publicKey(), other, signature)).as("bit %s", bit).isFalse();
    }
    var sealed = Base64.getDecoder().decode(signature);
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      var other = sealed.clone();
      other[bit / 8] ^= (byte) (1 << bit % 8);
      var text = Base64.getEncoder().encodeToString(other);
      assertThat(Seal.holds(pair.publicKey(), WORDS, text)).as("bit %s", bit).isFalse();
    }
  }

  @Test
  void another_key_does_not_do() {
    assertThat(Seal.holds(Seal.fresh().publicKey(), WORDS, signature)).isFalse();
  }

  @Test
  void nonsense_is_no_seal_and_no_fault() {
    assertThat(Seal.holds("", WORDS, signature)).isFalse();
    assertThat(Seal.holds("AAAA", WORDS, signature)).isFalse();
    assertThat(Seal.holds(pair.publicKey(), WORDS, "not base64!")).isFalse();
    assertThat(Seal.holds(pair.publicKey(), WORDS, "")).isFalse();
  }

  @Test
  void a_pair_says_nothing_of_its_secret() {
    assertThat(pair.toString()).doesNotContain(pair.privateKey());
  }
}
