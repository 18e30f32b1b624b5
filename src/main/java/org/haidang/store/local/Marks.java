package org.haidang.store.local;

import java.util.Optional;
import java.util.UUID;
import org.haidang.sync.Mark;
import org.jdbi.v3.core.Handle;

/** Single values by name. Within a transaction. */
final class Marks {

  /** The two values of a reading: of which life of the server, and up to where. */
  private static final String GENERATION = ".generation";

  private static final String SEQ = ".seq";

  private Marks() {}

  /** How far {@code what} has been read; at the start where nothing is noted. */
  static Mark read(Handle h, String what) {
    return new Mark(
        get(h, what + GENERATION).map(UUID::fromString).orElse(null),
        get(h, what + SEQ).map(Long::valueOf).orElse(0L));
  }

  /** Notes that {@code what} has been read as far as {@code seq} of that life of the server. */
  static void set(Handle h, String what, UUID generation, long seq) {
    set(h, what + GENERATION, generation.toString());
    set(h, what + SEQ, String.valueOf(seq));
  }

  /** Has {@code what} be read from the start. */
  static void forget(Handle h, String what) {
    h.execute("delete from mark where name in (?, ?)", what + GENERATION, what + SEQ);
  }

  static Optional<String> get(Handle h, String name) {
    return Plain.first(h, "select value from mark where name = ?", row -> row.getString(1), name);
  }

  static void set(Handle h, String name, String value) {
    Plain.update(
        h,
        "insert into mark (name, value) values (?, ?)"
            + " on conflict (name) do update set value = excluded.value",
        name,
        value);
  }
}
