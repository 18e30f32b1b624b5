package org.haidang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  @Test
  void a_fingerprint_is_the_beginning_of_an_hmac() {
    // What `printf haidang | openssl dgst -sha256 -mac HMAC -macopt hexkey:00..00` begins with.
    var zeros = new Fingerprints(new byte[Fingerprints.KEY_BYTES]);
    assertThat(HexFormat.of().formatHex(zeros.of("haidang"))).isEqualTo("4f157c8facc297bfb99e3fb8");
  }

  @Test
  void another_key_makes_another() {
    var random = new SecureRandom();
    var one = new Fingerprints(Fingerprints.freshKey(random));
    var other = new Fingerprints(Fingerprints.freshKey(random));
    assertThat(one.of("Mai")).isEqualTo(one.of("Mai")).hasSize(Fingerprints.BYTES);
    assertThat(one.of("Mai")).isNotEqualTo(other.of("Mai")).isNotEqualTo(one.of("Lan"));
    assertThatThrownBy(() -> new Fingerprints(new byte[16]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
