package org.haidang.store.central;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.TrailStep;

/**
 * Adds to a page of the feed how its records came to stand as they do. Thread-safe.
 *
 * <p>Contacts, by far the most, are written once and told without, unless values disagree. A page
 * that has nothing else costs no query.
 */
final class TrailReading {

  /**
   * The newest steps of each record. What was set stays in the database: {@code ->} copies a path
   * as it is written, without unpacking what stands beside it.
   */
  private static final String STEPS =
      """
      select c.record, c.id, c.n, c.author, c.made_at, c.workstation, c.reason,
        (select json_agg(edit -> 'path') from json_array_elements(c.patch::json) as edit) as paths
      from unnest(?::uuid[]) as wanted (record)
      cross join lateral (
        select * from change where record = wanted.record and n is not null
        order by n desc limit %d
      ) c
      where c.patch is not null and c.author is not null
      order by c.record, c.n
      """
          .formatted(FeedItem.MAX_TRAIL);

  private final RecordJson json;

  TrailReading(RecordJson json) {
    this.json = json;
  }

  /** The same items, those that are told with their history with it. */
  List<FeedItem> added(Connection connection, List<FeedItem> items) throws SQLException {
    var wanted = new HashSet<UUID>();
    for (var item : items) {
      var whole = item.whole();
      if (whole != null && isTold(whole)) {
        wanted.add(item.id());
      }
    }
    if (wanted.isEmpty()) {
      return items;
    }
    var steps = steps(connection, wanted);
    return items.stream()
        .map(
            item -> {
              var trail = item.whole() == null ? null : steps.get(item.id());
              return trail == null ? item : item.with(trail);
            })
        .toList();
  }

  private static boolean isTold(RecordState whole) {
    return !whole.erased() && (whole.type() != RecordType.CONTACT || !whole.conflicts().isEmpty());
  }

  private Map<UUID, List<TrailStep>> steps(Connection connection, Set<UUID> records)
      throws SQLException {
    var steps = new HashMap<UUID, List<TrailStep>>();
    try (var ask = connection.prepareStatement(STEPS)) {
      ask.setArray(1, BatchReading.uuids(connection, records));
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          steps
              .computeIfAbsent(rows.getObject("record", UUID.class), _ -> new ArrayList<>())
              .add(step(rows));
        }
      }
    }
    return steps;
  }

  private TrailStep step(ResultSet row) throws SQLException {
    return new TrailStep(
        row.getObject("id", UUID.class),
        row.getLong("n"),
        row.getString("author"),
        Instant.parse(row.getString("made_at")),
        row.getObject("workstation", UUID.class),
        json.paths(row.getString("paths")),
        row.getString("reason"));
  }
}
