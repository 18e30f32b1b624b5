package org.haidang.store.local;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.platform.Json;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Replica;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The copy of what the server has for this computer, in the encrypted database. Thread-safe. */
final class LocalReplica implements Replica {

  static final String CURSOR = "cursor";

  private final Database database;
  private final Json json;
  private final Records records;
  private final Changes changes;
  private final Steps steps;
  private final Listeners listeners;
  private final UUID workstation;
  private volatile @Nullable Incoming expected;

  /** What became of a page. */
  private enum Taken {
    INCOMPLETE,
    WHOLE,
    /** A record left this computer. */
    LEFT,
    /** Something in it was erased. */
    ERASED
  }

  LocalReplica(
      Database database,
      Json json,
      Records records,
      Changes changes,
      Steps steps,
      Listeners listeners,
      UUID workstation) {
    this.database = database;
    this.json = json;
    this.records = records;
    this.changes = changes;
    this.steps = steps;
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
    return database.read(this::cursor);
  }

  private Cursor cursor(Handle h) {
    return Marks.get(h, CURSOR).map(text -> json.read(text, Cursor.class)).orElse(Cursor.START);
  }

  @Override
  public void expect(FeedPage page) {
    expected = Incoming.of(page.items(), records);
  }

  /** What takes most of the time is worked out before the store is held, on every processor. */
  private Incoming incoming(FeedPage page) {
    var was = expected;
    expected = null;
    return was != null && was.isOf(page.items()) ? was : Incoming.of(page.items(), records);
  }

  @Override
  public boolean apply(FeedPage page) {
    var incoming = incoming(page);
    var taken = database.write(h -> take(h, page, incoming));
    if (taken == Taken.INCOMPLETE) {
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

  private Taken take(Handle h, FeedPage page, Incoming incoming) {
    var before = cursor(h).generation();
    var life = page.cursor().generation();
    // Who had sent something and read nothing yet has no cursor to tell it by.
    boolean newLife =
        before == null ? life != null && changes.answeredInAnother(h, life) : !before.equals(life);
    if (!isComplete(h, page, newLife)) {
      return Taken.INCOMPLETE;
    }
    if (newLife) {
      beginNewLife(h);
    }
    incoming.lookUp(h, records, changes);
    var taken = Taken.WHOLE;
    for (int i = 0; i < page.items().size(); i++) {
      var item = page.items().get(i);
      var whole = item.whole();
      if (item.gone()) {
        leave(h, item);
      } else if (whole != null) {
        enter(h, whole, incoming, i);
        steps.tell(h, item.id(), whole.erased() ? List.of() : item.trail());
        taken = whole.erased() ? Taken.ERASED : taken;
      } else {
        records.stays(h, item.id());
      }
    }
    if (records.forgetLeft(h) && taken == Taken.WHOLE) {
      taken = Taken.LEFT;
    }
    Marks.set(h, CURSOR, json.text(page.cursor()));
    return taken;
  }

  /** Whether this computer has every record that the page leaves out. */
  private boolean isComplete(Handle h, FeedPage page, boolean newLife) {
    var brought = new HashSet<UUID>();
    for (var item : page.items()) {
      if (item.whole() != null) {
        brought.add(item.id());
      } else if (!item.gone()
          && !brought.contains(item.id())
          && (newLife || !records.covers(h, item.id(), item.version()))) {
        return false;
      }
    }
    return true;
  }

  private void beginNewLife(Handle h) {
    records.unconfirm(h);
    for (var id : changes.waitAgain(h)) {
      var was = records.find(h, id).orElse(null);
      if (was != null) {
        records.keep(h, was.shown().type(), id, was, was.base(), false, was.gone());
      }
    }
  }

  private void enter(Handle h, RecordState whole, Incoming incoming, int place) {
    if (incoming.mayBeErased() && LocalErasures.isRevived(h, whole)) {
      // A server restored to an older state has yet to be told.
      return;
    }
    var ready = incoming.ready(place);
    if (ready != null && incoming.isNew(whole)) {
      records.enter(h, ready);
      return;
    }
    var was = records.find(h, whole.id()).orElse(null);
    if (was == null || !isLater(was, whole)) {
      records.keep(h, whole.type(), whole.id(), was, whole, true, false, ready);
    }
  }

  /** Whether the record here is later than {@code whole}: pages may come twice or late. */
  private static boolean isLater(Kept was, RecordState whole) {
    var base = was.base();
    var version = whole.version();
    if (base == null || version == null || !was.confirmed()) {
      return false;
    }
    var own = base.version();
    return (own != null && own.n() > version.n()) || (base.erased() && !whole.erased());
  }

  private void leave(Handle h, FeedItem item) {
    var was = records.find(h, item.id()).orElse(null);
    if (was == null) {
      return;
    }
    var base = was.base();
    // Another scope's feed may have brought the record in its new place already.
    boolean moved =
        base != null && was.covers(item.version()) && !base.scopes().contains(item.scope());
    if (!moved) {
      records.keep(h, was.shown().type(), item.id(), was, base, was.confirmed(), true);
    }
  }

  /**
   * The index keeps what left it until its parts are merged: some of that each time, since merging
   * all of a large index at once would hold up who is saving a call.
   */
  private void mergeAway() {
    database.maintain(
        "insert into search (search, rank) values ('merge', -200)",
        "pragma wal_checkpoint(truncate)");
  }
}
