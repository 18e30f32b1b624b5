package org.haidang.store.local;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.platform.Json;
import org.haidang.sync.Erasure;
import org.haidang.sync.ErasurePage;
import org.haidang.sync.ErasureShelf;
import org.haidang.sync.Mark;
import org.jdbi.v3.core.Handle;

/** What was erased on this computer, in the encrypted database. Thread-safe. */
final class LocalErasures implements ErasureShelf {

  private static final String READ = "erasures";

  private final Database database;
  private final Json json;
  private final Records records;
  private final Changes changes;
  private final Attachments attachments;
  private final Listeners listeners;

  LocalErasures(
      Database database,
      Json json,
      Records records,
      Changes changes,
      Attachments attachments,
      Listeners listeners) {
    this.database = database;
    this.json = json;
    this.records = records;
    this.changes = changes;
    this.attachments = attachments;
    this.listeners = listeners;
  }

  @Override
  public Mark mark() {
    return database.read(h -> Marks.read(h, READ));
  }

  @Override
  public List<Erasure> known() {
    return database.read(
        h ->
            Plain.list(
                h,
                "select record, paths, seal from erasure order by seal",
                row ->
                    new Erasure(
                        Uuids.of(row.getBytes(1)),
                        Arrays.asList(json.read(row.getString(2), String[].class)),
                        row.getString(3))));
  }

  @Override
  public void take(ErasurePage page) {
    boolean any =
        database.write(
            h -> {
              boolean erased = false;
              for (var item : page.items()) {
                erased |= erase(h, item);
              }
              Marks.set(h, READ, page.generation(), page.seq());
              return erased;
            });
    if (any) {
      database.forgetErased();
      listeners.tell();
    }
  }

  /** Whether there was anything to erase. */
  private boolean erase(Handle h, Erasure erasure) {
    Plain.update(
        h,
        "insert into erasure (seal, record, paths) values (?, ?, ?) on conflict do nothing",
        erasure.seal(),
        Uuids.bytes(erasure.record()),
        json.text(erasure.paths()));
    // Why somebody looked may say whom it is about.
    LocalTrail.forget(h, erasure.record());
    var was = records.find(h, erasure.record()).orElse(null);
    if (!erasure.whole()) {
      changes.forget(h, erasure.record(), erasure.paths());
      attachments.settle(h, erasure.record());
    } else if (was == null) {
      // It may have left this computer, and what was saved here not yet.
      changes.erase(h, erasure.record());
      attachments.forget(h, erasure.record());
    }
    var base = was == null ? null : was.base();
    if (was == null || base == null || base.erased()) {
      return was == null;
    }
    records.saidBefore(was);
    records.keep(
        h, base.type(), base.id(), was, without(base, erasure), was.confirmed(), was.gone());
    records.forgetLeft(h);
    return true;
  }

  private static RecordState without(RecordState base, Erasure erasure) {
    var fields = new TreeMap<>(base.body().fields());
    var conflicts = new TreeMap<>(base.conflicts());
    if (erasure.whole()) {
      fields.clear();
      conflicts.clear();
    } else {
      var paths = new TreeSet<>(erasure.paths());
      fields.keySet().removeAll(paths);
      conflicts.keySet().removeAll(paths);
    }
    return new RecordState(
        base.type(),
        base.id(),
        base.version(),
        new Body(fields),
        conflicts,
        base.scopes(),
        erasure.whole());
  }

  /** Whether a record that is not erased comes back although it was erased here. */
  static boolean isRevived(Handle h, RecordState coming) {
    return !coming.erased() && isErased(h, coming.id());
  }

  /** Whether the whole record was erased here. */
  static boolean isErased(Handle h, UUID record) {
    return Plain.first(
            h,
            "select 1 from erasure where record = ? and paths = '[]'",
            row -> row.getInt(1),
            (Object) Uuids.bytes(record))
        .isPresent();
  }
}
