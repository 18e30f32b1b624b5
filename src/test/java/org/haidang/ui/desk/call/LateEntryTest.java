package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.haidang.fakes.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real day and hour of a record that was taken on paper. */
class LateEntryTest {

  private final SettableClock clock = new SettableClock();
  private final LateEntryViewModel late = new LateEntryViewModel(clock);

  @ParameterizedTest
  @CsvSource({
    "01/02/2020 14:30, 2020-02-01T14:30",
    "1.2.2020 9h05, 2020-02-01T09:05",
    "1-2-2020 9h, 2020-02-01T09:00",
    "29/02/2024, 2024-02-29T00:00",
  })
  void it_is_read_as_people_write_it(String typed, String meant) {
    late.typedProperty().set(typed);

    assertThat(late.when())
        .contains(java.time.LocalDateTime.parse(meant).atZone(clock.getZone()).toInstant());
    assertThat(late.faultProperty().get()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "30/02/2024 10:00, call.late.unread",
    "hôm qua, call.late.unread",
    "'', call.late.unread",
    "01/02/2020 25:00, call.late.unread",
    "01/02/1899 10:00, call.late.past",
    "01/02/2999 10:00, call.late.future",
  })
  void what_cannot_be_is_said_and_keeps_what_was_typed(String typed, String fault) {
    late.typedProperty().set(typed);

    assertThat(late.when()).isEmpty();
    assertThat(late.faultProperty().get()).isEqualTo(fault);
    assertThat(late.typedProperty().get()).isEqualTo(typed);
  }

  @Test
  void the_next_minute_is_still_to_come() {
    Instant soon = clock.instant().plus(Duration.ofMinutes(2));
    var written =
        java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm")
            .format(soon.atZone(clock.getZone()));
    late.typedProperty().set(written);
    assertThat(late.when()).isEmpty();

    clock.pass(Duration.ofMinutes(3));

    assertThat(late.when()).isPresent();
  }
}
