package org.haidang.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by time, against the vectors of RFC 6238, appendix B, and RFC 4226, appendix D. */
class TotpTest {

  private static final String SEED =
      "1234567890123456789012345678901234567890123456789012345678901234";

  private static byte[] seed(int bytes) {
    return SEED.substring(0, bytes).getBytes(US_ASCII);
  }

  @ParameterizedTest
  @CsvSource({
    "59, 94287082, 46119246, 90693936",
    "1111111109, 07081804, 68084774, 25091201",
    "1111111111, 14050471, 67062674, 99943326",
    "1234567890, 89005924, 91819424, 93441116",
    "2000000000, 69279037, 90698825, 38618901",
    "20000000000, 65353130, 77737706, 47863826",
  })
  void the_vectors_of_the_standard(long seconds, String sha1, String sha256, String sha512) {
    long step = Totp.step(Instant.ofEpochSecond(seconds));
    assertThat(Totp.code("HmacSHA1", seed(20), step, 8)).isEqualTo(sha1);
    assertThat(Totp.code("HmacSHA256", seed(32), step, 8)).isEqualTo(sha256);
    assertThat(Totp.code("HmacSHA512", seed(64), step, 8)).isEqualTo(sha512);
    assertThat(Totp.code(seed(20), step)).isEqualTo(sha1.substring(2));
  }

  @ParameterizedTest
  @CsvSource({"0, 755224", "1, 287082", "2, 359152", "8, 399871", "9, 520489"})
  void the_vectors_of_codes_by_counter(long counter, String code) {
    assertThat(Totp.code(seed(20), counter)).isEqualTo(code);
  }

  @Test
  void one_step_before_and_after_is_taken_and_no_other() {
    var now = Instant.ofEpochSecond(1_800_000_015);
    long step = Totp.step(now);
    for (long near = step - 1; near <= step + 1; near++) {
      assertThat(Totp.typed(seed(20), Totp.code(seed(20), near), now)).hasValue(near);
    }
    for (long far : new long[] {step - 2, step + 2, step - 1000}) {
      assertThat(Totp.typed(seed(20), Totp.code(seed(20), far), now)).isEmpty();
    }
    assertThat(Totp.typed(seed(20), "", now)).isEmpty();
    assertThat(Totp.typed(seed(20), "１２３４５６", now)).isEmpty();
  }

  @Test
  void the_secret_is_given_as_text_and_as_an_address_an_authenticator_reads() {
    assertThat(Base32.decode(Totp.text(seed(20)))).isEqualTo(seed(20));
    assertThat(Totp.uri(seed(20), "hoa"))
        .isEqualTo(
            "otpauth://totp/Haidang:hoa?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Haidang"
                + "&algorithm=SHA1&digits=6&period=30");
  }

  @Test
  void a_one_time_code_is_known_however_it_is_typed() {
    assertThat(OneTimeCode.hash("abo1l-0x2yz")).isEqualTo(OneTimeCode.hash(" AB011 0X2YZ "));
    assertThat(OneTimeCode.hash("ABCDE-FGHJK")).isNotEqualTo(OneTimeCode.hash("ABCDE-FGHJM"));
    assertThat(OneTimeCode.fresh(new java.security.SecureRandom()))
        .matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
  }
}
