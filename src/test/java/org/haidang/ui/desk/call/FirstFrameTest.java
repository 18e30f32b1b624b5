package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a call shows stands where it stays, from the first frame on: the eye is led once. */
@ExtendWith(Windowed.class)
class FirstFrameTest {

  /** The zones of a call, by what stands in each. */
  private static final Set<String> ZONES =
      Set.of("side-pane", "script-card", "call-clock", "save", "call-badge");

  private final Map<String, Set<String>> seen = new LinkedHashMap<>();
  private final Runnable looking = this::look;
  private DeskBench bench;
  private DeskPage desk;

  @Start
  void start(Stage stage) {
    bench = DeskBench.bothLines();
    bench.open(stage, 1366, 768);
  }

  @BeforeEach
  void meet(FxRobot robot) {
    desk = new DeskPage(robot, bench);
    desk.ready();
    Rest.ask(
        () -> {
          bench.scene().addPostLayoutPulseListener(looking);
          return null;
        });
  }

  @AfterEach
  void close() {
    Rest.ask(
        () -> {
          bench.scene().removePostLayoutPulseListener(looking);
          return null;
        });
    bench.close();
  }

  private void look() {
    for (var zone : ZONES) {
      var node = bench.scene().lookup("#" + zone);
      if (node != null) {
        seen.computeIfAbsent(zone, _ -> new LinkedHashSet<>()).add(place(node));
      }
    }
  }

  private static String place(Node node) {
    var at = node.localToScene(node.getLayoutBounds());
    // Words change at their right end, as the clock's do.
    return node.isVisible() ? Math.round(at.getMinX()) + ", " + Math.round(at.getMinY()) : "away";
  }

  private void assertNothingJumped() {
    Rest.await();
    assertThat(seen.keySet()).isEqualTo(ZONES);
    assertThat(seen).allSatisfy((_, places) -> assertThat(places).hasSize(1));
  }

  @Test
  void a_call_stands_where_it_stays() {
    desk.answer();
    assertNothingJumped();
  }

  @Test
  void an_entry_from_paper_too() {
    desk.robot().clickOn("#channel-late_entry").clickOn("#answer");
    desk.inCall();
    assertNothingJumped();
  }
}
