package org.haidang.ui.desk.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ObservableListBase;
import org.haidang.records.Register;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A list of any length of which only what is looked at is read, a page at a time and off the FX
 * thread. A page that is scrolled past before it was read is not read. To be used on the FX thread.
 */
final class WindowedRows extends ObservableListBase<Slot> {

  /** Rows in a page: some screenfuls. */
  static final int PAGE = 100;

  /** Pages kept: more than anybody has in sight. */
  static final int KEPT = 40;

  /** Pages that wait to be read: those asked for last. */
  private static final int WAITING = 4;

  private final Background background;
  private final Messages messages;
  private final Deque<Integer> wanted = new ArrayDeque<>();
  private final Map<Integer, List<Slot>> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Slot>> eldest) {
          return size() > KEPT;
        }
      };

  private Register.@Nullable Listing listing;
  private int size;
  private boolean reading;
  private long life;

  /** An empty list; faults of reading are told to {@code messages}. */
  WindowedRows(Background background, Messages messages) {
    this.background = background;
    this.messages = messages;
  }

  /**
   * Shows another listing.
   *
   * @param first its rows from {@code from} on, read together with it, so that what is in sight
   *     does not go blank
   */
  void show(Register.Listing now, int from, List<Register.Row> first) {
    int was = size;
    beginChange();
    life++;
    pages.clear();
    wanted.clear();
    reading = false;
    listing = now;
    size = now.size();
    fill(from, first);
    nextReplace(0, size, List.of());
    if (was > 0) {
      nextRemove(0, removed(was));
    }
    endChange();
  }

  /** What was there is told by its number only: nobody asks what it was. */
  private static List<Slot> removed(int count) {
    return java.util.Collections.nCopies(count, new Slot(0));
  }

  private void fill(int from, List<Register.Row> rows) {
    for (int i = 0; i < rows.size() && from + i < size; i++) {
      int index = from + i;
      page(index / PAGE).get(index % PAGE).fill(rows.get(i));
    }
  }

  private List<Slot> page(int number) {
    var page = pages.get(number);
    if (page == null) {
      page = new ArrayList<>(PAGE);
      int end = Math.min(size, (number + 1) * PAGE);
      for (int i = number * PAGE; i < end; i++) {
        page.add(new Slot(i));
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
  public Slot get(int index) {
    Objects.checkIndex(index, size);
    int number = index / PAGE;
    var slot = page(number).get(index % PAGE);
    if (slot.row().get() == null) {
      want(number);
    }
    return slot;
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
    var from = listing;
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

  private void came(long mine, int number, List<Register.Row> rows) {
    if (mine != life) {
      return;
    }
    reading = false;
    fill(number * PAGE, rows);
    wanted.remove(number);
    read();
  }

  /** The rows among those read that {@code wanted} says; for tests and for what is in sight. */
  @Nullable Slot loaded(java.util.UUID id) {
    for (var page : pages.values()) {
      for (var slot : page) {
        var row = slot.row().get();
        if (row != null && row.id().equals(id)) {
          return slot;
        }
      }
    }
    return null;
  }
}
