package org.haidang.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.haidang.desk.Draft;
import org.haidang.desk.Drafts;
import org.haidang.model.Channel;

/** How soon what was typed is durable in the store. */
final class DraftTimes {

  private static final int TYPED = 200;
  private static final int BURSTS = 60;
  private static final int BURST = 5;

  private DraftTimes() {}

  /** From the last key of a burst until the store has the draft that holds it. */
  static void measure(Path folder, FormWorks works) throws Exception {
    var library = FormDesk.of(works.read(FormSheets.of(TYPED)));
    var kept = new SynchronousQueue<Kept>();
    var watched = new AtomicBoolean();
    try (var desk =
        new FormDesk(folder, library, works, drafts -> new Watched(drafts, kept, watched))) {
      var call = desk.desk().answer(Channel.CALL, null);
      Thread.sleep(500);
      var times = new double[BURSTS];
      watched.set(true);
      for (int i = 0; i < BURSTS; i++) {
        var text = "";
        long last = 0;
        for (int key = 0; key < BURST; key++) {
          text = "x".repeat(key + 1) + i;
          last = System.nanoTime();
          call.set(FormSheets.FIRST, text);
          Thread.sleep(key < BURST - 1 ? 30 : 0);
        }
        times[i] = (awaitKept(kept, text) - last) / 1e6;
      }
      watched.set(false);
      Child.tell("durable", Figure.percentile(times, 0.99));
    }
  }

  private static long awaitKept(SynchronousQueue<Kept> kept, String text) throws Exception {
    while (true) {
      var next = kept.poll(10, TimeUnit.SECONDS);
      if (next == null) {
        throw new IOException("a draft was not kept");
      }
      if (text.equals(next.text())) {
        return next.at();
      }
    }
  }

  private record Kept(String text, long at) {}

  /** The store's own drafts; tells when each is durable. */
  private record Watched(Drafts store, SynchronousQueue<Kept> kept, AtomicBoolean watched)
      implements Drafts {

    @Override
    public void keep(Draft draft) {
      store.keep(draft);
      var at = System.nanoTime();
      var text = draft.body().get(FormSheets.FIRST);
      if (watched.get() && text != null) {
        try {
          kept.put(new Kept(text, at));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }

    @Override
    public List<Draft> of(String login) {
      return store.of(login);
    }

    @Override
    public void drop(UUID contact) {
      store.drop(contact);
    }
  }
}
