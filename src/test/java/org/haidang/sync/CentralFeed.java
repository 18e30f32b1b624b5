package org.haidang.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;

/** The feed of the central database as it stands, read in one life of it. */
record CentralFeed(CentralTables tables, UUID generation) {

  List<FeedNews> heads(Set<String> scopes) {
    return scopes.stream()
        .map(scope -> new FeedNews(scope, tables.counters.getOrDefault(scope, 0L)))
        .toList();
  }

  FeedPage read(Cursor cursor, Set<String> scopes, UUID asking, int limit) {
    var from = generation.equals(cursor.generation()) ? cursor : Cursor.START;
    var items = new ArrayList<FeedItem>();
    var positions = new TreeMap<String, Long>();
    boolean more = false;
    for (var scope : new TreeSet<>(scopes)) {
      long since = from.in(scope);
      positions.put(scope, since);
      if (more) {
        continue;
      }
      var rows =
          tables.feeds.getOrDefault(scope, Map.of()).entrySet().stream()
              .filter(row -> row.getValue().seq() > since)
              .sorted(Comparator.comparingLong(row -> row.getValue().seq()))
              .toList();
      for (var row : rows) {
        if (items.size() == limit) {
          more = true;
          break;
        }
        positions.put(scope, row.getValue().seq());
        items.add(item(scope, row.getKey(), row.getValue(), asking));
      }
    }
    var before = new TreeMap<>(from.backfill());
    before.keySet().retainAll(scopes);
    before.replaceAll(
        (scope, each) ->
            new Downwards(each, items, limit)
                .read(
                    tables.feeds.get(scope),
                    row -> item(scope, row.getKey(), row.getValue(), asking)));
    var reached = new Cursor(generation, positions, before);
    return new FeedPage(items, reached, more || reached.goesBack());
  }

  Cursor begin(Set<String> scopes) {
    var positions = new TreeMap<String, Long>();
    var before = new TreeMap<String, Backfill>();
    for (var scope : scopes) {
      long end = tables.counters.getOrDefault(scope, 0L);
      positions.put(scope, end);
      if (end > 0) {
        before.put(scope, Backfill.under(end, tables.feeds.get(scope).size()));
      }
    }
    return new Cursor(generation, positions, before);
  }

  private FeedItem item(String scope, UUID record, Central.Row row, UUID asking) {
    var held = tables.records.get(record);
    boolean own = held.clean() && held.workstation().equals(asking);
    return new FeedItem(
        scope,
        row.seq(),
        record,
        held.state().version(),
        row.gone() || own ? null : held.state(),
        row.gone());
  }

  /** Whether {@code cursor} has read all there is. */
  boolean isRead(Cursor cursor, Set<String> scopes) {
    return generation.equals(cursor.generation())
        && !cursor.goesBack()
        && scopes.stream()
            .allMatch(scope -> cursor.in(scope) == tables.counters.getOrDefault(scope, 0L));
  }

  /** What does not fit in the feed itself. */
  List<String> faults() {
    var faults = new ArrayList<String>();
    tables.feeds.forEach(
        (scope, rows) -> {
          var places = new TreeSet<Long>();
          rows.values().forEach(row -> places.add(row.seq()));
          if (places.size() != rows.size()) {
            faults.add("two records have one position in " + scope);
          }
          if (!places.isEmpty() && !Objects.equals(places.last(), tables.counters.get(scope))) {
            faults.add("the counter of " + scope + " is not where its feed is");
          }
        });
    return faults;
  }
}
