package org.haidang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** A window comes back where it can be seen. */
class PlacementTest {

  private static final Rectangle2D MAIN = new Rectangle2D(0, 0, 1366, 728);
  private static final Rectangle2D SECOND = new Rectangle2D(1366, 0, 1920, 1080);

  private static Rectangle2D at(double x, double y) {
    return new Rectangle2D(x, y, 1000, 700);
  }

  @Test
  void where_it_stood_it_stands() {
    assertThat(Placement.within(at(200, 20), List.of(MAIN))).isEqualTo(at(200, 20));
    assertThat(Placement.within(at(1800, 100), List.of(MAIN, SECOND))).isEqualTo(at(1800, 100));
  }

  @Test
  void a_screen_that_is_gone_gives_its_window_back_to_the_main_one() {
    assertThat(Placement.within(at(1800, 100), List.of(MAIN))).isEqualTo(at(366, 28));
    assertThat(Placement.within(at(-1900, -1000), List.of(MAIN))).isEqualTo(at(0, 0));
  }

  @Test
  void a_window_that_is_mostly_off_its_screen_comes_back_whole() {
    assertThat(Placement.within(at(1360, 720), List.of(MAIN))).isEqualTo(at(366, 28));
  }

  @Test
  void a_window_larger_than_the_screen_keeps_its_upper_left_corner_in_sight() {
    var large = new Rectangle2D(1800, 100, 1900, 1000);
    assertThat(Placement.within(large, List.of(MAIN))).isEqualTo(new Rectangle2D(0, 0, 1900, 1000));
  }
}
