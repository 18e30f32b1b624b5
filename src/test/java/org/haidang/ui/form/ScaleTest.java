package org.haidang.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScaleTest {

  private static Scale scale(String start, String end, String step) {
    return Scale.of(Map.of("start", start, "end", end, "step", step));
  }

  @Test
  void without_parameters_it_goes_from_one_to_ten() {
    var scale = Scale.of(Map.of("step", "x"));
    assertThat(scale.first()).isEqualTo("1");
    assertThat(scale.last()).isEqualTo("10");
    assertThat(scale.steps()).isEqualTo(9);
  }

  @Test
  void steps_are_exact_and_stop_at_the_ends() {
    var scale = scale("35", "42", "0.1");
    assertThat(scale.moved("38.5", 1)).isEqualTo("38.6");
    assertThat(scale.moved("42", 1)).isEqualTo("42");
    assertThat(scale.moved("", 1)).isEqualTo("35");
    assertThat(scale.moved("38.54", 1)).as("off the steps, to one of them").isEqualTo("38.6");
  }

  @Test
  void a_scale_may_run_down() {
    var scale = scale("10", "0", "5");
    assertThat(scale.moved("10", 1)).isEqualTo("5");
    assertThat(scale.share("0")).isEqualTo(1);
  }

  @Property(tries = 300)
  void what_is_drawn_stands_where_it_was_drawn_to(@ForAll @IntRange(min = 0, max = 1000) int at) {
    var scale = scale("-5", "5", "0.25");
    var value = scale.at(at / 1000.0);
    assertThat(scale.at(scale.share(value))).isEqualTo(value);
    assertThat(new BigDecimal(value)).isBetween(new BigDecimal("-5"), new BigDecimal("5"));
    assertThat(new BigDecimal(value).remainder(new BigDecimal("0.25")).signum()).isZero();
  }
}
