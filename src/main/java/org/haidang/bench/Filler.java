package org.haidang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.IntFunction;
import org.haidang.store.local.Filling;

/** Puts made-up records into a store: the next are made ready while the last are written. */
record Filler(Filling filling, IntFunction<Filling.Ready> made) {

  private static final int BATCH = 1_000;

  /** Puts those numbered from {@code from} up to, without, {@code to} in. */
  void fill(int from, int to) throws InterruptedException {
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
                        batch.add(made.apply(i));
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
    }
    maker.join();
  }
}
