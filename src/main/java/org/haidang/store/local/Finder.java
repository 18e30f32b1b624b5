package org.haidang.store.local;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
    var gathering =
        new Gathering(h, texts, how, limit, lowest(question.from()), highest(question.to()));
    int number = 0;
    for (var ask : asks) {
      if (number++ == how.depth().expressions()) {
        gathering.cutOff();
        break;
      }
      gathering.gather(ask);
      if (gathering.isEnough()) {
        break;
      }
    }
    return gathering.finds();
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
