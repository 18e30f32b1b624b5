package org.haidang.store.local;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Statements that run once for each record of a page or a batch, straight on the connection: what
 * JDBI does around a statement costs several times what SQLite needs for it. Within a transaction.
 */
final class Plain {

  private Plain() {}

  /** Makes something of the present row. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Makes something of the present row; null when it is not one that is searched for. */
  @FunctionalInterface
  interface Candidate<T> {
    @Nullable T of(ResultSet row) throws SQLException;
  }

  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  /** Executes {@code sql}; how many rows it concerned. */
  static int update(Handle h, String sql, @Nullable Object... values) {
    return run(h, sql, values, PreparedStatement::executeUpdate);
  }

  /** The first row of what {@code sql} finds. */
  static <T> Optional<T> first(Handle h, String sql, Row<T> row, @Nullable Object... values) {
    return run(
        h,
        sql,
        values,
        statement -> {
          try (var found = statement.executeQuery()) {
            return found.next() ? Optional.of(row.of(found)) : Optional.empty();
          }
        });
  }

  /** The first row of what {@code sql} finds that something can be made of. */
  static <T> Optional<T> search(
      Handle h, String sql, Candidate<T> candidate, @Nullable Object... values) {
    return run(
        h,
        sql,
        values,
        statement -> {
          try (var found = statement.executeQuery()) {
            T made = null;
            while (made == null && found.next()) {
              made = candidate.of(found);
            }
            return Optional.ofNullable(made);
          }
        });
  }

  /** Every row of what {@code sql} finds. */
  static <T> List<T> list(Handle h, String sql, Row<T> row, @Nullable Object... values) {
    return run(
        h,
        sql,
        values,
        statement -> {
          var rows = new ArrayList<T>();
          try (var found = statement.executeQuery()) {
            while (found.next()) {
              rows.add(row.of(found));
            }
          }
          return rows;
        });
  }

  /** The first column of every row of what {@code sql} finds. */
  static long[] longs(Handle h, String sql, @Nullable Object... values) {
    return run(
        h,
        sql,
        values,
        statement -> {
          var all = LongStream.builder();
          try (var found = statement.executeQuery()) {
            while (found.next()) {
              all.add(found.getLong(1));
            }
          }
          return all.build().toArray();
        });
  }

  private static <T> T run(Handle h, String sql, @Nullable Object[] values, Work<T> work) {
    try {
      var connection = h.getConnection();
      if (!(h.getStatementBuilder() instanceof KeptStatements kept)) {
        try (var statement = connection.prepareStatement(sql)) {
          return work.with(bound(statement, values));
        }
      }
      var statement = kept.take(connection, sql);
      var result = work.with(bound(statement, values));
      kept.giveBack(sql, statement);
      return result;
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException("", e, null);
    }
  }

  private static PreparedStatement bound(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
