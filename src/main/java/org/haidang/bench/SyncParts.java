package org.haidang.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.haidang.content.Library;
import org.haidang.model.Change;
import org.haidang.sync.Messages;

/** The measured parts of {@code bench sync}, each in a process of its own, cold. */
final class SyncParts {

  static final int REPORTS = 10_000;
  private static final int AT_ONCE = 200;
  private static final int ROUNDS = 200;
  static final long LONGEST_SECONDS = 120;

  private SyncParts() {}

  /** Saves the reports that are to be pushed; not measured. */
  static void fill(Site site, Library library) {
    var pack = library.current();
    var reports = new Reports(pack.id(), pack.version());
    try (var seat = new Seat(site, Site.FIRST, library)) {
      for (int i = 0; i < REPORTS; i += AT_ONCE) {
        var some = new ArrayList<Change>();
        while (some.size() < AT_ONCE) {
          some.add(reports.next(Site.LOGIN, Site.CENTRE, Site.FIRST));
        }
        seat.store().register().save(some);
      }
    }
  }

  /** From the engine's start with everything in the outbox to nothing in it. */
  static void push(Site site, Library library) throws Exception {
    try (var seat = new Seat(site, Site.FIRST, library)) {
      var empty = new CountDownLatch(1);
      var outbox = seat.store().outbox();
      expect(outbox.depth().waiting(), REPORTS);
      try (var _ =
          seat.store()
              .contacts()
              .listen(
                  () -> {
                    if (outbox.depth().waiting() == 0) {
                      empty.countDown();
                    }
                  })) {
        long begun = System.nanoTime();
        seat.engine().start();
        await(empty.await(LONGEST_SECONDS, TimeUnit.SECONDS));
        Child.tell("push", Figure.millisSince(begun));
      }
      expect(outbox.depth().attention(), 0);
    }
    Child.tellMemory();
  }

  /** From the engine's start of an empty workstation to the last report in its store; then idle. */
  static void pull(Site site, Library library) throws Exception {
    try (var seat = new Seat(site, Site.SECOND, library)) {
      var whole = new CountDownLatch(1);
      var replica = seat.store().replica();
      var scope = org.haidang.model.Scopes.centre(Site.CENTRE);
      try (var _ =
          seat.store()
              .contacts()
              .listen(
                  () -> {
                    var read = replica.cursor();
                    if (read.in(scope) >= REPORTS && !read.goesBack()) {
                      whole.countDown();
                    }
                  })) {
        long begun = System.nanoTime();
        seat.engine().start();
        await(whole.await(LONGEST_SECONDS, TimeUnit.SECONDS));
        Child.tell("pull", Figure.millisSince(begun));
      }
      expect(seat.store().contacts().find("", 2 * REPORTS).size(), REPORTS);
      idle(seat);
    }
    Child.tellMemory();
  }

  private static void idle(Seat seat) {
    var cursor = seat.store().replica().cursor();
    var rounds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      var page = seat.server().feed(cursor, Messages.MAX_PAGE, false, 0);
      rounds[i] = Figure.millisSince(begun);
      expect(page.items().size(), 0);
    }
    Child.tell("idle", Figure.percentile(rounds, 0.5));
  }

  static void await(boolean happened) throws IOException {
    if (!happened) {
      throw new IOException("sync did not finish within " + LONGEST_SECONDS + " s");
    }
  }

  private static void expect(int is, int shouldBe) {
    if (is != shouldBe) {
      throw new IllegalStateException(is + " in place of " + shouldBe);
    }
  }
}
