package org.haidang.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When people are told that it takes long. */
class PatienceTest {

  private record Planned(Duration after, Runnable action) {}

  private final List<Planned> planned = new ArrayList<>();
  private final Patience patience =
      new Patience(
          (delay, action) -> {
            var plan = new Planned(delay, action);
            planned.add(plan);
            return () -> planned.remove(plan);
          });

  private void passes(Duration time) {
    List.copyOf(planned).stream()
        .filter(plan -> plan.after().compareTo(time) <= 0)
        .forEach(
            plan -> {
              planned.remove(plan);
              plan.action().run();
            });
  }

  @Test
  void after_a_second_it_is_said_until_the_answer_is_there() {
    patience.begin();
    passes(Duration.ofMillis(999));
    assertThat(patience.over().get()).isFalse();
    passes(Duration.ofSeconds(1));
    assertThat(patience.over().get()).isTrue();
    patience.end();
    assertThat(patience.over().get()).isFalse();
  }

  @Test
  void what_is_answered_in_time_is_never_called_slow() {
    patience.begin();
    patience.end();
    passes(Duration.ofSeconds(5));
    assertThat(patience.over().get()).isFalse();
  }

  @Test
  void whoever_asks_anew_waits_anew() {
    patience.begin();
    patience.begin();
    assertThat(planned).hasSize(1);
  }
}
