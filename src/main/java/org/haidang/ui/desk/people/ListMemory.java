package org.haidang.ui.desk.people;

import java.util.Optional;

/** What a list remembers from day to day, for one account. Thread-safe; may block on the disk. */
public interface ListMemory {

  /** What is kept under {@code key}. */
  Optional<String> get(String key);

  /** Keeps {@code value}; may return before it is durable. */
  void put(String key, String value);
}
