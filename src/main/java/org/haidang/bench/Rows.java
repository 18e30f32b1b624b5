package org.haidang.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The rows of one table as the product wrote them, to be written again by bare statements.
 *
 * @param types PostgreSQL's names of the columns' types
 */
record Rows(String table, List<String> columns, List<String> types, List<Object[]> rows) {

  /** All rows; columns that the database fills in by itself (times) are left out. */
  static Rows of(Connection connection, String table, String order) throws SQLException {
    try (var ask = connection.createStatement();
        var found = ask.executeQuery("select * from " + table + " order by " + order)) {
      var data = found.getMetaData();
      var columns = new ArrayList<String>();
      var types = new ArrayList<String>();
      for (int i = 1; i <= data.getColumnCount(); i++) {
        if (!data.getColumnTypeName(i).equals("timestamptz")) {
          columns.add(data.getColumnName(i));
          types.add(data.getColumnTypeName(i));
        }
      }
      var rows = new ArrayList<Object[]>();
      while (found.next()) {
        var row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
          row[i] = found.getObject(columns.get(i));
        }
        rows.add(row);
      }
      return new Rows(table, columns, types, rows);
    }
  }

  /** The values of one column. */
  List<Object> column(String name) {
    int at = columns.indexOf(name);
    return rows.stream().map(row -> row[at]).toList();
  }

  /** PostgreSQL, the rows from {@code from} to before {@code to} in one statement. */
  void unnest(Connection connection, int from, int to) throws SQLException {
    var arrays = String.join("[], ?::", types);
    var sql =
        "insert into %s (%s) select * from unnest(?::%s[])"
            .formatted(table, String.join(", ", columns), arrays);
    try (var insert = connection.prepareStatement(sql)) {
      for (int c = 0; c < columns.size(); c++) {
        int at = c;
        var values = rows.subList(from, to).stream().map(row -> row[at]).toArray();
        var array =
            types.get(c).equals("text")
                ? java.util.Arrays.copyOf(values, values.length, String[].class)
                : values;
        insert.setArray(c + 1, connection.createArrayOf(types.get(c), array));
      }
      insert.executeUpdate();
    }
  }

  /** SQLite, the rows from {@code from} to before {@code to} by one prepared statement. */
  void insert(Connection connection, int from, int to) throws SQLException {
    var sql =
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", columns),
                String.join(", ", Collections.nCopies(columns.size(), "?")));
    try (var insert = connection.prepareStatement(sql)) {
      for (var row : rows.subList(from, to)) {
        for (int c = 0; c < row.length; c++) {
          insert.setObject(c + 1, row[c]);
        }
        insert.executeUpdate();
      }
    }
  }
}
