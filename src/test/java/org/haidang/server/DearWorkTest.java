package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.RetryLater;
import org.junit.jupiter.api.Test;

class DearWorkTest {

  private final Queue<Integer> order = new ConcurrentLinkedQueue<>();

  @Test
  void fifty_who_come_at_once_are_served_two_at_a_time() throws Exception {
    var work = new DearWork(2, Duration.ofSeconds(20));
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    var people = new ArrayList<Thread>();
    for (int i = 0; i < 50; i++) {
      people.add(
          Thread.ofVirtual()
              .start(
                  () ->
                      work.inTurn(
                          () -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            sleep(2);
                            now.decrementAndGet();
                            return order.add(1);
                          })));
    }
    for (var person : people) {
      person.join();
    }
    assertThat(most).hasValue(2);
    assertThat(order).hasSize(50);
  }

  @Test
  void who_came_first_is_served_first() throws Exception {
    var work = new DearWork(1, Duration.ofSeconds(20));
    var open = new CountDownLatch(1);
    var first = Thread.ofVirtual().start(() -> work.inTurn(() -> await(open)));
    var people = new ArrayList<Thread>(List.of(first));
    until(first);
    for (int i = 0; i < 5; i++) {
      int number = i;
      var person = Thread.ofVirtual().start(() -> work.inTurn(() -> order.add(number)));
      people.add(person);
      until(person);
    }
    open.countDown();
    for (var person : people) {
      person.join();
    }
    assertThat(order).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void who_would_wait_too_long_is_told_at_once_when_to_come_again() throws Exception {
    var work = new DearWork(1, Duration.ofMillis(250));
    // The usual time is known from the first.
    work.inTurn(() -> sleep(200));
    var open = new CountDownLatch(1);
    var people = new ArrayList<Thread>();
    for (int i = 0; i < 3; i++) {
      var person = Thread.ofVirtual().start(() -> catching(() -> work.inTurn(() -> await(open))));
      people.add(person);
      until(person);
    }
    long begun = System.nanoTime();
    var told = catching(() -> work.inTurn(() -> order.add(9)));
    long took = System.nanoTime() - begun;
    open.countDown();
    for (var person : people) {
      person.join();
    }
    assertThat(told.code()).isEqualTo(ErrorCode.SERVER_BUSY);
    assertThat(told.getCause()).isInstanceOf(RetryLater.class);
    assertThat(took).isLessThan(Duration.ofMillis(200).toNanos());
    assertThat(order).isEmpty();
  }

  @Test
  void a_turn_that_fails_is_given_back() {
    var work = new DearWork(1, Duration.ofSeconds(1));
    var failed =
        catching(
            () ->
                work.inTurn(
                    () -> {
                      throw new HaidangException(ErrorCode.MALFORMED);
                    }));
    assertThat(failed.code()).isEqualTo(ErrorCode.MALFORMED);
    assertThat(work.inTurn(() -> 7)).isEqualTo(7);
  }

  private static HaidangException catching(Runnable work) {
    return catchThrowableOfType(HaidangException.class, work::run);
  }

  /** Until it waits for something. */
  private static void until(Thread thread) throws InterruptedException {
    while (thread.getState() == Thread.State.NEW || thread.getState() == Thread.State.RUNNABLE) {
      Thread.sleep(1);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean sleep(int millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
