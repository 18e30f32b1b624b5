package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.haidang.desk.Availability.State;
import org.haidang.fakes.SettableClock;
import org.junit.jupiter.api.Test;

/** A time to finish and to breathe after each contact; nobody asks why it is made longer. */
class AvailabilityTest {

  private final SettableClock clock = new SettableClock();
  private final Availability counselor = new Availability(clock);

  @Test
  void three_minutes_after_a_contact_the_next_may_come() {
    counselor.taken();
    counselor.over(false);
    clock.pass(Duration.ofSeconds(179));
    assertThat(counselor.now()).isInstanceOf(State.WrapUp.class);
    assertThat(counselor.left()).isEqualTo(Duration.ofSeconds(1));

    clock.pass(Duration.ofSeconds(1));

    assertThat(counselor.now()).isInstanceOf(State.Ready.class);
    assertThat(counselor.left()).isNull();
  }

  @Test
  void after_danger_it_is_ten() {
    counselor.taken();
    counselor.over(true);
    clock.pass(Duration.ofMinutes(9));

    assertThat(counselor.left()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void it_can_be_made_longer_as_often_as_wanted_even_when_it_has_run_out() {
    counselor.taken();
    counselor.over(false);
    counselor.extend();
    counselor.extend();
    assertThat(counselor.left()).isEqualTo(Duration.ofMinutes(9));
    clock.pass(Duration.ofMinutes(9));

    counselor.extend();

    assertThat(counselor.left()).isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void saving_after_the_caller_has_gone_does_not_begin_the_time_anew() {
    counselor.taken();
    counselor.over(false);
    clock.pass(Duration.ofMinutes(2));

    counselor.over(false);

    assertThat(counselor.left()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void a_pause_lasts_until_it_is_ended_and_a_contact_ends_it() {
    counselor.pause();
    clock.pass(Duration.ofHours(1));
    assertThat(counselor.now()).isInstanceOf(State.Paused.class);

    counselor.taken();
    assertThat(counselor.now()).isInstanceOf(State.InContact.class);
    counselor.pause();
    assertThat(counselor.now()).as("nobody pauses on the line").isInstanceOf(State.InContact.class);
  }
}
