package org.haidang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.haidang.access.DatabaseKey;
import org.haidang.content.Library;
import org.haidang.platform.Json;
import org.haidang.records.Indexer;
import org.haidang.store.local.Filling;
import org.haidang.store.local.LocalStore;

/** The parts of {@code bench lists}, each in a process of its own over one folder. */
final class ListsParts {

  private static final int OPENED = 7;
  private static final int JUMPS = 200;
  private static final int WARM_UP = 20;
  private static final int PAGES_DOWN = 400;
  private static final int SCREENFUL = 15;

  /** A key that is held repeats about so often, ms. */
  private static final long REPEAT = 33;

  private final Path folder;
  private final Library library;
  private final Indexer indexer;
  private final int rows;
  private final byte[] key = "a key of thirty-two bytes, 1234!".getBytes(StandardCharsets.UTF_8);

  /**
   * Parts over {@code rows} persons in {@code folder}.
   *
   * @param library whose provinces they live in
   */
  ListsParts(Path folder, Library library, Indexer indexer, int rows) {
    this.folder = folder;
    this.library = library;
    this.indexer = indexer;
    this.rows = rows;
  }

  private LocalStore store() {
    try (var opens = new DatabaseKey(key)) {
      return LocalStore.open(
          folder, opens, Filling.id(1), indexer, Clock.system(ZoneId.systemDefault()), new Json());
    }
  }

  /** Puts the persons in. */
  void fill() throws InterruptedException {
    try (var store = store()) {
      var persons = new ListsPersons(library);
      var filling = new Filling(store, indexer);
      new Filler(filling, number -> filling.ready(persons.person(number))).fill(0, rows);
    }
  }

  /** Opens the list and jumps about in it; beside each the same rows asked for plainly. */
  void read() throws Exception {
    var screen = Screen.open();
    try (var store = store();
        var bare = Bare.sqlite(new Filling(store, indexer).file(folder), key)) {
      var raw = new ListsFloor(bare);
      var opened = new double[OPENED];
      var places = new double[OPENED];
      for (int i = 0; i < OPENED; i++) {
        try (var desk = new ListsDesk(store, library, screen, rows)) {
          opened[i] = desk.open();
          places[i] = raw.open(rows);
        }
      }
      Child.tell("open", Figure.percentile(opened, 0.5));
      Child.tell("open.first", opened[0]);
      Child.tell("open.raw", Figure.percentile(places, 0.5));
      try (var desk = new ListsDesk(store, library, screen, rows)) {
        desk.open();
        jump(desk, raw);
      }
    }
  }

  private void jump(ListsDesk desk, ListsFloor raw) throws Exception {
    var random = new Random(111);
    var painted = new double[JUMPS];
    var plain = new double[JUMPS];
    for (int i = -WARM_UP; i < JUMPS; i++) {
      int place = random.nextInt(rows);
      double took = desk.jump(place);
      var sight = Screen.ask(() -> desk.inSight().reach());
      double floor = raw.pages(sight.first(), sight.last());
      if (i >= 0) {
        painted[i] = took;
        plain[i] = floor;
      }
    }
    Child.tell("page", Figure.percentile(painted, 0.99));
    Child.tell("page.raw", Figure.percentile(plain, 0.99));
    Child.tell("page.half", Figure.percentile(painted, 0.5));
    Child.tell("page.half.raw", Figure.percentile(plain, 0.5));
  }

  /** Holds Page Down. */
  void scroll() throws Exception {
    var screen = Screen.open();
    try (var store = store();
        var desk = new ListsDesk(store, library, screen, rows)) {
      desk.open();
      var pulses = Screen.ask(Pulses::new);
      int pages = Math.min(PAGES_DOWN, rows / SCREENFUL + 1);
      for (int i = -WARM_UP; i < pages; i++) {
        boolean measured = i >= 0;
        Screen.run(
            () -> {
              pulses.note(measured);
              screen.keys().press(KeyCode.PAGE_DOWN);
            });
        Thread.sleep(REPEAT);
      }
      if (Screen.ask(() -> desk.inSight().reach()).first()
          < Math.min(rows / 2, pages * SCREENFUL / 2)) {
        throw new IOException("the list did not scroll");
      }
      Child.tell("frame", Screen.ask(pulses::p99));
      Child.tell("work", Screen.ask(pulses::work));
    }
    Child.tellMemory();
  }
}
