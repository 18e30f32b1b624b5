package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/** A day has a hundred calls: each that is over leaves the memory, its screen and its words. */
@ExtendWith(Windowed.class)
class CallLetGoTest {

  private static final int CALLS = 4;
  private static final int SECTIONS = 6;

  private final DeskBench bench = DeskBench.bothLines();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void the_screens_of_calls_that_are_over_are_let_go_of(FxRobot robot) throws Exception {
    // A stage of its own: TestFX remembers each event on the stage it gives, and where it went.
    robot.interact(() -> bench.open(new Stage(), 1366, 768));
    var desk = new DeskPage(robot, bench);
    var screens = new ArrayList<WeakReference<Node>>();
    for (int i = 0; i < CALLS; i++) {
      desk.ready();
      desk.answer();
      screens.add(new WeakReference<>(robot.lookup(".call").query()));
      for (int section = 0; section < SECTIONS; section++) {
        desk.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
      }
      desk.press(KeyCode.CONTROL, KeyCode.W);
    }
    desk.ready();

    // JavaFX itself holds on to what it showed last.
    assertThat(kept(screens)).as("screens still in memory").isLessThanOrEqualTo(1);
  }

  private static long kept(List<WeakReference<Node>> screens) throws InterruptedException {
    long kept = screens.size();
    for (int i = 0; i < 20 && kept > 1; i++) {
      System.gc();
      Thread.sleep(50);
      kept = screens.stream().filter(each -> each.get() != null).count();
    }
    return kept;
  }
}
