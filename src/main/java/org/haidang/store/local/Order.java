package org.haidang.store.local;

import org.jdbi.v3.core.Handle;

/**
 * Row numbers that ascend with the second in which a contact began, so that the search index, which
 * reads by row number, finds the latest first and can stop early.
 */
final class Order {

  /** 2000-01-01, in seconds since 1970; what is said to be older stands at the beginning. */
  private static final long FIRST_SECOND = 946_684_800L;

  /** Numbers of each second. */
  private static final int BITS = 4;

  private Order() {}

  /** Whether {@code n} is where a contact that began at {@code millis} belongs, or nearly. */
  static boolean isAt(long n, long millis) {
    long first = first(millis);
    return n >= first && n < first + (1L << BITS);
  }

  /** A free number for a contact that began at {@code millis}. */
  static long place(Handle h, long millis) {
    long first = first(millis);
    for (long width = 1L << BITS; ; width <<= 2) {
      var last =
          Plain.first(
                  h,
                  "select n from record where n >= ? and n < ? order by n desc limit 1",
                  row -> row.getLong(1),
                  first,
                  first + width)
              .orElse(null);
      if (last == null) {
        return first;
      }
      if (last + 1 < first + width) {
        return last + 1;
      }
    }
  }

  /** Numbers of what began at {@code millis} or later are this or higher. */
  static long from(long millis) {
    return first(millis);
  }

  private static long first(long millis) {
    return (Math.max(0, Math.floorDiv(millis, 1000L) - FIRST_SECOND) << BITS) + 1;
  }
}
