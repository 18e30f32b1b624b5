package org.haidang.store.central;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Version;
import org.haidang.store.central.Batch.Entry;
import org.haidang.store.central.Batch.Standing;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Openness;
import org.jspecify.annotations.Nullable;

/** Writes what a batch decided: records and history. A statement a table, however many rows. */
final class BatchWriting {

  private static final String COLUMNS =
      "unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[],"
          + " ?::boolean[], ?::uuid[], ?::boolean[], ?::timestamptz[])"
          + " as u (id, type, generation, n, body, conflicts, scopes, erased, last_workstation,"
          + " last_clean, open_until)";

  private static final String INSERT_RECORDS =
      """
      insert into record (id, type, generation, n, body, conflicts, scopes, erased,
        last_workstation, last_clean, open_until)
      select * from %s on conflict (id) do nothing
      """
          .formatted(COLUMNS);

  private static final String UPDATE_RECORDS =
      """
      update record r set generation = u.generation, n = u.n, body = u.body,
        conflicts = u.conflicts, scopes = u.scopes, erased = u.erased,
        last_workstation = u.last_workstation, last_clean = u.last_clean,
        open_until = u.open_until, changed_at = now(), retired = false
      from %s where r.id = u.id
      """
          .formatted(COLUMNS);

  private static final String INSERT_CHANGES =
      """
      insert into change (id, record, generation, n, outcome, paths, code, patch, after,
        base_generation, base_n, author, workstation, made_at, reason)
      select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::uuid[], ?::text[],
        ?::text[])
      """;

  private final RecordJson json;

  BatchWriting(RecordJson json) {
    this.json = json;
  }

  /**
   * Writes the records, each kind in the order of ids.
   *
   * @return false when somebody else has just made one of the new ones: roll back and begin again
   */
  boolean records(Connection connection, Batch batch) throws SQLException {
    var statements = new AtOnce();
    var made = records(connection, batch, statements);
    statements.run(connection);
    return made.all();
  }

  /**
   * Adds to {@code statements} what writes records and history, and that the records are to be
   * read.
   *
   * @return tells, once they ran, whether to go on
   */
  Made all(Connection connection, Batch batch, AtOnce statements) {
    var made = records(connection, batch, statements);
    changes(connection, batch, statements);
    if (!batch.touched().isEmpty()) {
      Unread.add(connection, batch.touched().keySet(), statements);
    }
    return made;
  }

  /** How many new records were to be made, and were. For one thread. */
  static final class Made {

    private final int wanted;
    private int made;

    private Made(int wanted) {
      this.wanted = wanted;
    }

    /** False when somebody else has just made one of them: roll back and begin again. */
    boolean all() {
      return made == wanted;
    }
  }

  /** Adds what writes the records, the new ones first. */
  private Made records(Connection connection, Batch batch, AtOnce statements) {
    var fresh = new ArrayList<Standing>();
    var old = new ArrayList<Standing>();
    for (var standing : batch.touched().values()) {
      (batch.before(standing.state().id()).isPresent() ? old : fresh).add(standing);
    }
    var made = new Made(fresh.size());
    if (!fresh.isEmpty()) {
      statements.add(
          INSERT_RECORDS,
          (to, place) -> bind(connection, to, place, fresh),
          count -> made.made = count);
    }
    if (!old.isEmpty()) {
      statements.add(UPDATE_RECORDS, (to, place) -> bind(connection, to, place, old));
    }
    return made;
  }

  private int bind(
      Connection connection, PreparedStatement statement, int first, List<Standing> rows)
      throws SQLException {
    rows.sort(Comparator.comparing(standing -> standing.state().id().toString()));
    return new Columns<>(connection, statement, rows, first)
        .uuids(row -> row.state().id())
        .texts(row -> row.state().type().name())
        .uuids(row -> generation(row.state().version()))
        .longs(row -> n(row.state().version()))
        .utf8(row -> json.body(row.state()))
        .texts(row -> json.conflicts(row.state()))
        .texts(row -> json.scopes(row.state()))
        .booleans(row -> row.state().erased())
        .uuids(Standing::workstation)
        .booleans(Standing::clean)
        .times(row -> Openness.until(row.state()))
        .next();
  }

  /** Writes the history; of a refused change its answer and nothing else. */
  void changes(Connection connection, Batch batch) throws SQLException {
    var statements = new AtOnce();
    changes(connection, batch, statements);
    statements.run(connection);
  }

  private void changes(Connection connection, Batch batch, AtOnce statements) {
    var rows = new ArrayList<>(batch.entries());
    if (rows.isEmpty()) {
      return;
    }
    rows.sort(Comparator.comparing(entry -> entry.change().id().toString()));
    statements.add(
        INSERT_CHANGES,
        (to, place) ->
            new Columns<>(connection, to, rows, place)
                .uuids(row -> row.change().id())
                .uuids(BatchWriting::record)
                .uuids(row -> generation(row.answer().version()))
                .longs(row -> n(row.answer().version()))
                .texts(row -> row.answer().outcome().name())
                .texts(row -> json.paths(row.answer().paths()))
                .texts(row -> row.answer().code())
                .utf8(row -> taken(row) ? json.patch(row.change().patch()) : null)
                .uuids(row -> taken(row) ? row.change().after() : null)
                .uuids(row -> taken(row) ? generation(row.change().base()) : null)
                .longs(row -> taken(row) ? n(row.change().base()) : null)
                .texts(row -> taken(row) ? row.change().author() : null)
                .uuids(row -> taken(row) ? row.change().workstation() : null)
                .texts(row -> taken(row) ? row.change().madeAt().toString() : null)
                .texts(row -> taken(row) ? row.change().reason() : null)
                .next());
  }

  private static boolean taken(Entry entry) {
    return entry.answer().outcome() != Outcome.REFUSED;
  }

  /** A change refused as malformed may not even name a record. */
  private static UUID record(Entry entry) {
    return java.util.Objects.requireNonNullElse(entry.change().record(), BatchReading.NOBODY);
  }

  private static @Nullable UUID generation(@Nullable Version version) {
    return version == null ? null : version.generation();
  }

  private static @Nullable Long n(@Nullable Version version) {
    return version == null ? null : version.n();
  }
}
