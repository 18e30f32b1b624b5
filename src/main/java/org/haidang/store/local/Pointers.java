package org.haidang.store.local;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haidang.model.Links;
import org.haidang.model.RecordState;
import org.haidang.model.Scopes;
import org.haidang.records.IndexEntry;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which records point at which, and what likely doubles share. Within a transaction. */
final class Pointers {

  private static final String CENTRE = Scopes.centre("");

  /** Writes what {@code shown} points at, when that is not what it pointed at before. */
  void links(Handle h, UUID id, @Nullable RecordState was, RecordState shown) {
    var now = Links.of(shown.body());
    if (was == null ? now.isEmpty() : now.equals(Links.of(was.body()))) {
      return;
    }
    if (was != null) {
      Plain.update(h, "delete from link where record = ?", (Object) Uuids.bytes(id));
    }
    now.forEach(
        (target, role) ->
            Plain.update(
                h,
                "insert into link (target, record, role) values (?, ?, ?)",
                Uuids.bytes(target),
                Uuids.bytes(id),
                role));
  }

  /**
   * Writes the keys of a record.
   *
   * @param was its place before; null when it is new here
   */
  void keys(Handle h, @Nullable Long was, long n, List<String> keys) {
    if (was != null) {
      Plain.update(h, "delete from likeness where n = ?", was);
    }
    keys.forEach(key -> key(h, key, n));
  }

  /** Writes one key. */
  void key(Handle h, String key, long n) {
    Plain.update(h, "insert into likeness (key, n) values (?, ?) on conflict do nothing", key, n);
  }

  /** Forgets a record that leaves this computer. */
  void forget(Handle h, UUID id, long n) {
    Plain.update(h, "delete from link where record = ?", (Object) Uuids.bytes(id));
    Plain.update(h, "delete from likeness where n = ?", n);
  }

  /** The codes of the centres that have {@code shown}, each between spaces. */
  static String centres(RecordState shown) {
    return shown.scopes().stream()
        .filter(scope -> scope.startsWith(CENTRE))
        .map(scope -> scope.substring(CENTRE.length()))
        .collect(Collectors.joining(" ", " ", " "));
  }

  /** When it falls due, as the store orders it: what never does comes last. */
  static long due(@Nullable IndexEntry entry) {
    var due = entry == null ? null : entry.due();
    return due == null ? Long.MAX_VALUE : due.toEpochMilli();
  }
}
