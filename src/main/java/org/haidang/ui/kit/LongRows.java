package org.haidang.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * A list of any length of which only what is looked at is read, a page at a time and off the FX
 * thread. A page that is scrolled past before it was read is not read. To be used on the FX thread.
 *
 * @param <T> what a row is
 */
public final class LongRows<T> extends ObservableListBase<LongSlot<T>> {

  /** Rows in a page: some screenfuls. */
  public static final int PAGE = 100;

  /** Pages kept: more than anybody has in sight. */
  static final int KEPT = 40;

  /** Pages that wait to be read: those asked for last. */
  private static final int WAITING = 4;

  /** Reads a part of the list; blocks. One part is read at a time. */
  @FunctionalInterface
  public interface Reader<T> {
    /** At most {@code count} rows from {@code from}, counted from 0. */
    List<T> rows(int from, int count);
  }

  private final Background background;
  private final Messages messages;
  private final Deque<Integer> wanted = new ArrayDeque<>();
  private final Map<Integer, List<LongSlot<T>>> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<LongSlot<T>>> eldest) {
          return size() > KEPT;
        }
      };

  private @Nullable Reader<T> reader;
  private int size;
  private boolean reading;
  private long life;

  /** An empty list; faults of reading are told to {@code messages}. */
  public LongRows(Background background, Messages messages) {
    this.background = background;
    this.messages = messages;
  }

  /**
   * Shows another list: nothing of the former is chosen any more.
   *
   * @param length how many rows it has
   * @param from a multiple of {@link #PAGE}
   * @param first its rows from {@code from} on, read together with it, so that what is in sight
   *     does not go blank
   */
  public void show(int length, Reader<T> now, int from, List<T> first) {
    beginChange();
    int was = take(length, now, from, first);
    nextReplace(0, size, gone(was));
    endChange();
  }

  /** As {@link #show}, of the same list read anew: what is chosen keeps its place. */
  public void refresh(int length, Reader<T> now, int from, List<T> first) {
    beginChange();
    int was = take(length, now, from, first);
    nextReplace(0, size, List.of());
    if (was > 0) {
      nextRemove(0, gone(was));
    }
    endChange();
  }

  private int take(int length, Reader<T> now, int from, List<T> first) {
    int was = size;
    life++;
    pages.clear();
    wanted.clear();
    reading = false;
    reader = now;
    size = length;
    fill(from, first);
    return was;
  }

  /** What was there is told by its number only: nobody asks what it was. */
  private static <T> List<LongSlot<T>> gone(int count) {
    return Collections.nCopies(count, new LongSlot<>());
  }

  private void fill(int from, List<T> rows) {
    for (int i = 0; i < rows.size() && from + i < size; i++) {
      page((from + i) / PAGE).get((from + i) % PAGE).fill(rows.get(i));
    }
  }

  private List<LongSlot<T>> page(int number) {
    var page = pages.get(number);
    if (page == null) {
      page = new ArrayList<>(PAGE);
      for (int i = number * PAGE; i < Math.min(size, (number + 1) * PAGE); i++) {
        page.add(new LongSlot<>());
      }
      pages.put(number, page);
    }
    return page;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public LongSlot<T> get(int index) {
    Objects.checkIndex(index, size);
    var slot = page(index / PAGE).get(index % PAGE);
    if (slot.row().get() == null) {
      want(index / PAGE);
    }
    return slot;
  }

  /** Where the first row that {@code test} accepts stands among those read; -1 when none does. */
  public int indexOf(Predicate<T> test) {
    for (var page : pages.entrySet()) {
      for (int i = 0; i < page.getValue().size(); i++) {
        var row = page.getValue().get(i).row().get();
        if (row != null && test.test(row)) {
          return page.getKey() * PAGE + i;
        }
      }
    }
    return -1;
  }

  private void want(int number) {
    wanted.remove(number);
    wanted.push(number);
    while (wanted.size() > WAITING) {
      wanted.removeLast();
    }
    read();
  }

  private void read() {
    var from = reader;
    if (reading || from == null || wanted.isEmpty()) {
      return;
    }
    reading = true;
    long mine = life;
    int number = wanted.pop();
    background.run(
        () -> from.rows(number * PAGE, PAGE),
        rows -> came(mine, number, rows),
        fault -> {
          if (mine == life) {
            reading = false;
            messages.tell(fault);
          }
        });
  }

  private void came(long mine, int number, List<T> rows) {
    if (mine == life) {
      reading = false;
      fill(number * PAGE, rows);
      wanted.remove(number);
      read();
    }
  }
}
