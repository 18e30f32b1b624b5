package org.haidang.ui.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.access.DatabaseKey;
import org.haidang.access.Looks;
import org.haidang.desk.Samples;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.ShippedPack;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.FxWatchdog;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Thousands of records come in while somebody types: no key waits for them. */
@ExtendWith(Windowed.class)
class CalmListTest {

  private static final int PAGES = 6;
  private static final int PAGE = 500;

  /** What was asked for last is found and painted. */
  private static final Duration SHOWN_WITHIN = Duration.ofMillis(500);

  @TempDir Path folder;

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private LocalStore store;
  private ContactsFeature feature;

  @Start
  void start(Stage stage) {
    store =
        LocalStore.open(
            folder,
            new DatabaseKey(new byte[DatabaseKey.BYTES]),
            Samples.WORKSTATION,
            Samples.INDEXER,
            java.time.Clock.fixed(Samples.NOON, ZoneOffset.UTC),
            new Json());
    feature =
        new ContactsFeature(
            store.contacts(),
            new OnePack(new ShippedPack().pack()),
            new Background(workers, Platform::runLater),
            Later.onScreen(),
            new Messages(),
            Stages.wording(),
            Stages.formats(),
            new Looks(store.audit(), Ids.timeOrdered(), java.time.Clock.systemUTC(), "lan"),
            true,
            null,
            null,
            null,
            null);
    stage.setScene(new Scene(new StackPane(feature.view()), 1366, 768));
    new Theme().dress(stage.getScene());
    stage.show();
    feature.shown();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(feature::hidden);
    workers.close();
    store.close();
  }

  private void page(int number) {
    var items = new ArrayList<FeedItem>();
    for (int i = 0; i < PAGE; i++) {
      var body = Samples.contactBody(i, "cuộc gọi số " + i + " của trang " + number);
      items.add(Samples.whole(Samples.state(Samples.id(), Samples.version(1), body)));
    }
    var scopes = new TreeMap<String, Long>();
    scopes.put(Samples.HANOI, (long) (number + 1) * PAGE);
    store.replica().apply(new FeedPage(items, new Cursor(Samples.GENERATION, scopes), true));
  }

  @Test
  void no_key_waits_for_what_comes_in(FxRobot robot) throws Exception {
    try (var watch = new FxWatchdog()) {
      // The first rows of a table are styled and its classes read: that is not what is asked here.
      typing(robot, 0);
      Rest.until("a hundred rows", () -> rows(robot) > 100);
      Thread.sleep(SHOWN_WITHIN);
      watch.reset();
      typing(robot, PAGES);
      Thread.sleep(SHOWN_WITHIN);
      assertThat(watch.looks()).as("it looked").isGreaterThan(20);
      assertThat(watch.longest()).isLessThan(FxWatchdog.LONGEST);
    }
  }

  private static int rows(FxRobot robot) {
    return robot.lookup(".table-view").queryTableView().getItems().size();
  }

  /** Types while pages come in. */
  private void typing(FxRobot robot, int from) throws Exception {
    var coming =
        workers.submit(
            () -> {
              for (int number = from; number < from + PAGES; number++) {
                page(number);
              }
            });
    while (!coming.isDone()) {
      robot.push(KeyCode.A);
      robot.push(KeyCode.BACK_SPACE);
    }
    coming.get();
    Rest.await();
  }

  @Test
  void the_watchdog_barks() throws Exception {
    try (var watch = new FxWatchdog()) {
      Platform.runLater(
          () -> {
            var threads = java.lang.management.ManagementFactory.getThreadMXBean();
            long end = threads.getCurrentThreadCpuTime() + 2 * FxWatchdog.LONGEST.toNanos();
            while (threads.getCurrentThreadCpuTime() < end) {
              Thread.onSpinWait();
            }
          });
      Rest.await();
      Thread.sleep(Duration.ofMillis(100));
      assertThat(watch.longest()).isGreaterThan(FxWatchdog.LONGEST);
    }
  }
}
