package org.haidang.store.local;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Single values by name. Within a transaction. */
final class Marks {

  private Marks() {}

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
