package org.haidang.store.local;

import java.util.Arrays;
import org.sqlite.SQLiteException;

/** Tells damage of the search index alone from damage of the database. */
final class IndexDamage {

  private IndexDamage() {}

  /** Whether {@code thrown} says that the index, and nothing else, cannot be read. */
  static boolean isIn(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLiteException e) {
        return switch (e.getResultCode()) {
          case SQLITE_CORRUPT_VTAB -> true;
          // The index writes at the commit; no table of ours has a check that waits so long.
          case SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE -> isFromCommit(e);
          default -> saysItCannotBeOpened(String.valueOf(e.getMessage()));
        };
      }
    }
    return false;
  }

  private static boolean isFromCommit(SQLiteException e) {
    return Arrays.stream(e.getStackTrace()).anyMatch(at -> at.getMethodName().equals("commit"));
  }

  /** A table beneath it is missing. */
  private static boolean saysItCannotBeOpened(String message) {
    return message.contains("vtable constructor failed: search")
        || message.contains("no such table: main.search")
        || message.contains("no such table: search");
  }
}
