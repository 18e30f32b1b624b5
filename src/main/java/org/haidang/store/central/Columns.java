package org.haidang.store.central;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows bound column by column, as arrays for {@code unnest}: one statement and one round trip for
 * any number of rows. For one thread.
 *
 * @param <R> what a row is made from
 */
final class Columns<R> {

  /** A hundred years. */
  private static final long LONGEST_AGO = 3_155_760_000L;

  private final Connection connection;
  private final PreparedStatement statement;
  private final List<R> rows;
  private int next;

  Columns(Connection connection, PreparedStatement statement, List<R> rows) {
    this(connection, statement, rows, 1);
  }

  /** As the other, its columns beginning at the statement's parameter {@code first}. */
  Columns(Connection connection, PreparedStatement statement, List<R> rows, int first) {
    this.connection = connection;
    this.statement = statement;
    this.rows = rows;
    this.next = first;
  }

  /** The place after the last column. */
  int next() {
    return next;
  }

  Columns<R> uuids(Function<R, @Nullable UUID> value) throws SQLException {
    var ids = BinaryArray.ofUuids(rows.size());
    for (var row : rows) {
      ids.add(value.apply(row));
    }
    return bind(ids);
  }

  Columns<R> texts(Function<R, @Nullable String> value) throws SQLException {
    var texts = BinaryArray.ofTexts(rows.size());
    for (var row : rows) {
      texts.add(value.apply(row));
    }
    return bind(texts);
  }

  /** Texts that are UTF-8 already. */
  Columns<R> utf8(Function<R, byte @Nullable []> value) throws SQLException {
    var texts = BinaryArray.ofTexts(rows.size());
    for (var row : rows) {
      texts.addUtf8(value.apply(row));
    }
    return bind(texts);
  }

  Columns<R> longs(Function<R, @Nullable Long> value) throws SQLException {
    return bind("bigint", rows.stream().map(value).toArray(Long[]::new));
  }

  Columns<R> booleans(Function<R, Boolean> value) throws SQLException {
    return bind("boolean", rows.stream().map(value).toArray(Boolean[]::new));
  }

  /** {@link Instant#MAX} for no end. */
  Columns<R> times(Function<R, @Nullable Instant> value) throws SQLException {
    return bind(
        "timestamptz", rows.stream().map(value).map(Columns::written).toArray(String[]::new));
  }

  Columns<R> bytes(Function<R, byte[]> value) throws SQLException {
    return bind("bytea", rows.stream().map(value).toArray(byte[][]::new));
  }

  /**
   * Seconds before now as PostgreSQL can reckon with them: a workstation's clock may say anything.
   */
  static double secondsAgo(long seconds) {
    return Math.min(seconds, LONGEST_AGO);
  }

  private static @Nullable String written(@Nullable Instant time) {
    return time == null ? null : time.equals(Instant.MAX) ? "infinity" : time.toString();
  }

  private Columns<R> bind(BinaryArray values) throws SQLException {
    statement.setArray(next++, values.in(connection));
    return this;
  }

  private Columns<R> bind(String type, Object[] values) throws SQLException {
    statement.setArray(next++, connection.createArrayOf(type, values));
    return this;
  }
}
