package org.haidang.ui.desk.duties;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.collections.ObservableListBase;
import org.haidang.duties.DueList;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A due list of any length of which only what is looked at is read, a page at a time and off the FX
 * thread. To be used on the FX thread; one page is read at a time, since the list is no friend of
 * two threads.
 */
final class DueRows extends ObservableListBase<DueSlot> {

  /** Rows in a page: some screenfuls. */
  static final int PAGE = 60;

  /** Pages kept: more than anybody has in sight. */
  static final int KEPT = 30;

  private static final int WAITING = 3;

  private final Background background;
  private final Messages messages;
  private final Deque<Integer> wanted = new ArrayDeque<>();
  private final Map<Integer, List<DueSlot>> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<DueSlot>> eldest) {
          return size() > KEPT;
        }
      };

  private @Nullable DueList list;
  private int size;
  private boolean reading;
  private long life;

  /** An empty list; faults of reading are told to {@code messages}. */
  DueRows(Background background, Messages messages) {
    this.background = background;
    this.messages = messages;
  }

  /**
   * Shows another list.
   *
   * @param first its rows from {@code from}, the first of a page, on
   */
  void show(DueList now, int from, List<DueList.Due> first) {
    int was = size;
    beginChange();
    life++;
    pages.clear();
    wanted.clear();
    reading = false;
    list = now;
    size = now.size();
    fill(from, first);
    nextReplace(0, size, List.of());
    if (was > 0) {
      nextRemove(0, Collections.nCopies(was, new DueSlot()));
    }
    endChange();
  }

  private void fill(int from, List<DueList.Due> rows) {
    for (int i = 0; i < rows.size() && from + i < size; i++) {
      page((from + i) / PAGE).get((from + i) % PAGE).fill(rows.get(i));
    }
  }

  private List<DueSlot> page(int number) {
    var page = pages.get(number);
    if (page == null) {
      page = new ArrayList<>(PAGE);
      for (int i = number * PAGE; i < Math.min(size, (number + 1) * PAGE); i++) {
        page.add(new DueSlot());
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
  public DueSlot get(int index) {
    Objects.checkIndex(index, size);
    var slot = page(index / PAGE).get(index % PAGE);
    if (slot.due().get() == null) {
      want(index / PAGE);
    }
    return slot;
  }

  /** Where {@code id} stands among the rows that were read; -1 when it is not among them. */
  int indexOf(UUID id) {
    for (var page : pages.entrySet()) {
      for (int i = 0; i < page.getValue().size(); i++) {
        var due = page.getValue().get(i).due().get();
        if (due != null && due.followUp().id().equals(id)) {
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
    var from = list;
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

  private void came(long mine, int number, List<DueList.Due> rows) {
    if (mine == life) {
      reading = false;
      fill(number * PAGE, rows);
      wanted.remove(number);
      read();
    }
  }
}
