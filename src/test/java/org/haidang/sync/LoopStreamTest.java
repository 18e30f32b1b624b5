package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The live stream and what stands in where it does not get through. */
class LoopStreamTest extends WithLoop {

  @Test
  void where_no_stream_gets_through_long_polls_bring_the_news() {
    line.streamOpens = false;
    settle();
    assertThat(polls).hasSize(1);
    savedElsewhere();
    polls.removeFirst().run();
    settle();

    assertThat(here.records()).hasSize(1);
    assertThat(line.asked).anyMatch(ask -> ask.waitSeconds() > 0);
  }

  @Test
  void a_stream_held_up_on_the_way_is_given_up_for_long_polls() {
    line.streamTells = false;
    pass(Listening.OPENS_WITHIN.plusSeconds(1));

    assertThat(polls).hasSize(1);
  }

  @Test
  void polls_that_come_back_empty_at_once_are_no_busy_loop() {
    line.streamOpens = false;
    settle();
    int turns = 0;
    for (int i = 0; i < 100; i++) {
      if (!polls.isEmpty()) {
        polls.removeFirst().run();
        turns++;
      }
      loop.turn();
    }
    assertThat(turns).isLessThan(5);
  }

  @Test
  void a_stream_that_broke_is_opened_again_and_nothing_told_meanwhile_is_missed() {
    settle();
    line.breakStream();
    savedElsewhere();
    settle();
    assertThat(here.records()).hasSize(1);

    pass(Duration.ofSeconds(5));
    assertThat(line.isHeard()).isTrue();
  }

  @Test
  void one_program_sends_and_another_takes_over_when_it_ends() {
    var other = loopOver(here, line);
    settle();
    other.turn();
    save(1);
    other.post(new Event.Saved());
    other.turn();
    assertThat(line.batches).isEmpty();

    loop.close();
    time.pass(Loop.CLAIM.plusSeconds(1));
    other.turn();
    assertThat(ledger.history).hasSize(1);
  }

  @Test
  void idle_it_asks_once_a_minute_so_that_silence_of_the_stream_hides_nothing() {
    settle();
    line.streamTells = false;
    savedElsewhere();
    pass(Loop.IDLE.plusSeconds(1));

    assertThat(here.records()).hasSize(1);
  }

  @Test
  void what_waits_without_anybody_having_said_so_goes_out_within_a_minute() {
    settle();
    here.save(change(here.workstation()));
    pass(Loop.IDLE.plusSeconds(1));

    assertThat(here.depth().waiting()).isZero();
  }
}
