package org.haidang.store.local;

import java.sql.SQLException;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's errors mean to a person. Keeps no message: they quote what was stored. */
final class Faults {

  private Faults() {}

  /** The fault behind anything the store's libraries throw. */
  static HaidangException of(Throwable thrown) {
    SQLException other = null;
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof HaidangException known) {
        return known;
      }
      if (t instanceof SQLiteException sqlite) {
        return new HaidangException(meaning(sqlite.getResultCode()), bare(sqlite));
      }
      if (other == null && t instanceof SQLException sql) {
        // A pool says only that it got no connection; why stands beneath.
        other = sql;
      }
    }
    if (other != null) {
      return new HaidangException(meaning(codeOf(other)), bare(other));
    }
    return new HaidangException(ErrorCode.BUG_UNFORESEEN, bare(thrown));
  }

  private static SQLiteErrorCode codeOf(SQLException sql) {
    return SQLiteErrorCode.getErrorCode(sql.getErrorCode());
  }

  private static ErrorCode meaning(SQLiteErrorCode code) {
    // The lowest byte is the kind, the rest its details.
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
      case SQLITE_FULL -> ErrorCode.DISK_FULL;
      case SQLITE_CORRUPT, SQLITE_NOTADB -> ErrorCode.DATABASE_DAMAGED;
      case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM -> ErrorCode.FOLDER_UNWRITABLE;
      case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_RANGE, SQLITE_MISUSE ->
          ErrorCode.BUG_UNFORESEEN;
      default -> ErrorCode.DATABASE_UNAVAILABLE;
    };
  }

  private static Exception bare(Throwable t) {
    var name =
        t instanceof SQLiteException sqlite
            ? sqlite.getResultCode().name()
            : t.getClass().getSimpleName();
    var bare = new IllegalStateException(name);
    bare.setStackTrace(t.getStackTrace());
    return bare;
  }
}
