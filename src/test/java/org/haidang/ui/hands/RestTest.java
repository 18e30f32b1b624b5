package org.haidang.ui.hands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.Animation;
import javafx.animation.RotateTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.haidang.ui.kit.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The wait that all tests of screens lean on. */
@ExtendWith(Windowed.class)
class RestTest {

  private final TextField field = new TextField();
  private final Label label = new Label();
  private final VBox box = new VBox(field, label);

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(box, 400, 300));
    stage.show();
  }

  @Test
  void a_window_at_rest_is_not_waited_for() {
    Rest.await();
    var took = new ArrayList<Long>();
    for (int time = 0; time < 51; time++) {
      long begun = System.nanoTime();
      Rest.await();
      took.add(System.nanoTime() - begun);
    }
    // The quickest: a wait of any fixed length has none, however busy the machine.
    assertThat(Duration.ofNanos(Collections.min(took))).isLessThan(Duration.ofMillis(5));
  }

  @Test
  void what_a_key_hands_on_again_and_again_is_done(FxRobot robot) {
    var steps = new AtomicInteger();
    field.addEventHandler(KeyEvent.KEY_PRESSED, _ -> handOn(steps, 40));
    robot.press(KeyCode.F5).release(KeyCode.F5);
    assertThat(steps).hasValue(40);
  }

  private static void handOn(AtomicInteger steps, int left) {
    if (left > 0) {
      steps.incrementAndGet();
      Platform.runLater(() -> handOn(steps, left - 1));
    }
  }

  @Test
  void what_was_typed_stands_there_and_is_laid_out(FxRobot robot) {
    label.textProperty().bind(field.textProperty());
    robot.write("Mẩy 16");
    assertThat(label.getText()).isEqualTo("Mẩy 16");
    assertThat(label.getWidth()).isGreaterThan(20);
    assertThat(field.getCaretPosition()).isEqualTo(6);
  }

  @Test
  void what_layout_brings_about_is_laid_out_too(FxRobot robot) {
    label.widthProperty().addListener((_, _, _) -> Platform.runLater(this::addAnother));
    robot.interact(() -> label.setText("wider than it was"));
    assertThat(box.getChildren()).hasSize(3);
    assertThat(((Label) box.getChildren().getLast()).getHeight()).isPositive();
  }

  private void addAnother() {
    if (box.getChildren().size() < 3) {
      box.getChildren().add(new Label("more"));
    }
  }

  @Test
  void what_background_work_brings_is_on_the_screen(FxRobot robot) {
    try (var worker = Executors.newVirtualThreadPerTaskExecutor()) {
      var background = new Background(Rest.watched(worker), Platform::runLater);
      for (int time = 0; time < 20; time++) {
        var words = "found " + time;
        robot.interact(
            () ->
                background.run(
                    () -> {
                      Thread.sleep(30);
                      return words;
                    },
                    label::setText,
                    _ -> {}));
        assertThat(label.getText()).isEqualTo(words);
      }
    }
  }

  @Test
  void work_that_waits_for_the_test_itself_does_not_hold_it_up(FxRobot robot) throws Exception {
    var goOn = new CountDownLatch(1);
    try (var worker = Executors.newVirtualThreadPerTaskExecutor()) {
      var background = new Background(Rest.watched(worker), Platform::runLater);
      robot.interact(
          () ->
              background.run(
                  () -> {
                    goOn.await();
                    return "at last";
                  },
                  label::setText,
                  _ -> {}));
      assertThat(label.getText()).isEmpty();
      goOn.countDown();
      Rest.await();
      assertThat(label.getText()).isEqualTo("at last");
    }
  }

  @Test
  void what_turns_for_ever_does_not_hold_it_up(FxRobot robot) {
    var turning = new RotateTransition(javafx.util.Duration.seconds(1), label);
    turning.setCycleCount(Animation.INDEFINITE);
    robot.interact(turning::play);
    robot.write("still");
    assertThat(field.getText()).isEqualTo("still");
    robot.interact(turning::stop);
  }

  @Test
  void on_the_screens_own_thread_nothing_is_waited_for(FxRobot robot) {
    robot.interact(
        () -> {
          Platform.runLater(() -> label.setText("later"));
          Rest.await();
          assertThat(label.getText()).isEmpty();
        });
    assertThat(label.getText()).isEqualTo("later");
  }

  @Test
  void a_click_presses_the_button_under_it(FxRobot robot) {
    var pressed = new ArrayList<String>();
    robot.interact(() -> label.setText("press me"));
    label.setOnMouseClicked(_ -> pressed.add(label.getText()));
    robot.clickOn(label);
    assertThat(pressed).isEqualTo(List.of("press me"));
  }
}
