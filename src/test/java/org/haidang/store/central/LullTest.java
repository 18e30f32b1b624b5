package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What can wait until after a push does wait, but not for ever and for nobody who asks. */
class LullTest {

  private long now = 1;
  private final Lull lull = new Lull(() -> now);

  private void pass(Duration time) {
    now += time.toNanos();
  }

  @Test
  void what_is_left_from_before_a_start_waits_for_nothing() {
    assertThat(lull.left()).isZero();
  }

  @Test
  void a_push_is_followed_by_quiet_before_anything_begins() {
    lull.pushed();
    pass(Lull.QUIET.minusMillis(1));
    assertThat(lull.left()).isEqualTo(Duration.ofMillis(1));
    pass(Duration.ofMillis(1));
    assertThat(lull.left()).isZero();
  }

  @Test
  void pushes_that_never_end_are_waited_for_only_so_long() {
    lull.pushed();
    for (int second = 0; second < 2 * Lull.LONGEST.toSeconds(); second++) {
      pass(Lull.QUIET.dividedBy(2));
      lull.pushed();
    }
    assertThat(lull.left()).isZero();
    lull.over();
    lull.pushed();
    assertThat(lull.left()).isEqualTo(Lull.QUIET);
  }

  @Test
  void whoever_asks_for_it_waits_for_no_lull() {
    lull.pushed();
    lull.hurry();
    lull.hurry();
    lull.hurried();
    assertThat(lull.left()).isZero();
    lull.hurried();
    assertThat(lull.left()).isEqualTo(Lull.QUIET);
  }
}
