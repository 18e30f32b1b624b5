package org.haidang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.haidang.platform.ErrorCode;
import org.haidang.ui.kit.Background;
import org.junit.jupiter.api.Test;

class EnrolViewModelTest {

  private final List<String> done = new ArrayList<>();
  private final List<Runnable> work = new ArrayList<>();

  private EnrolViewModel model(boolean mayWait) {
    return new EnrolViewModel(
        (address, code) -> done.add(address + " " + code),
        new Background(work::add, Runnable::run),
        "",
        mayWait,
        () -> done.add("onwards"));
  }

  @Test
  void nothing_is_tried_before_both_are_typed() {
    var model = model(false);
    model.enrol();
    assertThat(model.addressMissing().get()).isTrue();
    assertThat(model.codeMissing().get()).isTrue();
    model.address().set("hotline.example");
    model.enrol();
    assertThat(model.addressMissing().get()).isFalse();
    assertThat(work).isEmpty();
  }

  @Test
  void while_it_tries_it_does_not_begin_again_and_then_goes_on() {
    var model = model(true);
    model.address().set("hotline.example");
    model.code().set("CODE");
    model.enrol();
    model.enrol();
    model.later();
    assertThat(model.busy().get()).isTrue();
    assertThat(work).hasSize(1);
    work.getFirst().run();
    assertThat(done).containsExactly("hotline.example CODE", "onwards");
    assertThat(model.busy().get()).isFalse();
  }

  @Test
  void a_refusal_is_told_and_another_try_may_follow() {
    var model = Enrolling.refused(ErrorCode.ENROL_CODE_EXPIRED);
    model.code().set("CODE");
    model.enrol();
    assertThat(model.fault().get()).isEqualTo(ErrorCode.ENROL_CODE_EXPIRED);
    assertThat(model.busy().get()).isFalse();
  }

  @Test
  void only_who_can_sign_in_here_without_the_server_may_leave_it_for_later() {
    model(false).later();
    assertThat(done).isEmpty();
    model(true).later();
    assertThat(done).containsExactly("onwards");
  }
}
