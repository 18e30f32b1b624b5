package org.haidang.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Hours, moments and places typed on one line. */
class WrittenTimesTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Test
  void an_hour_is_stored_by_the_clock_on_the_wall() {
    assertThat(WrittenTimes.hour("9h30")).contains("09:30:00");
    assertThat(WrittenTimes.hour("25:00")).isEmpty();
    assertThat(WrittenTimes.hour("sáng")).isEmpty();
  }

  @Test
  void a_moment_wants_both_its_halves_with_blanks_wherever_people_put_them() {
    assertThat(WrittenTimes.moment("3/2/2026 9:30", ZONE)).contains("2026-02-03T09:30:00+07:00");
    assertThat(WrittenTimes.moment("3 2 2026  0930", ZONE)).contains("2026-02-03T09:30:00+07:00");
    assertThat(WrittenTimes.moment("3/2/2026", ZONE)).isEmpty();
    assertThat(WrittenTimes.moment("31/2/2026 9:30", ZONE)).isEmpty();
  }

  @Test
  void a_place_is_degrees_on_this_earth() {
    assertThat(WrittenTimes.place("21.0285, 105.8542")).contains("21.0285 105.8542 0 0");
    assertThat(WrittenTimes.place("-12 96.8")).contains("-12 96.8 0 0");
    assertThat(WrittenTimes.place("91, 10")).isEmpty();
    assertThat(WrittenTimes.place("Cao Bằng")).isEmpty();
  }
}
