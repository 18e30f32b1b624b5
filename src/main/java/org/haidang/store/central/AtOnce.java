package org.haidang.store.central;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Statements that go to the database together and are run there one after the other, each seeing
 * what the one before did and what was committed until it began: one way there and back for all.
 * For one thread.
 */
final class AtOnce {

  /** Sets the values of one statement. */
  interface Binding {
    /**
     * Sets them from place {@code first} on; the place after the last.
     *
     * @param first 1 for the first of all
     */
    int to(PreparedStatement statement, int first) throws SQLException;
  }

  /** Takes what one statement answered. */
  private interface Taking {
    void from(PreparedStatement all) throws SQLException;
  }

  /** Takes the rows that one statement found. */
  interface Rows {
    void take(ResultSet rows) throws SQLException;
  }

  /** Takes how many rows one statement concerned. */
  interface Count {
    void take(int rows);
  }

  private record Statement(String sql, Binding binding, Taking taking) {}

  private final List<Statement> statements = new ArrayList<>();

  /**
   * What runs in the transaction from here on is planned once and for all values, as far as it is
   * prepared. By itself PostgreSQL plans anew each time what would cost less with the values at
   * hand: nearly everything that concerns one row, as it takes ten for granted; planning then takes
   * ten times as long as running. For statements that are best run the same way for any values.
   */
  AtOnce plannedOnce() {
    return add("set local plan_cache_mode = force_generic_plan", (_, place) -> place);
  }

  /** Adds a statement that changes something. */
  AtOnce add(String sql, Binding binding) {
    return add(sql, binding, _ -> {});
  }

  /** As the other, and hears how many rows it concerned. */
  AtOnce add(String sql, Binding binding, Count count) {
    statements.add(new Statement(sql, binding, all -> count.take(all.getUpdateCount())));
    return this;
  }

  /** Adds a statement that finds something. */
  AtOnce ask(String sql, Binding binding, Rows rows) {
    statements.add(
        new Statement(
            sql,
            binding,
            all -> {
              try (var found = all.getResultSet()) {
                rows.take(found);
              }
            }));
    return this;
  }

  /** Runs them, if there are any, and tells each what it found or did. */
  void run(Connection connection) throws SQLException {
    if (statements.isEmpty()) {
      return;
    }
    var sql = statements.stream().map(Statement::sql).collect(Collectors.joining(";\n"));
    try (var all = connection.prepareStatement(sql)) {
      int next = 1;
      for (var statement : statements) {
        next = statement.binding().to(all, next);
      }
      all.execute();
      for (var statement : statements) {
        statement.taking().from(all);
        all.getMoreResults();
      }
    }
  }
}
