package org.haidang.ui.desk.referrals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.collections.ObservableListBase;
import org.haidang.records.Register.Listing;
import org.haidang.records.Register.Row;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a listing of any length: a page is read when one of its rows comes into sight, off
 * the FX thread, and only the pages seen last are kept. To be used on the FX thread.
 */
final class ListedRows extends ObservableListBase<Slot> {

  private static final int PAGE = 100;
  private static final int KEPT = 30;

  private final Background background;
  private final Messages messages;
  private final Map<Integer, List<Slot>> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Slot>> eldest) {
          return size() > KEPT;
        }
      };
  private @Nullable Listing listing;
  private int size;
  private long turn;

  ListedRows(Background background, Messages messages) {
    this.background = background;
    this.messages = messages;
  }

  /**
   * Shows another listing.
   *
   * @param first its first rows, read with it, so that the list does not flicker
   */
  void show(Listing now, List<Row> first) {
    var old = List.copyOf(Stream.generate(Slot::new).limit(size).toList());
    beginChange();
    turn++;
    pages.clear();
    listing = now;
    size = now.size();
    if (size > 0) {
      fill(page(0, false), first);
    }
    nextReplace(0, size, old);
    endChange();
  }

  /** Where the record stands among the first rows; -1 when it is not there. */
  int indexOf(@Nullable UUID record) {
    var slots = pages.get(0);
    for (int i = 0; slots != null && i < slots.size(); i++) {
      var row = slots.get(i).row().get();
      if (row != null && row.id().equals(record)) {
        return i;
      }
    }
    return -1;
  }

  /** How many rows are read together with a listing. */
  static int first() {
    return PAGE;
  }

  @Override
  public Slot get(int index) {
    Objects.checkIndex(index, size);
    return page(index / PAGE, true).get(index % PAGE);
  }

  @Override
  public int size() {
    return size;
  }

  private List<Slot> page(int number, boolean read) {
    var known = pages.get(number);
    if (known != null) {
      return known;
    }
    var slots = Stream.generate(Slot::new).limit(Math.min(PAGE, size - number * PAGE)).toList();
    pages.put(number, slots);
    if (read) {
      read(number, slots);
    }
    return slots;
  }

  private void read(int number, List<Slot> slots) {
    var from = Objects.requireNonNull(listing);
    long mine = turn;
    background.run(
        () -> from.rows(number * PAGE, PAGE),
        rows -> {
          if (mine == turn) {
            fill(slots, rows);
          }
        },
        messages::tell);
  }

  private static void fill(List<Slot> slots, List<Row> rows) {
    for (int i = 0; i < Math.min(slots.size(), rows.size()); i++) {
      slots.get(i).set(rows.get(i));
    }
  }
}
