package org.haidang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.haidang.model.RecordState;
import org.haidang.store.local.Filling;

/** Puts made-up records into a store: the next are made ready while the last are written. */
record Filler(Filling filling, IntFunction<RecordState> made) {

  private static final int BATCH = 500;

  /**
   * Puts those numbered from {@code from} up to, without, {@code to} in.
   *
   * @param written is told of each
   */
  void fill(int from, int to, Consumer<Filling.Ready> written) throws InterruptedException {
    var ready = new ArrayBlockingQueue<List<Filling.Ready>>(4);
    var maker =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    for (int at = from; at < to; at += BATCH) {
                      var batch = new ArrayList<Filling.Ready>();
                      for (int i = at; i < Math.min(to, at + BATCH); i++) {
                        batch.add(filling.ready(made.apply(i)));
                      }
                      ready.put(batch);
                    }
                    ready.put(List.of());
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    for (var batch = ready.take(); !batch.isEmpty(); batch = ready.take()) {
      filling.add(batch);
      batch.forEach(written);
    }
    maker.join();
  }
}
