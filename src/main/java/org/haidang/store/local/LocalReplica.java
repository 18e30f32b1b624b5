package org.haidang.store.local;

import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.haidang.platform.Json;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Replica;

/** The copy of what the server has for this computer, in the encrypted database. Thread-safe. */
final class LocalReplica implements Replica {

  static final String CURSOR = "cursor";

  private static final int EXPECTED = 2;

  private final Database database;
  private final Records records;
  private final PageTaking taking;
  private final Listeners listeners;
  private final UUID workstation;

  /** Pages made ready that nobody brought yet; two are on their way at most. */
  private final Deque<Incoming> expected = new ConcurrentLinkedDeque<>();

  LocalReplica(
      Database database,
      Json json,
      Records records,
      Changes changes,
      Steps steps,
      Listeners listeners,
      UUID workstation) {
    this.database = database;
    this.taking = new PageTaking(json, records, changes, steps);
    this.records = records;
    this.listeners = listeners;
    this.workstation = workstation;
  }

  @Override
  public UUID workstation() {
    return workstation;
  }

  @Override
  public boolean isUntouched() {
    return database.read(
        h ->
            Plain.first(
                        h,
                        "select exists (select 1 from change) or exists (select 1 from record)",
                        row -> row.getInt(1))
                    .orElse(1)
                == 0);
  }

  @Override
  public Cursor cursor() {
    return database.read(taking::cursor);
  }

  @Override
  public void expect(FeedPage page) {
    expected.add(Incoming.of(page.items(), records));
    while (expected.size() > EXPECTED) {
      expected.poll();
    }
  }

  /** What takes most of the time is worked out before the store is held, on every processor. */
  private Incoming incoming(FeedPage page) {
    var asked = expected.stream().filter(one -> one.isOf(page.items())).findFirst();
    if (asked.isPresent() && expected.remove(asked.get())) {
      return asked.get();
    }
    // Another way was taken: what was expected there is not asked for any more.
    expected.clear();
    return Incoming.of(page.items(), records);
  }

  @Override
  public boolean apply(FeedPage page) {
    var incoming = incoming(page);
    var taken = database.write(h -> taking.take(h, page, incoming));
    if (taken == PageTaking.Taken.INCOMPLETE) {
      return false;
    }
    switch (taken) {
      case ERASED -> database.forgetErased();
      case LEFT -> mergeAway();
      default -> {}
    }
    if (!page.items().isEmpty()) {
      listeners.tell();
    }
    return true;
  }

  /**
   * The index keeps what left it until its parts are merged: some of that each time, since merging
   * all of a large index at once would hold up who is saving a call.
   */
  private void mergeAway() {
    database.maintainAndEmptyLog("insert into search (search, rank) values ('merge', -200)");
  }
}
