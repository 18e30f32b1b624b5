package org.haidang.bench;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.haidang.content.Library;
import org.haidang.model.Scopes;
import org.haidang.records.Indexer;
import org.haidang.sync.Cursor;
import org.haidang.sync.SyncEngine;

/** The first read of a workstation, in a process of its own, cold. */
final class FirstParts {

  /** What one centre takes in a day, of 100,000 that its workstations hold of 90 days. */
  private static final int TODAY = 1_100;

  private static final int PAGE = 500;
  private static final int PAGES = 40;
  private static final long LONGEST_SECONDS = 900;

  private FirstParts() {}

  /** From the engine's start of an empty workstation to what is usable, and to the whole. */
  static void read(Site site, java.util.UUID workstation, Library library, Indexer indexer)
      throws Exception {
    try (var seat = new Seat(site, workstation, library, indexer)) {
      pages(seat);
      var usable = new CountDownLatch(1);
      var whole = new CountDownLatch(1);
      var replica = seat.store().replica();
      try (var _ =
          seat.store()
              .contacts()
              .listen(
                  () -> {
                    var read = replica.cursor();
                    if (isUsable(read)) {
                      usable.countDown();
                    }
                    if (!read.goesBack()) {
                      whole.countDown();
                    }
                  })) {
        long begun = System.nanoTime();
        SyncEngine engine = seat.engine();
        engine.start();
        await(usable);
        Child.tell("usable", Figure.millisSince(begun));
        await(whole);
        Child.tell("whole", Figure.millisSince(begun));
      }
    }
    Child.tellMemory();
  }

  private static boolean isUsable(Cursor read) {
    var back = read.backfill().get(Scopes.centre(Site.CENTRE));
    return back != null && back.open() == 0 && back.rest() <= back.ceiling() - TODAY;
  }

  /** How long the server takes for a page, nothing being done with it. */
  private static void pages(Seat seat) {
    var times = new double[PAGES];
    var cursor = Cursor.START;
    for (int i = 0; i < PAGES; i++) {
      long begun = System.nanoTime();
      var page = seat.server().feed(cursor, PAGE, true, 0);
      times[i] = Figure.millisSince(begun);
      cursor = page.cursor();
    }
    Child.tell("page", Figure.percentile(times, 0.5));
  }

  private static void await(CountDownLatch latch) throws IOException, InterruptedException {
    if (!latch.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      throw new IOException("the first read did not finish within " + LONGEST_SECONDS + " s");
    }
  }
}
