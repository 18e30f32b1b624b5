package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A window that closes while the rows of a form are still being made. */
@ExtendWith(Windowed.class)
class ClosedMidwayTest {

  private final Logger styles = Logger.getLogger("javafx.css");
  private final Heard heard = new Heard();
  private DeskBench bench;
  private DeskPage desk;

  private static final class Heard extends Handler {
    private final List<String> warnings = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord record) {
      warnings.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Start
  void start(Stage stage) {
    bench = DeskBench.shipped();
    bench.open(stage, 1366, 768);
  }

  @BeforeEach
  void meet(FxRobot robot) {
    desk = new DeskPage(robot, bench);
    desk.ready();
    styles.addHandler(heard);
  }

  @AfterEach
  void close() {
    styles.removeHandler(heard);
    bench.close();
  }

  @Test
  void no_colour_is_looked_for_where_no_window_is_any_more() {
    Rest.ask(
        () -> {
          bench.scene().addPostLayoutPulseListener(this::hideOnceThere);
          return null;
        });
    desk.press(KeyCode.F2);
    Rest.await();

    assertThat(bench.stage().isShowing()).isFalse();
    assertThat(bench.scene().lookup("#side-pane")).isNotNull();
    assertThat(heard.warnings).isEmpty();
  }

  private void hideOnceThere() {
    if (bench.scene().lookup("#side-pane") != null) {
      javafx.application.Platform.runLater(bench.stage()::hide);
    }
  }
}
