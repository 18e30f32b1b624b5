package org.haidang.store.central;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/**
 * Turns the database's faults into ours. PostgreSQL and JDBI quote data; what leaves here does not.
 */
final class SqlFaults {

  /** Serialisation failure, deadlock, unique violation: another transaction was first. */
  private static final Set<String> RACES = Set.of("40001", "40P01", "23505");

  private SqlFaults() {}

  /** Whether doing the same again may well succeed. */
  static boolean isRace(Throwable fault) {
    var sql = sqlFault(fault);
    return sql != null && RACES.contains(stateOf(sql));
  }

  /** Our fault for theirs; one that is ours already stays. */
  static HaidangException of(Throwable fault) {
    if (fault instanceof HaidangException ours) {
      return ours;
    }
    var sql = sqlFault(fault);
    if (sql == null) {
      return new HaidangException(ErrorCode.BUG_UNFORESEEN, withoutContent(fault, ""));
    }
    var state = stateOf(sql);
    var bare = withoutContent(sql, " " + state);
    if (sql instanceof SQLTransientConnectionException) {
      // The pool has no connection to give, whatever the reason the server gave it last.
      return new HaidangException(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE, bare);
    }
    return switch (state) {
      case "53100" -> new HaidangException(ErrorCode.DISK_FULL, bare);
      // A trigger of ours: this node goes on with a key that was changed.
      case "HD001" -> new HaidangException(ErrorCode.SERVER_SECRET_OTHER, bare);
      // Lock not available, too many connections, or we gave up after too many races.
      case "55P03", "53300", "40001", "40P01" -> new HaidangException(ErrorCode.SERVER_BUSY, bare);
      default ->
          new HaidangException(
              isOutage(state) ? ErrorCode.CENTRAL_DATABASE_UNAVAILABLE : ErrorCode.BUG_UNFORESEEN,
              bare);
    };
  }

  /** Connection trouble, refused sign-in, shutdown, damage, or no answer at all. */
  private static boolean isOutage(String state) {
    return state.isEmpty()
        || state.startsWith("08")
        || state.startsWith("28")
        || state.startsWith("3D")
        || state.startsWith("57")
        || state.startsWith("58")
        || state.startsWith("XX");
  }

  private static String stateOf(SQLException fault) {
    var state = fault.getSQLState();
    return state == null ? "" : state;
  }

  private static @Nullable SQLException sqlFault(Throwable fault) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  private static Throwable withoutContent(Throwable fault, String more) {
    var bare = new Exception(fault.getClass().getSimpleName() + more);
    bare.setStackTrace(fault.getStackTrace());
    return bare;
  }
}
