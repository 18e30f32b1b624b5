package org.haidang.store.central;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.RecordType;
import org.haidang.records.Facet;
import org.haidang.records.Typed;
import org.haidang.sync.CentralSearch.Wanted;
import org.haidang.sync.Messages.Find;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Asks the search table. PostgreSQL takes a beginning it knows nothing of for rare, and would read
 * every number that begins with a zero; so the newest records are looked through first, which tells
 * how common the question is. For one question.
 */
final class SearchReading {

  /** So many of the asker's newest records are looked through for every question: some 10 ms. */
  private static final int NEWEST = 1_000;

  /** Of those, so many say that enough are found by looking through a few more. */
  private static final int COMMON = 5;

  /** As many again as should do, were older ones like the newest. */
  private static final int SPARE = 2;

  private static final String COLUMNS = "select record, type, started, centre from ";

  /** The function behind the sign, so that no index is used for it. */
  private static final String LOOK_THROUGH =
      COLUMNS
          + "(select * from search where scopes && ?::text[] and started >= ? and started < ? order"
          + " by started desc, record desc limit ?) newest where ts_match_vq(words, ?::tsquery)"
          + " limit ?";

  /** The sum keeps it from the index of times. */
  private static final String BY_WORDS =
      COLUMNS
          + "search where words @@ ?::tsquery and ts_match_vq(words, ?::tsquery)"
          + " and scopes && ?::text[]"
          + " and started + interval '0 s' >= ? and started + interval '0 s' < ?"
          + " order by started + interval '0 s' desc, record desc limit ?";

  /** What PostgreSQL and ISO 8601 both write in four digits. */
  private static final int LAST_YEAR = 9_999;

  private final Connection connection;
  private final Typed typed;
  private final Set<Facet> facets;
  private final OffsetDateTime from;
  private final OffsetDateTime to;
  private final Array asker;
  private final int limit;

  private SearchReading(Connection connection, Wanted wanted, Array asker, int limit) {
    this.connection = connection;
    this.typed = wanted.typed();
    this.facets = wanted.facets();
    this.from = begun(wanted.from(), 0, OffsetDateTime.MIN);
    this.to = begun(wanted.to(), 1, OffsetDateTime.MAX);
    this.asker = asker;
    this.limit = limit;
  }

  /** When {@code day} begins, or a day so many later; without a day in the calendar, as said. */
  private static OffsetDateTime begun(
      @Nullable LocalDate day, int later, OffsetDateTime otherwise) {
    return day == null || day.getYear() < 1 || day.getYear() > LAST_YEAR
        ? otherwise
        : day.plusDays(later).atStartOfDay(SearchWriting.ZONE).toOffsetDateTime();
  }

  static List<Find> find(Connection connection, Wanted wanted, Set<String> scopes, int limit)
      throws SQLException {
    var asker = connection.createArrayOf("text", scopes.toArray());
    var reading = new SearchReading(connection, wanted, asker, limit);
    var finds = reading.find(false);
    // A word that somebody went on from may be a beginning after all.
    return finds.isEmpty() && wanted.typed().parts().size() > 1 ? reading.find(true) : finds;
  }

  private List<Find> find(boolean begun) throws SQLException {
    var words = SearchQuery.of(typed, begun);
    if (words.isEmpty()) {
      return List.of();
    }
    var chips = SearchQuery.of(facets);
    var query = chips.isEmpty() ? words : words + " & " + chips;
    var newest = ask(LOOK_THROUGH, asker, from, to, NEWEST, query, limit);
    if (newest.size() >= limit) {
      return newest;
    }
    if (newest.size() >= COMMON) {
      int most = SPARE * NEWEST * limit / newest.size();
      var more = ask(LOOK_THROUGH, asker, from, to, most, query, limit);
      if (more.size() >= limit) {
        return more;
      }
    }
    var narrow = SearchQuery.narrow(typed, begun);
    var found = ask(BY_WORDS, narrow.isEmpty() ? words : narrow, query, asker, from, to, limit);
    return joined(newest, found);
  }

  /** The latest of both, each once: the newest may have what the index was not asked for. */
  private List<Find> joined(List<Find> newest, List<Find> others) {
    var finds = new LinkedHashMap<UUID, Find>();
    newest.forEach(find -> finds.put(find.record(), find));
    others.forEach(find -> finds.put(find.record(), find));
    return finds.values().stream()
        .sorted(Comparator.comparing(Find::started).reversed())
        .limit(limit)
        .toList();
  }

  private List<Find> ask(String sql, Object... values) throws SQLException {
    var finds = new ArrayList<Find>();
    try (var ask = connection.prepareStatement(sql)) {
      // A plan for each question.
      ask.unwrap(PGStatement.class).setPrepareThreshold(0);
      for (int i = 0; i < values.length; i++) {
        ask.setObject(i + 1, values[i]);
      }
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          finds.add(
              new Find(
                  rows.getObject(1, UUID.class),
                  RecordType.valueOf(rows.getString(2)),
                  rows.getObject(3, OffsetDateTime.class).toInstant(),
                  rows.getString(4)));
        }
      }
    }
    return finds;
  }
}
