package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.haidang.access.RequestProof;
import org.junit.jupiter.api.Test;

class ReplaysTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_790_000_000);
  private static final UUID ME = new UUID(0, 1);

  private final Replays replays = new Replays(Duration.ofSeconds(60));

  private boolean first(String run, long number, Instant now) {
    return replays.first(new RequestProof(ME, NOW, run, number, new byte[64]), now);
  }

  @Test
  void in_whatever_order_each_number_of_a_run_passes_once() {
    var random = new Random(7);
    long from = 1;
    for (int round = 0; round < 20; round++) {
      var numbers = new ArrayList<Long>();
      for (long number = from; number < from + Replays.NUMBERS / 2; number++) {
        numbers.add(number);
      }
      Collections.shuffle(numbers, random);
      for (var number : numbers) {
        assertThat(first("a", number, NOW)).as("first %d", number).isTrue();
        assertThat(first("a", number, NOW)).as("again %d", number).isFalse();
      }
      from += Replays.NUMBERS / 2;
    }
  }

  @Test
  void any_numbers_at_all_pass_once_at_most() {
    var random = new Random(11);
    var passed = new HashSet<Long>();
    for (int i = 0; i < 50_000; i++) {
      long number = 1 + random.nextInt(20_000);
      if (first("a", number, NOW)) {
        assertThat(passed.add(number)).as("%d", number).isTrue();
      }
    }
    assertThat(first("a", Long.MAX_VALUE - 1, NOW)).isTrue();
    assertThat(first("a", Long.MAX_VALUE - 1, NOW)).isFalse();
    assertThat(first("a", 0, NOW)).isFalse();
  }

  @Test
  void runs_do_not_disturb_each_other_and_are_remembered_as_long_as_a_proof_is_taken() {
    assertThat(first("a", 1, NOW)).isTrue();
    assertThat(first("b", 1, NOW)).isTrue();
    assertThat(first("a", 1, NOW.plusSeconds(120))).isFalse();
    assertThat(first("b", 1, NOW.plusSeconds(121))).isFalse();
    assertThat(first("c", 1, NOW.plusSeconds(300))).isTrue();
    assertThat(first("a", 1, NOW.plusSeconds(300))).as("forgotten by now").isTrue();
  }
}
