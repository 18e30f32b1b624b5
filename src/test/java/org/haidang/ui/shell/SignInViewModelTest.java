package org.haidang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.ui.kit.Background;
import org.haidang.ui.shell.SignInAction.Outcome;
import org.junit.jupiter.api.Test;

/** Signing in, without a window. */
class SignInViewModelTest {

  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<String> happened = new ArrayList<>();

  private SignInViewModel model(SignInAction action) {
    var model =
        new SignInViewModel(
            action, new Background(work::add, Runnable::run), (_, _) -> () -> {}, List.of());
    model.login().set("mai");
    return model;
  }

  private Outcome signed() {
    return new Outcome.Signed(() -> happened.add("entered"), () -> happened.add("discarded"));
  }

  private void doWork() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  @Test
  void the_password_is_wiped_after_the_attempt_whatever_came_of_it() {
    for (SignInAction action :
        List.<SignInAction>of(
            (_, _) -> new Outcome.Wrong(),
            (_, _) -> {
              throw new HaidangException(ErrorCode.DATABASE_DAMAGED);
            },
            (_, _) -> {
              throw new IllegalStateException();
            })) {
      var password = "sen hồng".toCharArray();
      model(action).signIn(password);
      doWork();
      assertThat(password).containsOnly('\0');
    }
  }

  @Test
  void a_password_that_is_not_tried_is_wiped_too() {
    var model = model((_, _) -> signed());
    model.login().set("  ");
    var password = "sen".toCharArray();

    model.signIn(password);

    assertThat(password).containsOnly('\0');
    assertThat(work).isEmpty();
    assertThat(model.loginMissing().get()).isTrue();
  }

  @Test
  void an_attempt_called_off_never_enters_and_closes_what_it_opened() {
    var model = model((_, _) -> signed());
    model.signIn("sen".toCharArray());

    model.cancel();
    doWork();

    assertThat(happened).containsExactly("discarded");
    assertThat(model.busy().get()).isFalse();
  }

  @Test
  void the_failure_of_an_attempt_called_off_does_not_disturb_the_next() {
    var outcomes = new ArrayDeque<Outcome>(List.of(new Outcome.Wrong(), signed()));
    var model = model((_, _) -> outcomes.remove());
    model.signIn("a".toCharArray());
    model.cancel();
    model.signIn("b".toCharArray());

    doWork();

    assertThat(model.fault().get()).isNull();
    assertThat(happened).containsExactly("entered");
  }

  @Test
  void a_second_enter_while_one_attempt_runs_starts_no_other() {
    var model = model((_, _) -> signed());
    model.signIn("a".toCharArray());
    model.signIn("a".toCharArray());

    assertThat(work).hasSize(1);
  }

  @Test
  void every_outcome_has_its_fault() {
    assertThat(faultOf(new Outcome.Wrong())).isEqualTo(ErrorCode.SIGN_IN_WRONG);
    assertThat(faultOf(new Outcome.FirstTimeNeedsServer()))
        .isEqualTo(ErrorCode.SIGN_IN_FIRST_ONLINE);
    assertThat(faultOf(new Outcome.TooMany())).isEqualTo(ErrorCode.SIGN_IN_TOO_MANY);
    assertThat(faultOf(new Outcome.Failed(ErrorCode.DISK_FULL))).isEqualTo(ErrorCode.DISK_FULL);
    assertThat(faultOf(signed())).isNull();
  }

  private ErrorCode faultOf(Outcome outcome) {
    var model = model((_, _) -> outcome);
    model.signIn("sen".toCharArray());
    doWork();
    return model.fault().get();
  }
}
