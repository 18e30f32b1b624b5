package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.Links;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.people.PersonFields;
import org.haidang.store.central.Batch.Standing;
import org.haidang.sync.Openness;

/**
 * Which records point at which, and what a change brings back into its scopes with it. Thread-safe.
 */
final class Pointing {

  /**
   * What had retired and belongs to what was changed: what that points at, the persons and cases
   * these point at, and whatever points at a case that is open.
   */
  private static final String RETIRED_BESIDE =
      """
      select r.id, r.scopes from record r
      where r.retired and not r.erased and r.id in (
        select target from pointer where record = any(?)
        union
        select q.target from pointer p join pointer q on q.record = p.target
          join record m on m.id = q.target
          where p.record = any(?) and m.type in ('PERSON', 'CASE')
        union
        select record from pointer where target = any(?)
      )
      order by r.id for update of r
      """;

  private final RecordJson json;

  Pointing(RecordJson json) {
    this.json = json;
  }

  /** The records that changes, as they came over the wire, will point at. */
  static Set<UUID> targets(List<Change> changes) {
    var fields = new TreeMap<String, String>();
    for (var change : changes) {
      for (Edit edit : change.patch()) {
        // What came over the wire may lack what the type promises.
        if (Objects.nonNull(edit.path())
            && (edit.path().startsWith(Links.PATH)
                || edit.path().equals(PersonFields.MERGED_INTO))) {
          var to = edit.to();
          if (to != null) {
            fields.put(edit.path(), to);
          }
        }
      }
    }
    return targets(new Body(fields));
  }

  private static SortedSet<UUID> targets(Body body) {
    var targets = new TreeSet<>(Links.of(body).keySet());
    var merged = body.get(PersonFields.MERGED_INTO);
    if (merged != null) {
      try {
        targets.add(UUID.fromString(merged));
      } catch (IllegalArgumentException e) {
        // It names no record: nothing to keep beside it.
      }
    }
    return targets;
  }

  /** Whether one of the batch's records points at another, did so, or is pointed at. */
  static boolean concerns(Batch batch) {
    return batch.touched().values().stream()
        .anyMatch(
            standing ->
                isOpenCase(standing)
                    || !targets(standing.state().body()).isEmpty()
                    || batch
                        .before(standing.state().id())
                        .filter(before -> !targets(before.body()).isEmpty())
                        .isPresent());
  }

  /** Writes what the batch's records point at, and adds to {@code rows} what comes back with it. */
  void write(Connection connection, Batch batch, FeedRows rows) throws SQLException {
    var moved = new HashMap<UUID, Set<UUID>>();
    var pointing = new ArrayList<UUID>();
    var openCases = new ArrayList<UUID>();
    for (var standing : batch.touched().values()) {
      var state = standing.state();
      var now = targets(state.body());
      var before = batch.before(state.id()).map(RecordState::body).orElse(Body.EMPTY);
      if (!now.equals(targets(before))) {
        moved.put(state.id(), now);
      }
      if (!now.isEmpty()) {
        pointing.add(state.id());
      }
      if (isOpenCase(standing)) {
        openCases.add(state.id());
      }
    }
    if (!moved.isEmpty()) {
      PointerTable.write(connection, moved);
    }
    if (!pointing.isEmpty() || !openCases.isEmpty()) {
      bringIn(connection, pointing, openCases, rows);
    }
  }

  private static boolean isOpenCase(Standing standing) {
    var state = standing.state();
    return state.type() == RecordType.CASE && Openness.until(state) != null;
  }

  private void bringIn(
      Connection connection, Collection<UUID> pointing, Collection<UUID> openCases, FeedRows rows)
      throws SQLException {
    var back = new ArrayList<UUID>();
    try (var ask = connection.prepareStatement(RETIRED_BESIDE)) {
      ask.setArray(1, BatchReading.uuids(connection, pointing));
      ask.setArray(2, BatchReading.uuids(connection, pointing));
      ask.setArray(3, BatchReading.uuids(connection, openCases));
      try (var found = ask.executeQuery()) {
        while (found.next()) {
          var id = found.getObject("id", UUID.class);
          back.add(id);
          json.scopes(found.getString("scopes")).forEach(scope -> rows.in(scope, id));
        }
      }
    }
    PointerTable.retire(connection, back, false);
  }
}
