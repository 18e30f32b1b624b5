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

  /** So many candidates are looked at before it is said that there are no more. */
  private static final int MOST_CANDIDATES = 4_000;

  private static final int PAGE = 200;

  private final Expressions expressions;
  private final ZoneId zone;

  /**
   * A record that matches.
   *
   * @param entry the JSON of what lists show
   * @param body the JSON of it; null unless it was asked for
   */
  record Found(
      long n,
      UUID id,
      RecordType type,
      String entry,
      @Nullable String attention,
      int waiting,
      long since,
      @Nullable String body) {}

  /**
   * How to look.
   *
   * @param centre those that this centre has; null for all
   * @param bodies whether the records' JSON is wanted
   * @param accepted looks at a candidate's text
   */
  record How(
      @Nullable String centre,
      boolean bodies,
      Predicate<Found> accepted,
      BooleanSupplier calledOff) {}

  Finder(Vocabulary vocabulary, ZoneId zone) {
    this.expressions = new Expressions(vocabulary);
    this.zone = zone;
  }

  /**
   * At most {@code limit} of those that match, the latest first.
   *
   * @throws CancellationException when it was called off
   */
  List<Found> find(Handle h, Typed typed, Question question, How how, int limit) {
    if (typed.isEmpty() && question.facets().isEmpty()) {
      return question.text().isBlank() ? gathered(h, List.of(""), question, how, limit) : List.of();
    }
    var found = gathered(h, expressions.of(typed, question.facets(), false), question, how, limit);
    // A word before the last may be a beginning after all.
    return found.isEmpty() && typed.parts().size() > 1
        ? gathered(h, expressions.of(typed, question.facets(), true), question, how, limit)
        : found;
  }

  private List<Found> gathered(
      Handle h, List<String> expressions, Question question, How how, int limit) {
    var found = new ArrayList<Found>();
    var seen = new HashSet<Long>();
    for (var expression : expressions) {
      gather(h, expression, question, how, limit, found, seen);
      if (found.size() >= limit) {
        break;
      }
    }
    found.sort(Comparator.comparingLong(Found::n).reversed());
    return found;
  }

  private void gather(
      Handle h,
      String expression,
      Question question,
      How how,
      int limit,
      List<Found> found,
      Set<Long> seen) {
    long lowest = lowest(question.from());
    long highest = highest(question.to());
    int page = Math.max(Math.min(limit, PAGE), how.bodies() ? PAGE / 4 : 1);
    while (found.size() < limit && seen.size() < Math.max(MOST_CANDIDATES, limit)) {
      if (how.calledOff().getAsBoolean()) {
        throw new CancellationException();
      }
      var rows = page(h, expression, lowest, highest, how, page);
      for (var row : rows) {
        if (found.size() < limit && seen.add(row.n()) && how.accepted().test(row)) {
          found.add(row);
        }
      }
      if (rows.size() < page) {
        break;
      }
      highest = rows.getLast().n() - 1;
    }
  }

  private List<Found> page(
      Handle h, String expression, long lowest, long highest, How how, int count) {
    boolean all = expression.isEmpty();
    var sql =
        "select r.n, r.id, r.type, r.entry, r.attention, r.waiting, r.since, "
            + (how.bodies() ? "coalesce(r.shown, r.base)" : "null")
            + (all
                ? " from record r where "
                : " from search s join record r on r.n = s.rowid where"
                    + " search match ? and s.rowid between ? and ? and ")
            + "r.n between ? and ? and r.entry is not null"
            + (how.centre() == null ? "" : " and instr(r.centres, ?) > 0")
            + (all ? " order by r.n" : " order by s.rowid")
            + " desc limit ?";
    var values = new ArrayList<@Nullable Object>();
    if (!all) {
      values.addAll(List.of(expression, lowest, highest));
    }
    values.addAll(List.of(lowest, highest));
    if (how.centre() != null) {
      values.add(" " + how.centre() + " ");
    }
    values.add(count);
    return Plain.list(h, sql, Finder::row, values.toArray());
  }

  private static Found row(ResultSet row) throws SQLException {
    return new Found(
        row.getLong(1),
        Uuids.of(row.getBytes(2)),
        RecordType.valueOf(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getLong(7),
        row.getString(8));
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
