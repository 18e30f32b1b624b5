package org.haidang.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What a process keeps on a disk: tables of rows, written in transactions. When the power fails,
 * what was not committed is gone, and of what was committed all that was not fsynced. {@code step}
 * runs before every write, before the commit and after the fsync, and may throw to kill the process
 * there.
 */
class Disk {

  /** Rows in the order of their keys. */
  final class Table<K, V> {
    private final TreeMap<K, V> rows = new TreeMap<>();

    Map<K, V> rows() {
      return Collections.unmodifiableMap(rows);
    }

    /** Null while there is none. */
    K lastKey() {
      return rows.isEmpty() ? null : rows.lastKey();
    }

    V get(K key) {
      return rows.get(key);
    }

    void put(K key, V value) {
      step.run();
      var was = rows.put(key, value);
      open.add(() -> set(key, was));
    }

    void remove(K key) {
      step.run();
      var was = rows.remove(key);
      open.add(() -> set(key, was));
    }

    private void set(K key, V was) {
      if (was == null) {
        rows.remove(key);
      } else {
        rows.put(key, was);
      }
    }
  }

  private final List<Runnable> open = new ArrayList<>();
  private final Deque<List<Runnable>> unsynced = new ArrayDeque<>();
  Runnable step = () -> {};

  /** All of {@code work} or nothing; on the disk when it returns. */
  <T> T write(Supplier<T> work) {
    T result;
    try {
      result = work.get();
      step.run();
    } catch (RuntimeException | Error e) {
      undo(open);
      throw e;
    }
    unsynced.addLast(List.copyOf(open));
    open.clear();
    fsync();
    step.run();
    return result;
  }

  /** What was committed stays from now on. */
  void fsync() {
    unsynced.clear();
  }

  /** The power failed. */
  void powerFails() {
    undo(open);
    while (!unsynced.isEmpty()) {
      undo(new ArrayList<>(unsynced.removeLast()));
    }
  }

  private static void undo(List<Runnable> writes) {
    for (var write : writes.reversed()) {
      write.run();
    }
    writes.clear();
  }
}
