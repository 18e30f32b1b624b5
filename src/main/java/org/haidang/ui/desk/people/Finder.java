package org.haidang.ui.desk.people;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.haidang.records.Register;

/** Finds among the rows of a list. Thread-safe; blocks on the disk. */
@FunctionalInterface
public interface Finder {

  /**
   * What was found.
   *
   * @param rows in the order they are shown
   * @param more whether there are more than anybody reads
   * @param ready how much of what is here can be found, 0 to 1
   */
  record Found(List<Register.Row> rows, boolean more, double ready) {

    /** Nothing. */
    public static final Found NOTHING = new Found(List.of(), false, 1);

    public Found {
      rows = List.copyOf(rows);
    }

    /** As a list of its own. */
    Register.Listing listing() {
      return new Register.Listing() {
        @Override
        public int size() {
          return rows.size();
        }

        @Override
        public List<Register.Row> rows(int from, int count) {
          return from >= rows.size()
              ? List.of()
              : rows.subList(from, Math.min(rows.size(), from + count));
        }
      };
    }
  }

  /**
   * The rows of the list {@code asked} that {@code query} finds: words and their beginnings,
   * numbers, days; tones and đ ignored.
   *
   * @param limit at most this many
   * @param stop asked now and then; once it says true, nothing is wanted any more
   */
  Found find(Register.Asked asked, String query, int limit, BooleanSupplier stop);
}
