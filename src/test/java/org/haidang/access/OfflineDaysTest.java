package org.haidang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.haidang.access.OfflineDays.Standing;
import org.junit.jupiter.api.Test;

/** Days without the server are counted forward only. */
class OfflineDaysTest {

  private static final Instant NOON = Instant.parse("2026-11-26T05:00:00Z");

  private final Map<String, String> values = new HashMap<>();
  private Instant clock = NOON;
  private long nanos;

  private final OfflineDays.Shelf shelf =
      new OfflineDays.Shelf() {
        @Override
        public Optional<String> get(String name) {
          return Optional.ofNullable(values.get(name));
        }

        @Override
        public void put(String name, String value) {
          values.put(name, value);
        }
      };

  /** As after a start of the program: what is known lies on the shelf. */
  private OfflineDays of(String login) {
    return new OfflineDays(shelf, () -> clock, () -> nanos, login);
  }

  private Standing standing() {
    return of("lan").standing();
  }

  private void pass(Duration time) {
    clock = clock.plus(time);
  }

  @Test
  void seven_days_after_the_last_contact_an_account_reads_and_then_no_more() {
    of("lan").contact(NOON);
    pass(Duration.ofDays(7));
    assertThat(standing()).isEqualTo(new Standing(false, false, 7));
    pass(Duration.ofSeconds(1));
    assertThat(standing()).isEqualTo(new Standing(true, false, 7));
    of("lan").contact(clock);
    assertThat(standing().runOut()).isFalse();
  }

  @Test
  void each_account_has_its_own_contact_and_the_server_says_how_many_days() {
    of("lan").contact(NOON);
    of("minh").contact(NOON);
    of("lan").days(2);
    pass(Duration.ofDays(3));
    of("minh").contact(clock);
    assertThat(of("minh").standing().runOut()).isFalse();
    assertThat(standing()).isEqualTo(new Standing(true, false, 2));
    of("lan").days(0);
    of("lan").contact(clock);
    pass(Duration.ofSeconds(5));
    assertThat(standing().runOut()).as("none at all").isTrue();
  }

  @Test
  void a_clock_that_is_set_back_is_noticed_and_gives_nothing_back() {
    of("lan").contact(NOON);
    pass(Duration.ofDays(8));
    assertThat(standing().runOut()).isTrue();
    clock = NOON.plus(Duration.ofHours(1));
    assertThat(standing()).isEqualTo(new Standing(true, true, 7));
    clock = NOON.minus(Duration.ofDays(400));
    assertThat(standing()).isEqualTo(new Standing(true, true, 7));
  }

  @Test
  void under_a_clock_that_is_set_back_again_and_again_the_hours_worked_count() {
    var days = of("lan");
    days.contact(NOON);
    for (int hours = 0; hours < 7 * 24 + 1; hours++) {
      clock = NOON;
      nanos += Duration.ofHours(1).toNanos();
      days.tick();
    }
    assertThat(standing()).isEqualTo(new Standing(true, true, 7));
  }

  @Test
  void a_correction_of_minutes_is_no_news() {
    of("lan").contact(NOON);
    clock = NOON.minus(Duration.ofMinutes(9));
    assertThat(standing().clockBack()).isFalse();
    clock = NOON.minus(Duration.ofMinutes(11));
    assertThat(standing().clockBack()).isTrue();
  }

  @Test
  void a_clock_that_stood_years_ahead_is_forgiven_at_the_next_contact() {
    of("lan").contact(NOON);
    clock = NOON.plus(Duration.ofDays(3000));
    assertThat(standing().runOut()).isTrue();
    clock = NOON.plus(Duration.ofDays(1));
    of("lan").contact(clock);
    assertThat(standing()).isEqualTo(new Standing(false, false, 7));
  }

  @Test
  void an_account_of_before_begins_its_days_at_its_first_unlocking() {
    assertThat(standing().runOut()).isFalse();
    pass(Duration.ofDays(8));
    assertThat(standing().runOut()).isTrue();
  }
}
