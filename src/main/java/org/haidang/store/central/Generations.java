package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.sync.RestoreMessages.Life;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lives of the database. A new one begins when the database was brought back to an older state:
 * positions and versions given out after the fork are then given out again, with another meaning.
 * Thread-safe; several nodes may share the database.
 */
final class Generations {

  /** So long a node may go on reading in a life that another node has ended. */
  private static final Duration TRUST = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

  private final DataSource pool;
  private final Ids ids;
  private final GenerationTable table;
  private volatile GenerationTable.Present present;

  /** Begins the first life if there is none. */
  Generations(DataSource pool, Ids ids, Json json) throws SQLException {
    this.pool = pool;
    this.ids = ids;
    this.table = new GenerationTable(json);
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(true);
      GenerationTable.first(connection, ids.next());
      present = GenerationTable.look(connection);
    }
  }

  /** The present one, as far as this node knows. */
  UUID current() {
    return present.id();
  }

  /** Whether it is not the first: the database was once brought back to an older state. */
  boolean isLater() {
    return present.number() > 1;
  }

  /** The present one, at most a second old. The connection may be in a transaction. */
  UUID current(Connection connection) throws SQLException {
    if (System.nanoTime() - present.looked() > TRUST.toNanos()) {
      present = GenerationTable.look(connection);
    }
    return present.id();
  }

  /**
   * Whether {@code generation} is still the present one. To be asked after the feed's counters were
   * taken: then it stays so until the commit, since no life begins without them.
   */
  boolean stands(Connection connection, UUID generation) throws SQLException {
    present = GenerationTable.look(connection);
    return present.id().equals(generation);
  }

  /** As the other, once {@code statements} ran, of which this question is the last. */
  BooleanSupplier stands(UUID generation, AtOnce statements) {
    var seen = new AtomicBoolean();
    statements.ask(
        GenerationTable.LOOK,
        (_, first) -> first,
        rows -> {
          var now = GenerationTable.present(rows);
          present = now;
          seen.set(now.id().equals(generation));
        });
    return seen::get;
  }

  /**
   * Begins a new life at the present positions.
   *
   * @param cause why
   * @param after the life that is over; when it is no longer the present one, or began just now by
   *     itself, nothing happens
   */
  UUID begin(String cause, UUID after) throws SQLException {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var positions = GenerationTable.locked(connection);
        var now = GenerationTable.look(connection);
        if (now.id().equals(after)
            && (!cause.equals("CURSOR") || GenerationTable.mayBegin(connection))) {
          table.insert(connection, now, ids.next(), positions, cause);
          now = GenerationTable.look(connection);
          LOG.warn("life {} of the database begins: {}", now.number(), cause);
        }
        connection.commit();
        present = now;
        return now.id();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  /** All of them, the present one last. */
  List<Life> lives() throws SQLException {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(true);
      return table.all(connection);
    }
  }
}
