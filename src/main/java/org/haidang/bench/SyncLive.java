package org.haidang.bench;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.haidang.content.Library;
import org.haidang.sync.SyncStatus.Line;

/** How soon a save at one workstation is to be seen at another. */
final class SyncLive {

  private SyncLive() {}

  private static final int SAVES = 200;
  private static final int MILLIS_BETWEEN_SAVES = 20;

  /** From a save at one workstation to its commit at another, both connected live. */
  static void run(Site site, Library library) throws Exception {
    var pack = library.current();
    var reports = new Reports(pack.id(), pack.version());
    try (var first = new Seat(site, Site.FIRST, library);
        var second = new Seat(site, Site.SECOND, library)) {
      var arrived = new Semaphore(0);
      try (var _ = first.store().contacts().listen(first.engine()::wake);
          var _ = second.store().contacts().listen(arrived::release)) {
        first.engine().start();
        second.engine().start();
        settle(first, second);
        arrived.drainPermits();
        var times = new double[SAVES];
        for (int i = 0; i < SAVES; i++) {
          var change = reports.next(Site.LOGIN, Site.CENTRE, Site.FIRST);
          long begun = System.nanoTime();
          first.store().contacts().save(change);
          SyncParts.await(arrived.tryAcquire(SyncParts.LONGEST_SECONDS, TimeUnit.SECONDS));
          times[i] = Figure.millisSince(begun);
          demandArrived(second, change.record());
          Thread.sleep(MILLIS_BETWEEN_SAVES);
        }
        Child.tell("p50", Figure.percentile(times, 0.50));
        Child.tell("p95", Figure.percentile(times, 0.95));
        Child.tell("p99", Figure.percentile(times, 0.99));
      }
    }
  }

  /** Until both have read everything and their live streams, which nobody tells of, are open. */
  private static void settle(Seat... seats) throws InterruptedException {
    for (var seat : seats) {
      while (seat.engine().status().line() != Line.ONLINE) {
        Thread.sleep(10);
      }
    }
    Thread.sleep(2_000);
  }

  private static void demandArrived(Seat seat, UUID record) throws IOException {
    if (seat.store().contacts().open(record).isEmpty()) {
      throw new IOException("something else arrived than was saved");
    }
  }
}
