package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.haidang.access.Guesses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Wrong passwords of one login, asked about by several nodes. */
class GuessTableTest {

  private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");

  private static CentralStore one;
  private static CentralStore other;

  @BeforeAll
  static void open() {
    var address = TestDatabase.prepared("guesses");
    one = TestDatabase.store(address);
    other = TestDatabase.store(address);
  }

  @AfterAll
  static void close() {
    one.close();
    other.close();
  }

  private static Guesses node(int number) {
    return (number % 2 == 0 ? one : other).accounts().guesses();
  }

  @Test
  void of_many_at_the_same_moment_only_the_free_ones_are_taken() throws Exception {
    try (var threads = Executors.newFixedThreadPool(16)) {
      var all =
          threads.invokeAll(
              IntStream.range(0, 60)
                  .<Callable<Boolean>>mapToObj(i -> () -> node(i).take("lan", NOW))
                  .toList());
      int taken = 0;
      for (var each : all) {
        taken += each.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(Guesses.FREE);
    }
  }

  @Test
  void each_further_one_waits_twice_as_long_up_to_a_minute_and_the_right_one_forgives() {
    var now = NOW;
    for (int guess = 0; guess < Guesses.FREE; guess++) {
      assertThat(node(guess).take("minh", now)).isTrue();
    }
    for (int guess = 0; guess < 10; guess++) {
      var pause = Duration.ofSeconds(Math.min(60, 2L << guess));
      assertThat(node(guess).take("minh", now.plus(pause).minusMillis(1))).isFalse();
      now = now.plus(pause);
      assertThat(node(guess + 1).take("minh", now)).as("after " + pause).isTrue();
    }
    assertThat(node(0).take("minh", now)).isFalse();
    node(1).right("minh");
    assertThat(node(0).take("minh", now)).isTrue();
  }
}
