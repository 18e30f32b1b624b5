package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.RetryLater;
import org.junit.jupiter.api.Test;

/** How fast one workstation, and one account, may ask. */
class PaceTest {

  private final AtomicLong nanos = new AtomicLong();
  private final Pace pace = new Pace(new Pace.Limits(3, 2, 5, 2), nanos::get);

  private static Session session(String login, int workstation) {
    return new Session(
        new Account(login, login, Role.COUNSELOR, "HN"), new UUID(7, workstation), Instant.MAX);
  }

  private int taken(Session session) {
    int taken = 0;
    try {
      while (taken < 100) {
        pace.take(session);
        taken++;
      }
    } catch (HaidangException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.SERVER_BUSY);
    }
    return taken;
  }

  @Test
  void so_many_at_once_then_so_many_a_second() {
    assertThat(taken(session("lan", 1))).isEqualTo(3);
    assertThat(taken(session("lan", 1))).isZero();
    nanos.addAndGet(1_000_000_000);
    assertThat(taken(session("lan", 1))).isEqualTo(2);
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(taken(session("lan", 1))).as("no more than at once").isEqualTo(3);
  }

  @Test
  void others_are_not_held_up_but_an_account_is_one_wherever_it_is() {
    assertThat(taken(session("lan", 1))).isEqualTo(3);
    assertThat(taken(session("minh", 2))).isEqualTo(3);
    assertThat(taken(session("lan", 3))).as("what is left of five").isLessThan(3);
  }

  @Test
  void it_says_how_long_to_wait() {
    taken(session("lan", 1));
    assertThatThrownBy(() -> pace.take(session("lan", 1)))
        .hasCauseInstanceOf(RetryLater.class)
        .extracting(fault -> ((RetryLater) fault.getCause()).pause())
        .isEqualTo(Duration.ofMillis(500));
  }
}
