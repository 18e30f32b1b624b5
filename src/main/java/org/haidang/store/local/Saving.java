package org.haidang.store.local;

import java.util.List;
import org.haidang.model.Change;
import org.haidang.model.RecordType;
import org.jdbi.v3.core.Handle;

/** Saves changes of this computer. Thread-safe. */
final class Saving {

  private final Database database;
  private final Records records;
  private final Changes changes;
  private final Attachments attachments;
  private final Listeners listeners;

  Saving(
      Database database,
      Records records,
      Changes changes,
      Attachments attachments,
      Listeners listeners) {
    this.database = database;
    this.records = records;
    this.changes = changes;
    this.attachments = attachments;
    this.listeners = listeners;
  }

  /** Saves all of them in one transaction, and tells whoever listens when one was new. */
  void save(List<Change> all) {
    boolean saved =
        database.write(
            h -> {
              boolean any = false;
              for (var change : all) {
                any |= save(h, change);
              }
              return any;
            });
    if (saved) {
      listeners.tell();
    }
  }

  private boolean save(Handle h, Change change) {
    if (!changes.add(h, change)) {
      return false;
    }
    var was = records.find(h, change.record()).orElse(null);
    records.keep(
        h,
        change.type(),
        change.record(),
        was,
        was == null ? null : was.base(),
        was != null && was.confirmed(),
        was != null && was.gone());
    if (change.type() == RecordType.CONTACT) {
      attachments.settle(h, change.record());
      h.execute("delete from draft where contact = ?", (Object) Uuids.bytes(change.record()));
    }
    return true;
  }
}
