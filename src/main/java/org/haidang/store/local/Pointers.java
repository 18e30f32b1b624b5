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

  /**
   * So many keys a statement; of a page's many thousand what JDBC does for each is half the work.
   */
  private static final int AT_ONCE = 50;

  private static final String INTO = "insert into likeness (key, n) values ";
  private static final String UNLESS_THERE = " on conflict do nothing";
  private static final String KEY = INTO + "(?, ?)" + UNLESS_THERE;
  private static final String KEYS =
      INTO + "(?, ?), ".repeat(AT_ONCE - 1) + "(?, ?)" + UNLESS_THERE;

  /** What likely doubles share, and the place of the record that has it. */
  record Key(String key, long n) {}

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
    keys(h, keys.stream().map(key -> new Key(key, n)).toList());
  }

  /** Writes keys that are not there, many by a statement. */
  void keys(Handle h, List<Key> keys) {
    int at = 0;
    for (; at + AT_ONCE <= keys.size(); at += AT_ONCE) {
      var values = new Object[2 * AT_ONCE];
      for (int i = 0; i < AT_ONCE; i++) {
        values[2 * i] = keys.get(at + i).key();
        values[2 * i + 1] = keys.get(at + i).n();
      }
      Plain.update(h, KEYS, values);
    }
    for (; at < keys.size(); at++) {
      Plain.update(h, KEY, keys.get(at).key(), keys.get(at).n());
    }
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
