package org.haidang.store.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.haidang.model.RecordType;
import org.haidang.records.Search.Question;
import org.haidang.records.Typed;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds the latest records that match, in small steps between which it can be called off. */
final class Finder {

  private static final int PAGE = 200;

  private final Expressions expressions;
  private final ZoneId zone;
  private final Texts texts;

  /**
   * A record that matches.
   *
   * @param entry the JSON of what lists show
   * @param centres the codes of the centres that have it, each between spaces
   * @param body the JSON of it, UTF-8; null unless it was asked for
   */
  // Never compared: the bytes go from the database to the reader of JSON.
  @SuppressWarnings("ArrayRecordComponent")
  record Found(
      long n,
      UUID id,
      RecordType type,
      byte[] entry,
      String centres,
      @Nullable String attention,
      int waiting,
      long since,
      byte @Nullable [] body) {}

  /**
   * What was found.
   *
   * @param cut whether candidates further back, or rarer completions, were left out
   */
  record Finds(List<Found> found, boolean cut) {}

  /**
   * How far to look.
   *
   * @param candidates at most so many are looked at when too few of them are accepted
   * @param expressions at most so many, the likeliest first
   */
  record Depth(int candidates, int expressions) {

    /** As far as a key may take. */
    static final Depth KEY = new Depth(120, 2);

    /** As far as anybody waits. */
    static final Depth WHOLE = new Depth(4_000, Integer.MAX_VALUE);
  }

  /**
   * How to look.
   *
   * @param centre those that this centre has; null for all
   * @param bodies whether the records' JSON is wanted
   * @param accepted looks at a candidate's text
   * @param enough whether what was found is enough already, though less than was asked for
   */
  record How(
      @Nullable String centre,
      boolean bodies,
      Predicate<Found> accepted,
      Predicate<List<Found>> enough,
      Depth depth,
      BooleanSupplier calledOff) {}

  Finder(Vocabulary vocabulary, ZoneId zone, Texts texts) {
    this.expressions = new Expressions(vocabulary);
    this.zone = zone;
    this.texts = texts;
  }

  /**
   * At most {@code limit} of those that match, the latest first.
   *
   * @throws CancellationException when it was called off
   */
  Finds find(Handle h, Typed typed, Question question, How how, int limit) {
    if (typed.isEmpty() && question.facets().isEmpty()) {
      return question.text().isBlank()
          ? gathered(h, List.of(new Expressions.Ask("", List.of())), question, how, limit)
          : new Finds(List.of(), false);
    }
    var finds = gathered(h, expressions.of(typed, question.facets(), false), question, how, limit);
    // A word before the last may be a beginning after all.
    return finds.found().isEmpty() && typed.parts().size() > 1
        ? gathered(h, expressions.of(typed, question.facets(), true), question, how, limit)
        : finds;
  }

  private Finds gathered(
      Handle h, List<Expressions.Ask> asks, Question question, How how, int limit) {
    var gathering = new Gathering(h, question, how, limit);
    int number = 0;
    for (var ask : asks) {
      if (number++ == how.depth().expressions()) {
        gathering.cut = true;
        break;
      }
      gathering.gather(ask);
      if (gathering.isEnough()) {
        break;
      }
    }
    gathering.found.sort(Comparator.comparingLong(Found::n).reversed());
    return new Finds(gathering.found, gathering.cut);
  }

  /** One search. */
  private final class Gathering {
    private final Handle h;
    private final How how;
    private final int limit;
    private final long lowest;
    private final long highest;
    private final List<Found> found = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private boolean cut;

    Gathering(Handle h, Question question, How how, int limit) {
      this.h = h;
      this.how = how;
      this.limit = limit;
      this.lowest = lowest(question.from());
      this.highest = highest(question.to());
    }

    boolean isEnough() {
      return found.size() >= limit || (!found.isEmpty() && how.enough().test(found));
    }

    void gather(Expressions.Ask ask) {
      boolean reads = how.bodies() || !ask.begun().isEmpty();
      int page = Math.max(Math.min(limit, PAGE), reads ? PAGE / 4 : 1);
      long from = highest;
      int most = Math.max(how.depth().candidates(), limit);
      for (int looked = 0; !isEnough(); ) {
        if (looked >= most) {
          cut = true;
          break;
        }
        if (how.calledOff().getAsBoolean()) {
          throw new CancellationException();
        }
        var rows = page(h, ask.match(), lowest, from, how.centre(), reads, page);
        for (var row : rows) {
          if (found.size() < limit && seen.add(row.n()) && accepts(ask, row)) {
            found.add(row);
          }
        }
        looked += rows.size();
        if (rows.size() < page) {
          break;
        }
        from = rows.getLast().n() - 1;
      }
    }

    private boolean accepts(Expressions.Ask ask, Found row) {
      return (ask.begun().isEmpty() || texts.hasNumbers(row, ask.begun()))
          && how.accepted().test(row);
    }
  }

  private List<Found> page(
      Handle h,
      String expression,
      long lowest,
      long highest,
      @Nullable String centre,
      boolean bodies,
      int count) {
    boolean all = expression.isEmpty();
    var sql =
        "select r.n, r.id, r.type, r.entry, r.centres, r.attention, r.waiting, r.since, "
            + (bodies ? "coalesce(r.shown, r.base)" : "null")
            + (all
                ? " from record r where "
                : " from search s join record r on r.n = s.rowid where"
                    + " search match ? and s.rowid between ? and ? and ")
            + "r.n between ? and ? and r.entry is not null"
            + (centre == null ? "" : " and instr(r.centres, ?) > 0")
            + (all ? " order by r.n" : " order by s.rowid")
            + " desc limit ?";
    var values = new ArrayList<@Nullable Object>();
    if (!all) {
      values.addAll(List.of(expression, lowest, highest));
    }
    values.addAll(List.of(lowest, highest));
    if (centre != null) {
      values.add(" " + centre + " ");
    }
    values.add(count);
    return Plain.list(h, sql, Finder::row, values.toArray());
  }

  private static Found row(ResultSet row) throws SQLException {
    return new Found(
        row.getLong(1),
        Uuids.of(row.getBytes(2)),
        RecordType.valueOf(row.getString(3)),
        row.getBytes(4),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        row.getLong(8),
        row.getBytes(9));
  }

  private long lowest(@Nullable LocalDate from) {
    return from == null ? 0 : Order.from(from.atStartOfDay(zone).toInstant().toEpochMilli());
  }

  private long highest(@Nullable LocalDate to) {
    return to == null
        ? Long.MAX_VALUE
        : Order.from(to.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli()) - 1;
  }
}
