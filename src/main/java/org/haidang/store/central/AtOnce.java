package org.haidang.store.central;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

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

  private final List<String> statements = new ArrayList<>();
  private final List<Binding> bindings = new ArrayList<>();

  /** Adds a statement. */
  AtOnce add(String statement, Binding binding) {
    statements.add(statement);
    bindings.add(binding);
    return this;
  }

  /** Runs them; none when there is none. How many rows each of them concerned. */
  List<Integer> update(Connection connection) throws SQLException {
    var counts = new ArrayList<Integer>();
    if (statements.isEmpty()) {
      return counts;
    }
    try (var all = prepared(connection)) {
      all.execute();
      for (int count = all.getUpdateCount(); count >= 0; count = all.getUpdateCount()) {
        counts.add(count);
        all.getMoreResults();
      }
    }
    return counts;
  }

  /** All of them as one, with its values. */
  PreparedStatement prepared(Connection connection) throws SQLException {
    var all = connection.prepareStatement(String.join(";\n", statements));
    int next = 1;
    for (var binding : bindings) {
      next = binding.to(all, next);
    }
    return all;
  }
}
