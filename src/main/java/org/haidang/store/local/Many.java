package org.haidang.store.local;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids for statements that concern many rows: always the same number, so that one is prepared. */
final class Many {

  /** So many ids a statement. */
  static final int AT_ONCE = 250;

  /** The list of parameters behind an {@code in}. */
  static final String MARKS = "(" + "?, ".repeat(AT_ONCE - 1) + "?)";

  private Many() {}

  /**
   * Room for {@code before} values, then the ids, the last one repeated up to the full number.
   *
   * @param ids 1 to {@link #AT_ONCE}
   */
  static @Nullable Object[] values(List<UUID> ids, int before) {
    var values = new @Nullable Object[before + AT_ONCE];
    for (int i = 0; i < ids.size(); i++) {
      values[before + i] = Uuids.bytes(ids.get(i));
    }
    Arrays.fill(values, before + ids.size(), values.length, values[before + ids.size() - 1]);
    return values;
  }
}
