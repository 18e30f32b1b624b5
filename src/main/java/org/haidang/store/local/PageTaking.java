package org.haidang.store.local;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.platform.Json;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedPage;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes a page of the feed into the records of this computer. Within a transaction. */
final class PageTaking {

  private final Json json;
  private final Records records;
  private final Changes changes;
  private final Steps steps;

  /** What became of a page. */
  enum Taken {
    INCOMPLETE,
    WHOLE,
    /** A record left this computer. */
    LEFT,
    /** Something in it was erased. */
    ERASED
  }

  PageTaking(Json json, Records records, Changes changes, Steps steps) {
    this.json = json;
    this.records = records;
    this.changes = changes;
    this.steps = steps;
  }

  /** How far this computer has read. */
  Cursor cursor(Handle h) {
    return Marks.get(h, LocalReplica.CURSOR)
        .map(text -> json.read(text, Cursor.class))
        .orElse(Cursor.START);
  }

  /** Takes {@code page} in, with its cursor; nothing of one that is incomplete. */
  Taken take(Handle h, FeedPage page, Incoming incoming) {
    var before = cursor(h).generation();
    var life = page.cursor().generation();
    // Who had sent something and read nothing yet has no cursor to tell it by.
    boolean newLife = before == null ? isAnother(h, life) : !before.equals(life);
    if (!isComplete(h, page, newLife)) {
      return Taken.INCOMPLETE;
    }
    if (newLife) {
      beginNewLife(h, life);
    }
    incoming.lookUp(h, records, changes);
    var taken = Taken.WHOLE;
    var fresh = new ArrayList<Ready>();
    for (int i = 0; i < page.items().size(); i++) {
      var item = page.items().get(i);
      var whole = item.whole();
      if (item.gone()) {
        enter(h, fresh);
        leave(h, item);
      } else if (whole != null) {
        enter(h, whole, incoming, i, fresh);
        steps.tell(h, item.id(), whole.erased() ? List.of() : item.trail());
        taken = whole.erased() ? Taken.ERASED : taken;
      } else {
        enter(h, fresh);
        records.stays(h, item.id());
      }
    }
    enter(h, fresh);
    if (records.forgetLeft(h) && taken == Taken.WHOLE) {
      taken = Taken.LEFT;
    }
    Marks.set(h, LocalReplica.CURSOR, json.text(page.cursor()));
    return taken;
  }

  /** Whether anything here is of another life of the server than {@code life}. */
  private boolean isAnother(Handle h, @Nullable UUID life) {
    return life != null
        && !changes.allWait(h)
        && (changes.answeredInAnother(h, life) || records.anyOfAnother(h, life));
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

  private void beginNewLife(Handle h, @Nullable UUID life) {
    records.unconfirm(h);
    for (var id : changes.waitAgain(h, life)) {
      var was = records.find(h, id).orElse(null);
      if (was != null) {
        records.keep(h, was.shown().type(), id, was, was.base(), false, was.gone());
      }
    }
  }

  /** Writes what was put off, before anything that might concern the same records. */
  private void enter(Handle h, List<Ready> fresh) {
    if (!fresh.isEmpty()) {
      records.enter(h, fresh);
      fresh.clear();
    }
  }

  /**
   * Takes a record in; one that is new here is put off to {@code fresh}, to be written with others.
   */
  private void enter(Handle h, RecordState whole, Incoming incoming, int place, List<Ready> fresh) {
    if (incoming.mayBeErased() && LocalErasures.isRevived(h, whole)) {
      // A server restored to an older state has yet to be told.
      return;
    }
    var ready = incoming.ready(place);
    if (ready != null && incoming.isNew(whole)) {
      fresh.add(ready);
      return;
    }
    enter(h, fresh);
    var was = records.find(h, whole.id()).orElse(null);
    if (was == null || !isLater(was, whole)) {
      records.keep(h, whole.type(), whole.id(), was, whole, true, false, ready);
    }
  }

  /** Whether the record here is later than {@code whole}: pages may come twice or late. */
  private static boolean isLater(KeptRecord was, RecordState whole) {
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
}
