package org.haidang.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What makes the first opening of a screen short. */
@ExtendWith(Windowed.class)
class FirstSightTest {

  private static final double HEIGHT = 700;

  private final ObservableList<Integer> rows = FXCollections.observableArrayList();
  private final AtomicInteger made = new AtomicInteger();
  private ListView<Integer> list;
  private StackPane root;
  private Theme theme;

  @Start
  void start(Stage stage) {
    list = new ListView<>(rows);
    root = new StackPane();
    list.setCellFactory(
        _ -> {
          made.incrementAndGet();
          return new ListCell<>();
        });
    root.getChildren().add(new BorderPane(new Unrolled(list, rows)));
    stage.setScene(new Scene(root, 500, HEIGHT));
    theme = new Theme();
    theme.dress(stage.getScene());
    stage.show();
  }

  @Test
  void rows_come_into_sight_a_few_in_each_pulse_until_all_are_there(FxRobot robot) {
    until(() -> list.getHeight() == HEIGHT); // to say that it is empty
    var heights = new ArrayList<Double>();
    robot.interact(
        () -> {
          root.getScene().addPostLayoutPulseListener(() -> heights.add(list.getHeight()));
          rows.setAll(IntStream.range(0, 1000).boxed().toList());
        });
    until(() -> list.getHeight() == HEIGHT);
    assertThat(heights.getFirst()).isLessThan(HEIGHT / 3);
    assertThat(heights).isSorted();
    int screenful = made.get();
    robot.interact(() -> rows.setAll(List.of()));
    robot.interact(heights::clear);
    robot.interact(() -> rows.setAll(IntStream.range(0, 500).boxed().toList()));
    Rest.await();
    assertThat(heights).as("at once, the next time").allMatch(height -> height == HEIGHT);
    assertThat(made.get() - screenful).as("with the cells it had").isLessThan(screenful);
  }

  private static void until(Callable<Boolean> holds) {
    try {
      WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, holds);
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void what_is_not_seen_is_in_no_window_and_takes_no_room(FxRobot robot) {
    var field = new TextField();
    field.setVisible(false);
    var held = new WhenSeen(field);
    robot.interact(() -> root.getChildren().add(held));
    assertThat(field.getScene()).isNull();
    assertThat(held.isManaged()).isFalse();
    robot.interact(() -> field.setVisible(true));
    assertThat(field.getScene()).isNotNull();
    assertThat(held.isVisible() && held.isManaged()).isTrue();
    robot.interact(() -> field.setVisible(false));
    assertThat(field.getScene()).isNull();
  }

  @Test
  void a_rehearsal_rests_while_somebody_is_on_the_line_and_goes_on_afterwards() {
    var waiting = new ArrayDeque<Runnable>();
    var rests = new ArrayList<Duration>();
    var onTheLine = new AtomicBoolean();
    var done = new AtomicBoolean();
    Rest.ask(
        () -> {
          Rehearsal.begin(
              theme,
              new Background(Runnable::run, Runnable::run),
              (delay, piece) -> {
                rests.add(delay);
                waiting.add(piece);
                return () -> {};
              },
              onTheLine::get,
              () -> done.set(true));
          waiting.remove().run();
          var between = rests.getLast();
          onTheLine.set(true);
          for (int asked = 0; asked < 4; asked++) {
            waiting.remove().run();
            assertThat(waiting).hasSize(1);
            assertThat(rests.getLast()).isGreaterThan(between.multipliedBy(10));
          }
          onTheLine.set(false);
          waiting.remove().run();
          assertThat(rests.getLast()).isEqualTo(between);
          assertThat(done).isFalse();
          return null;
        });
  }

  @Test
  void a_rehearsal_holds_the_screen_for_moments_only_and_comes_to_its_end() throws Exception {
    var done = new CompletableFuture<Void>();
    Executor worker = work -> Thread.ofVirtual().start(work);
    try (var watch = new FxWatchdog()) {
      Platform.runLater(
          () ->
              Rehearsal.begin(
                  theme,
                  new Background(worker, Platform::runLater),
                  (_, piece) -> {
                    Platform.runLater(piece);
                    return () -> {};
                  },
                  () -> false,
                  () -> done.complete(null)));
      done.get(60, TimeUnit.SECONDS);
      assertThat(watch.looks()).as("it looked between the pieces").isGreaterThan(50);
      assertThat(watch.longest()).isLessThan(FxWatchdog.LONGEST);
    }
  }
}
