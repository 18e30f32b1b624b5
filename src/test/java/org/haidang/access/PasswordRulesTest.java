package org.haidang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.haidang.platform.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long and unheard of is all a password has to be. */
class PasswordRulesTest {

  private static final PasswordRules RULES = new PasswordRules();

  private static Optional<ErrorCode> flaw(String password) {
    return RULES.flaw(password.toCharArray(), "mailan", "Trần Thị Mai Lan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ngọn đèn soi biển đêm",
        "bốn con vịt xiêm leo cầu",
        "correct horse staple",
        "kjhq wvuz mnpl",
        "Ghế đẩu xanh, 3 chân!",
        "đi chợ mua 2 cân khế",
        "xkq7 mzt4 wbn9",
      })
  void a_sentence_of_ones_own_is_taken_without_capitals_digits_or_signs(String password) {
    assertThat(flaw(password)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ngondensang", "X9!kq#Lz0@b"})
  void under_twelve_characters_is_too_short_however_mixed(String password) {
    assertThat(flaw(password)).contains(ErrorCode.PASSWORD_SHORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matkhau123456",
        "Mật khẩu 123456",
        "m@tkh@u123456",
        "123456789012",
        "qwertyuiop12",
        "1qaz2wsx3edc",
        "aaaaaaaaaaaa",
        "abcabcabcabc",
        "haihaihaihaihai",
        "password1234",
        "P@ssw0rd2026",
        "iloveyou2026!!",
        "Việt Nam vô địch",
        "vietnam010190",
        "Nguyễn Văn An 1990",
        "lethuhuong1995",
        "anhyeuem anhyeuem",
        "------------",
        "đường dây nóng 111",
        "tongdai111-2026",
      })
  void what_anybody_would_try_first_is_refused_with_tones_stand_ins_and_years(String password) {
    assertThat(flaw(password)).contains(ErrorCode.PASSWORD_COMMON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tranthimailan", "Mai Lan 12081990", "mailan-mailan", "mailan matkhau 1"})
  void ones_own_name_is_refused(String password) {
    assertThat(flaw(password)).contains(ErrorCode.PASSWORD_NAMED);
  }

  @Test
  void two_hundred_characters_are_the_most() {
    var long200 = "xk q".repeat(10) + "ngọn đèn soi biển ".repeat(8) + "abcdefghijklmnop";
    assertThat(flaw(long200.substring(0, 200))).isEmpty();
    assertThat(flaw("z" + long200.substring(0, 200))).contains(ErrorCode.PASSWORD_LONG);
  }
}
