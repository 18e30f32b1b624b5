package org.haidang.ui.desk.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.model.Role;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A thousand disagreements are read beside the screen, never on it. */
@ExtendWith(Windowed.class)
class ManyConflictsTest {

  private static final int MANY = 1000;

  /** Of the screen's own time on a processor: what others leave of the machine does not count. */
  private static final Duration MOST = Duration.ofMillis(50);

  @TempDir static Path folder;

  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
  }

  @Test
  void a_thousand_are_listed_and_the_screen_works_at_no_time_longer_than_a_blink(FxRobot robot)
      throws Exception {
    var longest = new AtomicLong();
    try (var bench = new ConflictBench(folder, Role.SUPERVISOR).crowded(MANY);
        var worker = Executors.newSingleThreadExecutor()) {
      var background =
          new Background(worker, task -> Platform.runLater(() -> timed(task, longest)));
      var feature =
          Rest.ask(
              () -> {
                var made = bench.feature(Stages.wording(), background);
                stage.setScene(new Scene(new StackPane(made.view()), 1366, 768));
                new Theme().dress(stage.getScene());
                stage.show();
                made.shown();
                return made;
              });
      Rest.until("all are open", () -> feature.model().open().size() == MANY);
      Rest.await();
      assertThat(robot.lookup("#conflicts").queryAs(ListView.class).getItems()).hasSize(MANY);
      // The first time classes are loaded; the second reading is what every change brings.
      longest.set(0);
      var first = feature.model().open().getFirst();
      bench.desk.settle(first, "16", "hỏi lại");
      Rest.until("one is settled", () -> feature.model().open().size() == MANY - 1);
      Rest.act(feature::hidden);
    }
    assertThat(Duration.ofNanos(longest.get())).isLessThan(MOST);
  }

  private static void timed(Runnable task, AtomicLong longest) {
    var threads = java.lang.management.ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    task.run();
    longest.accumulateAndGet(threads.getCurrentThreadCpuTime() - before, Math::max);
  }
}
