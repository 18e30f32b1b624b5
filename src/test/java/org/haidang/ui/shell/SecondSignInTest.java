package org.haidang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.ui.kit.Background;
import org.haidang.ui.shell.SignInAction.Outcome;
import org.haidang.ui.shell.SignInViewModel.Asked;
import org.junit.jupiter.api.Test;

/** Second factors, recovery codes and one-time codes at sign-in, without a window. */
class SecondSignInTest {

  private final List<String> happened = new ArrayList<>();
  private boolean enrolled;
  private ErrorCode resetFault;

  private final SignInAction server =
      new SignInAction() {
        @Override
        public Outcome signIn(String login, char[] password) {
          return new Outcome.Failed(
              enrolled ? ErrorCode.SECOND_CODE_NEEDED : ErrorCode.SECOND_FACTOR_MISSING);
        }

        @Override
        public Outcome signIn(String login, char[] password, String second, boolean first) {
          if (!second.equals("123456")) {
            return new Outcome.Failed(ErrorCode.SECOND_CODE_WRONG);
          }
          return new Outcome.Signed(
              () -> happened.add("entered"),
              () -> happened.add("discarded"),
              first ? List.of("AAAAA-BBBBB") : List.of());
        }

        @Override
        public Enrolment begin(String login, char[] password) {
          return new Enrolment("SECRET", "otpauth://totp/x");
        }

        @Override
        public void reset(String login, String code, char[] fresh) {
          if (resetFault != null) {
            throw new HaidangException(resetFault);
          }
          happened.add("reset " + login + " " + code + " " + new String(fresh));
          enrolled = true;
        }
      };

  private final SignInViewModel model =
      new SignInViewModel(
          server, new Background(Runnable::run, Runnable::run), (_, _) -> () -> {}, List.of());

  private void signIn() {
    model.login().set("hoa");
    model.signIn("mật khẩu".toCharArray());
  }

  @Test
  void one_who_must_have_a_second_factor_sets_it_up_and_enters_once_the_codes_are_written_down() {
    signIn();
    assertThat(model.asked().get()).isEqualTo(Asked.FIRST_CODE);
    assertThat(model.enrolment().get()).isNotNull();
    assertThat(model.fault().get()).isNull();
    model.second().set("000000");
    model.signIn("mật khẩu".toCharArray());
    assertThat(model.fault().get()).isEqualTo(ErrorCode.SECOND_CODE_WRONG);
    assertThat(model.asked().get()).isEqualTo(Asked.FIRST_CODE);
    model.second().set("123456");
    model.signIn("mật khẩu".toCharArray());
    assertThat(model.asked().get()).isEqualTo(Asked.KEEPING_CODES);
    assertThat(model.recoveryCodes()).containsExactly("AAAAA-BBBBB");
    assertThat(model.enrolment().get()).as("the secret is shown no longer").isNull();
    assertThat(happened).isEmpty();
    model.codesKept();
    assertThat(happened).containsExactly("entered");
    assertThat(model.recoveryCodes()).isEmpty();
  }

  @Test
  void one_who_has_it_is_asked_for_the_code_alone_and_another_login_begins_anew() {
    enrolled = true;
    signIn();
    assertThat(model.asked().get()).isEqualTo(Asked.CODE);
    assertThat(model.fault().get()).isNull();
    model.login().set("lan");
    assertThat(model.asked().get()).isEqualTo(Asked.PASSWORD);
    signIn();
    model.second().set("123456");
    model.signIn("mật khẩu".toCharArray());
    assertThat(happened).containsExactly("entered");
  }

  @Test
  void a_one_time_code_sets_a_password_and_signs_in_with_it() {
    model.login().set(" Hoa ");
    model.forgotten(true);
    model.resetCode().set("ABCDE-FGHJK");
    var fresh = "một câu của riêng mình".toCharArray();
    model.reset(fresh);
    assertThat(happened).containsExactly("reset hoa ABCDE-FGHJK một câu của riêng mình");
    assertThat(fresh).containsOnly('\0');
    assertThat(model.asked().get()).isEqualTo(Asked.CODE);
  }

  @Test
  void a_refused_password_or_code_is_said_and_can_be_typed_anew() {
    resetFault = ErrorCode.PASSWORD_COMMON;
    model.login().set("hoa");
    model.forgotten(true);
    model.resetCode().set("ABCDE-FGHJK");
    model.reset("matkhau123456".toCharArray());
    assertThat(model.fault().get()).isEqualTo(ErrorCode.PASSWORD_COMMON);
    assertThat(model.asked().get()).isEqualTo(Asked.RESET);
    assertThat(model.resetCode().get()).isEqualTo("ABCDE-FGHJK");
  }
}
