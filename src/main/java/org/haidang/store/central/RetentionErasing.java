package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.haidang.content.Reducer;
import org.haidang.content.RetentionRule;
import org.haidang.content.RetentionRule.Keeps;
import org.haidang.store.central.ErasureWriting.Work;
import org.jspecify.annotations.Nullable;

/** Erases what a rule of retention says is due, lot by lot. Within the caller's transactions. */
final class RetentionErasing {

  /** Before the first record of all. */
  static final UUID FIRST = new UUID(0, 0);

  private final Generations generations;
  private final BatchReading reading;
  private final ErasureWriting writing;

  RetentionErasing(Generations generations, BatchReading reading, ErasureWriting writing) {
    this.generations = generations;
    this.reading = reading;
    this.writing = writing;
  }

  /**
   * What came of one lot.
   *
   * @param erased how many records
   * @param last the last one looked at; null when there are no more
   */
  record Lot(int erased, @Nullable UUID last) {}

  /** Erases the next of {@code rule} after {@code last}, and adds what the feeds have to tell. */
  Lot lot(
      Connection connection,
      FeedRows rows,
      RetentionRule rule,
      Reducer reducer,
      UUID last,
      Instant now)
      throws SQLException {
    var due = DueErasures.next(connection, rule, last, now);
    if (due.isEmpty()) {
      return new Lot(0, null);
    }
    var locked = reading.lock(connection, due);
    // Who linked or changed one of them meanwhile is seen by the second question.
    var still = DueErasures.next(connection, rule, last, now);
    var work = new ArrayList<Work>();
    for (var id : still) {
      var state = locked.get(id);
      if (state != null) {
        var left = reducer.reduce(state, rule.keeps());
        boolean whole = rule.keeps() != Keeps.ALL_BUT_NUMBERS;
        if (whole || !left.equals(state.body())) {
          work.add(new Work(state, left, whole, null, rule.name(), now));
        }
      }
    }
    writing.erase(connection, generations.current(connection), work, rows);
    return new Lot(work.size(), due.size() < DueErasures.AT_ONCE ? null : due.getLast());
  }
}
