package org.haidang.ui.desk.conflicts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of a list is looked at. */
final class Listed {

  private Listed() {}

  /** The first; null when there is none. */
  static <T> @Nullable T first(List<T> list) {
    return next(list, 0);
  }

  /**
   * The one that came to stand at {@code place}, from 0, after another left it; of a shorter list
   * the last; null when there is none.
   *
   * @param place -1 for none before: then the first
   */
  static <T> @Nullable T next(List<T> list, int place) {
    return list.isEmpty() ? null : list.get(Math.clamp(place, 0, list.size() - 1));
  }
}
