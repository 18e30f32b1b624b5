package org.haidang.store.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.haidang.model.RecordState;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the search index whole, on a thread of its own: fills one that was begun anew, in small
 * steps between which people save; in idle hours looks whether it is sound. Thread-safe.
 */
final class IndexKeeper implements AutoCloseable {

  /** Records put in by one transaction: about 20 ms. */
  private static final int STEP = 100;

  private static final Duration LOOK = Duration.ofSeconds(60);
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration CHECK_EVERY = Duration.ofHours(20);
  private static final int LOOKED_FOR = 20;
  private static final String CHECKED = "search.checked";

  private final Logger log = LoggerFactory.getLogger(IndexKeeper.class);
  private final Database database;
  private final SearchIndex index;
  private final Json json;
  private final Clock clock;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread;
  private final AtomicBoolean damaged = new AtomicBoolean();
  private volatile boolean closed;
  private volatile double ready = 1;

  IndexKeeper(Database database, SearchIndex index, Json json, Clock clock) {
    this.database = database;
    this.index = index;
    this.json = json;
    this.clock = clock;
    this.thread = Thread.ofPlatform().daemon().name("search index").unstarted(this::keep);
    database.mendIndexBy(this::beginAnew);
  }

  /** Reads how the index stands and begins to keep it. */
  void start() {
    if (!database.read(index::open)) {
      database.mendIndex();
    }
    ready = database.read(this::share);
    thread.start();
  }

  /** How much of what is here can be found, 0 to 1. */
  double ready() {
    return ready;
  }

  /** A reader met damage. */
  void damaged() {
    damaged.set(true);
    woken.release();
  }

  private Runnable beginAnew(Handle h) {
    log.warn("the search index is begun anew");
    index.beginAnew(h);
    long number = Marks.get(h, SearchIndex.EPOCH).map(Long::parseLong).orElse(1L);
    return () -> {
      index.begun(number);
      ready = 0;
      woken.release();
    };
  }

  private void keep() {
    boolean goesOn = true;
    while (goesOn && !closed) {
      try {
        if (damaged.getAndSet(false)) {
          database.mendIndex();
        }
        goesOn = step() || await();
      } catch (HaidangException e) {
        log.warn("the search index waits: {}", e.code());
        goesOn = await();
      }
    }
  }

  /** Waits a while; false when it is over. */
  private boolean await() {
    try {
      if (woken.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
      return !closed;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Does what is to be done next; false when there is nothing. */
  private boolean step() {
    if (database.read(h -> Marks.get(h, SearchIndex.FROM)).isPresent()) {
      database.write(this::fill);
      ready = database.read(this::share);
      return true;
    }
    ready = 1;
    if (database.idleNanos() >= IDLE.toNanos()) {
      idle();
    }
    return false;
  }

  /** Puts the next records in, from the latest to the earliest. */
  private boolean fill(Handle h) {
    var from = Marks.get(h, SearchIndex.FROM).map(Long::parseLong).orElse(0L);
    record Next(long n, boolean isIn, RecordState shown) {}
    List<Next> next =
        Plain.list(
            h,
            "select n, epoch = ?, coalesce(shown, base) from record"
                + " where n < ? and entry is not null order by n desc limit ?",
            row ->
                new Next(
                    row.getLong(1),
                    row.getBoolean(2),
                    json.read(row.getBytes(3), RecordState.class)),
            index.epoch(),
            from,
            STEP);
    // Backwards: a place lower than the one before would make another piece of the index each time.
    for (var each : next.reversed()) {
      if (!each.isIn()) {
        var terms = index.terms(each.shown());
        index.add(h, each.n(), terms);
        Plain.update(
            h,
            "update record set terms = ?, epoch = ? where n = ?",
            SearchIndex.checksum(terms),
            index.epoch(),
            each.n());
      }
    }
    if (next.size() < STEP) {
      h.execute("delete from mark where name = ?", SearchIndex.FROM);
    } else {
      Marks.set(h, SearchIndex.FROM, String.valueOf(next.getLast().n()));
    }
    return true;
  }

  /** The share of the time that records span, which is about their share. */
  private double share(Handle h) {
    var from = Marks.get(h, SearchIndex.FROM).map(Long::parseLong).orElse(0L);
    if (from == 0) {
      return 1;
    }
    return Plain.first(
            h,
            "select (select min(n) from record), (select max(n) from record)",
            row -> {
              double first = row.getLong(1);
              double last = row.getLong(2);
              return last <= first ? 1 : Math.clamp((last - from) / (last - first), 0.0, 1.0);
            })
        .orElse(1.0);
  }

  private void idle() {
    if (database.read(h -> Marks.get(h, SearchIndex.STALE)).isPresent()) {
      database.mendIndex();
      return;
    }
    var checked = database.read(h -> Marks.get(h, CHECKED)).map(Instant::parse);
    var now = clock.instant();
    if (checked.isPresent()
        && Duration.between(checked.get(), now).abs().compareTo(CHECK_EVERY) < 0) {
      return;
    }
    tidy();
    check();
  }

  /** Makes the index one piece, in small steps between which people save. */
  void tidy() {
    boolean more = database.write(h -> SearchIndex.tidy(h, true));
    while (more && !closed) {
      more = database.write(h -> SearchIndex.tidy(h, false));
    }
  }

  /** Looks whether the index is sound, and begins it anew if not. */
  void check() {
    boolean finds =
        database.write(
            h -> {
              h.execute("insert into search (search) values ('integrity-check')");
              database.vocabulary().keepNumbers(h);
              Marks.set(h, CHECKED, clock.instant().toString());
              return index.finds(h, LOOKED_FOR);
            });
    if (!finds) {
      database.mendIndex();
    }
  }

  @Override
  public void close() {
    closed = true;
    woken.release();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      if (database.vocabulary().hasNewNumbers()) {
        database.write(
            h -> {
              database.vocabulary().keepNumbers(h);
              return true;
            });
      }
    } catch (HaidangException e) {
      // Numbers choose among completions only; a full disk shall not keep the store from closing.
      log.warn("the search index closes as it is: {}", e.code());
    }
  }
}
