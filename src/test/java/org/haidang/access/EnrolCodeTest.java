package org.haidang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.junit.jupiter.api.Test;

class EnrolCodeTest {

  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final SecureRandom random = new SecureRandom();

  private ServerPin pin() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return new ServerPin(Base64.getEncoder().encodeToString(bytes));
  }

  @Test
  void what_is_read_out_and_typed_anyhow_is_the_same_code() {
    for (int i = 0; i < 500; i++) {
      var pin = pin();
      var code = EnrolCode.fresh(pin, random);
      assertThat(code.text()).matches("([" + LETTERS + "]{4}-){7}[" + LETTERS + "]{4}");
      for (var typed :
          new String[] {
            code.text(),
            code.text().toLowerCase(java.util.Locale.ROOT).replace('-', ' '),
            "  " + code.text().replace("-", "").replace('0', 'o').replace('1', 'l') + " "
          }) {
        var read = EnrolCode.parse(typed);
        assertThat(read.secret()).isEqualTo(code.secret());
        assertThat(read.fits(pin)).isTrue();
        assertThat(read.fits(pin())).isFalse();
      }
    }
  }

  @Test
  void one_wrong_letter_is_noticed_before_anything_is_sent() {
    var code = EnrolCode.fresh(pin(), random).text();
    int passed = 0;
    for (int at = 0; at < code.length(); at++) {
      for (char letter : LETTERS.toCharArray()) {
        if (code.charAt(at) != '-' && code.charAt(at) != letter) {
          var typed = code.substring(0, at) + letter + code.substring(at + 1);
          passed += isTaken(typed) ? 1 : 0;
        }
      }
    }
    // 992 slips, each of which one check in 65,536 lets pass.
    assertThat(passed).isLessThanOrEqualTo(2);
    assertThat(isTaken("")).isFalse();
    assertThat(isTaken(code + "0")).isFalse();
    assertThat(isTaken(code.replace(code.charAt(0), '*'))).isFalse();
  }

  private static boolean isTaken(String typed) {
    try {
      EnrolCode.parse(typed);
      return true;
    } catch (HaidangException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.ENROL_CODE_MISTYPED);
      return false;
    }
  }

  @Test
  void codes_are_all_different_and_say_nothing_of_themselves_in_a_log() {
    var pin = pin();
    var seen = new HashSet<String>();
    for (int i = 0; i < 200; i++) {
      seen.add(EnrolCode.fresh(pin, random).text());
    }
    assertThat(seen).hasSize(200);
    assertThat(EnrolCode.fresh(pin, random)).hasToString("EnrolCode[]");
  }

  @Test
  void a_pin_is_32_bytes() {
    assertThat(catchThrowableOfType(HaidangException.class, () -> new ServerPin("AAAA")))
        .isNotNull();
    assertThat(catchThrowableOfType(HaidangException.class, () -> new ServerPin("*"))).isNotNull();
  }
}
