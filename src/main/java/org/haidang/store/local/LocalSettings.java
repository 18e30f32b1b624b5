package org.haidang.store.local;

import java.util.Optional;

/** Small values this computer remembers: sizes of windows, the language. Thread-safe. */
public final class LocalSettings {

  private final Database database;

  LocalSettings(Database database) {
    this.database = database;
  }

  /** The value of {@code name}, if one was put. */
  public Optional<String> get(String name) {
    return database.read(
        h ->
            h.createQuery("select value from setting where name = ?")
                .bind(0, name)
                .mapTo(String.class)
                .findOne());
  }

  /** Puts a value; durable when it returns. */
  public void put(String name, String value) {
    database.write(
        h ->
            h.execute(
                "insert into setting (name, value) values (?, ?)"
                    + " on conflict (name) do update set value = excluded.value",
                name,
                value));
  }
}
