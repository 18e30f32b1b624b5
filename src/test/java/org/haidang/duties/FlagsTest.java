package org.haidang.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FlagsTest {

  private final DutiesBench desk = new DutiesBench();
  private final Flags lan = desk.flags("lan");

  @Test
  void a_flag_tells_whoever_answers_that_number() {
    lan.raise("+84 912 345 678", "quấy rối lời nói", lan.usualEnd());

    assertThat(desk.flags("minh").on("0912 345 678"))
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.reason()).isEqualTo("quấy rối lời nói");
              assertThat(flag.author()).isEqualTo("lan");
              assertThat(flag.until()).isEqualTo(LocalDate.of(2026, 4, 1));
            });
    assertThat(lan.on("0912 345 679")).isEmpty();
    assertThat(lan.on("")).isEmpty();
  }

  @Test
  void after_its_day_it_tells_nothing() {
    lan.raise("0912345678", "quấy rối", LocalDate.of(2026, 3, 3));

    desk.clock.pass(Duration.ofHours(38)); // 23:15 on its last day
    assertThat(lan.on("0912345678")).hasSize(1);
    desk.clock.pass(Duration.ofHours(1));
    assertThat(lan.on("0912345678")).isEmpty();
  }

  @Test
  void it_can_be_taken_away_before() {
    var id = lan.raise("0912345678", "nhầm người", lan.usualEnd());

    desk.flags("minh").lift(id);

    assertThat(lan.on("0912345678")).isEmpty();
  }

  @Test
  void it_asks_for_a_reason_and_a_day_to_come() {
    var end = lan.usualEnd();
    assertThatThrownBy(() -> lan.raise("0912345678", " ", end))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lan.raise("0912345678", "x", LocalDate.of(2026, 3, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lan.raise("", "x", end)).isInstanceOf(IllegalArgumentException.class);
    assertThat(desk.register.saved).isEmpty();
  }
}
