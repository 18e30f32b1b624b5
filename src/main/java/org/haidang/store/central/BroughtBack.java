package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.model.Edit;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.haidang.sync.RestoreMessages.Head;
import org.haidang.sync.SinceRestore;

/** What the database knows of what came back from the workstations. Thread-safe. */
final class BroughtBack {

  private static final String LOST =
      """
      select h.record
      from unnest(?::uuid[], ?::uuid[], ?::bigint[]) with ordinality
        as h (record, generation, n, place)
      left join record r on r.id = h.record
      where not coalesce(r.erased, false)
        and (r.id is null or r.scopes::jsonb ? ?)
        and not coalesce(r.generation = h.generation and r.n >= h.n, false)
        and not exists (
          select from change c
          where c.record = h.record and c.n is not null
            and c.generation = h.generation and c.n >= h.n)
        and not exists (
          select from brought_back b
          where b.record = h.record and b.generation = h.generation and b.n >= h.n)
      order by h.place
      """;

  private static final String ELSEWHERE =
      """
      select r.id from record r
      where r.id = any(?) and not r.erased and not r.scopes::jsonb ?? ?
        and not exists (select from feed f where f.record = r.id and f.scope = ?)
      order by r.id
      """;

  private static final String SINCE =
      """
      select c.id, c.patch from change c join generation g on g.id = c.generation
      where c.record = ? and c.n is not null and c.patch is not null
        and g.number > (select number from generation where id = ?)
        and not exists (
          select from brought_back b where b.change = c.id and b.generation = ?)
      order by c.n
      """;

  private final RecordJson json;

  BroughtBack(RecordJson json) {
    this.json = json;
  }

  /**
   * Something that came back.
   *
   * @param now the record with it
   * @param of the version of an earlier life that {@code now} holds everything of
   * @param change the row of history that stands for it
   * @param patch what it did
   * @param written whether the row of history has to be written still
   */
  record Row(RecordState now, Version of, UUID change, List<Edit> patch, boolean written) {}

  /** The lives before {@code generation}. */
  static List<UUID> earlier(Connection connection, UUID generation) throws SQLException {
    var lives = new ArrayList<UUID>();
    try (var ask =
        connection.prepareStatement(
            "select id from generation where number <"
                + " (select number from generation where id = ?)")) {
      ask.setObject(1, generation);
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          lives.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return lives;
  }

  /** Those of the records of which these versions are not in the database any more. */
  static List<UUID> lost(Connection connection, Collection<Head> heads, String scope)
      throws SQLException {
    var lost = new ArrayList<UUID>();
    if (heads.isEmpty()) {
      return lost;
    }
    // ?? is the driver's way to write the operator ?.
    try (var ask = connection.prepareStatement(LOST.replace("::jsonb ? ?", "::jsonb ?? ?"))) {
      new Columns<>(connection, ask, List.copyOf(heads))
          .uuids(Head::record)
          .uuids(head -> head.version().generation())
          .longs(head -> head.version().n());
      ask.setString(4, scope);
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          lost.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return lost;
  }

  /**
   * Those of the records that are not in {@code scope}, and of which its feed has never told: in a
   * life that was lost they were.
   */
  static List<UUID> elsewhere(Connection connection, Collection<UUID> records, String scope)
      throws SQLException {
    try (var ask = connection.prepareStatement(ELSEWHERE)) {
      ask.setArray(1, BatchReading.uuids(connection, records));
      ask.setString(2, scope);
      ask.setString(3, scope);
      try (var rows = ask.executeQuery()) {
        var elsewhere = new ArrayList<UUID>();
        while (rows.next()) {
          elsewhere.add(rows.getObject(1, UUID.class));
        }
        return elsewhere;
      }
    }
  }

  /** Whether everything of {@code version} has come back. */
  static boolean holds(Connection connection, UUID record, Version version) throws SQLException {
    try (var ask =
        connection.prepareStatement(
            "select exists (select from brought_back"
                + " where record = ? and generation = ? and n >= ?)")) {
      ask.setObject(1, record);
      ask.setObject(2, version.generation());
      ask.setLong(3, version.n());
      try (var rows = ask.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  /**
   * What people wrote into the record since {@code life} was over. What came back of that life is
   * not of it; what came back of another life is: its copies know nothing of this one's.
   */
  Map<String, SinceRestore> since(Connection connection, UUID record, UUID life)
      throws SQLException {
    var since = new HashMap<String, SinceRestore>();
    try (var ask = connection.prepareStatement(SINCE)) {
      ask.setObject(1, record);
      ask.setObject(2, life);
      ask.setObject(3, life);
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          var change = rows.getObject("id", UUID.class);
          for (var edit : json.patch(rows.getString("patch"))) {
            since.merge(
                edit.path(),
                SinceRestore.first(change, edit),
                (first, _) -> first.then(change, edit));
          }
        }
      }
    }
    return since;
  }
}
