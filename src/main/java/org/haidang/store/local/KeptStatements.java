package org.haidang.store.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements of one connection for the next time: preparing one anew costs as much as
 * executing it. For one thread at a time.
 */
final class KeptStatements extends DefaultStatementBuilder {

  private final Map<String, PreparedStatement> kept = new HashMap<>();

  /** A statement for {@code sql} that nobody uses; to be given back unless it failed. */
  PreparedStatement take(Connection connection, String sql) throws SQLException {
    var before = kept.remove(sql);
    return before != null ? before : connection.prepareStatement(sql);
  }

  /** Keeps {@code statement} for the next time. */
  void giveBack(String sql, PreparedStatement statement) throws SQLException {
    statement.clearParameters();
    if (kept.putIfAbsent(sql, statement) != null) {
      statement.close();
    }
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    var before = kept.remove(sql);
    return before != null ? before : super.create(connection, sql, context);
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    boolean plain = !sql.startsWith("pragma");
    if (plain && statement instanceof PreparedStatement prepared && !kept.containsKey(sql)) {
      prepared.clearParameters();
      kept.put(sql, prepared);
    } else {
      statement.close();
    }
  }

  @Override
  public void close(Connection connection) {
    for (var statement : kept.values()) {
      try {
        statement.close();
      } catch (SQLException e) {
        // It is not used again in any case.
      }
    }
    kept.clear();
  }
}
