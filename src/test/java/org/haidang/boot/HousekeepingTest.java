package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

  @Test
  void it_begins_at_once_and_goes_on_after_a_round_that_failed() throws Exception {
    var rounds = new AtomicInteger();
    var third = new CountDownLatch(3);
    Runnable round =
        () -> {
          third.countDown();
          switch (rounds.incrementAndGet()) {
            case 1 -> throw new HaidangException(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE);
            case 2 -> throw new IllegalStateException("unforeseen");
            default -> {}
          }
        };
    try (var housekeeping = new Housekeeping(round, Duration.ofMillis(5))) {
      assertThat(third.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(housekeeping).isNotNull();
    }
    int done = rounds.get();
    Thread.sleep(30);
    assertThat(rounds).as("closed, it rests").hasValue(done);
  }
}
