package org.haidang.store.central;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.haidang.model.Amendment;
import org.haidang.model.Finality;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.TrailStep;
import org.haidang.sync.StepDetail;

/**
 * Adds to a page of the feed how its records came to stand as they do. Thread-safe.
 *
 * <p>Contacts, by far the most, are written once and told without. A page that has nothing else
 * costs no query. What was set is read only where somebody wrote beside another.
 */
final class TrailReading {

  /**
   * The steps of each record, and what was set where one of them was not simply taken in. Paths
   * alone stay in the database: {@code ->} copies a path as it is written, without unpacking what
   * stands beside it.
   */
  private static final String STEPS =
      """
      select s.record, s.id, s.n, s.author, s.made_at, s.workstation, s.reason, s.outcome, s.after,
        s.base_n, s.received_at, a.centre,
        (select json_agg(edit -> 'path') from json_array_elements(s.patch::json) as edit) as paths,
        case when s.n > 1 and (?
          or bool_or(s.outcome <> 'ACCEPTED') over (partition by s.record)) then s.patch end as patch
      from (%s) s left join account a on a.login = s.author
      order by s.record, s.n
      """;

  private static final String LATEST =
      STEPS.formatted(
          """
          select c.* from unnest(?::uuid[]) as wanted (record)
          cross join lateral (
            select * from change where record = wanted.record and n is not null
            order by n desc limit %d
          ) c
          where c.patch is not null and c.author is not null
          """
              .formatted(FeedItem.MAX_TRAIL));

  private static final String NAMED =
      STEPS.formatted(
          """
          select c.* from change c
          where c.id = any(?) and c.n is not null and c.patch is not null and c.author is not null
          """);

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
    var steps = steps(connection, LATEST, false, wanted);
    var older = held(items);
    steps.values().forEach(told -> told.forEach(step -> older.remove(step.change())));
    var held =
        older.isEmpty() ? Map.<UUID, List<TrailStep>>of() : steps(connection, NAMED, true, older);
    return items.stream()
        .map(
            item -> {
              var trail = item.whole() == null ? null : steps.get(item.id());
              return trail == null
                  ? item
                  : item.with(joined(held.getOrDefault(item.id(), List.of()), trail));
            })
        .toList();
  }

  private static boolean isTold(RecordState whole) {
    var version = whole.version();
    boolean once = version != null && version.n() == 1;
    return !whole.erased() && (whole.type() != RecordType.CONTACT || !once);
  }

  /** The changes whose values disagree now, that finalised a report, or propose to amend it. */
  private static Set<UUID> held(List<FeedItem> items) {
    var held = new HashSet<UUID>();
    for (var item : items) {
      var whole = item.whole();
      if (whole != null) {
        whole
            .conflicts()
            .values()
            .forEach(values -> values.forEach(value -> held.add(value.change())));
        Finality.done(whole.body()).forEach(done -> held.add(done.change()));
        for (var amendment : Amendment.in(whole.body())) {
          held.add(amendment.change());
          amendment.fields().values().stream()
              .flatMap(proposed -> Optional.ofNullable(proposed.by()).stream())
              .forEach(held::add);
        }
      }
    }
    return held;
  }

  private static List<TrailStep> joined(List<TrailStep> older, List<TrailStep> latest) {
    return Stream.concat(older.stream(), latest.stream()).toList();
  }

  private Map<UUID, List<TrailStep>> steps(
      Connection connection, String sql, boolean whole, Set<UUID> ids) throws SQLException {
    var steps = new HashMap<UUID, List<TrailStep>>();
    try (var ask = connection.prepareStatement(sql)) {
      ask.setBoolean(1, whole);
      ask.setArray(2, BatchReading.uuids(connection, ids));
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
        row.getString("reason"),
        detail(row));
  }

  private StepDetail detail(ResultSet row) throws SQLException {
    long base = row.getLong("base_n");
    Long madeOn = row.wasNull() ? null : base;
    var patch = row.getString("patch");
    return new StepDetail(
        Outcome.valueOf(row.getString("outcome")),
        row.getObject("after", UUID.class),
        madeOn,
        row.getString("centre"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        patch == null ? List.of() : json.patch(patch));
  }
}
