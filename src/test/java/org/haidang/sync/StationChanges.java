package org.haidang.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.haidang.model.Change;
import org.haidang.sync.StationRows.Row;
import org.haidang.sync.StationRows.State;

/**
 * The changes of a workstation in memory: outbox and history, rule by rule as the encrypted one.
 */
final class StationChanges {

  private static final Duration FIRST = Duration.ofMinutes(10);
  private static final Duration LAST = Duration.ofHours(6);

  private final Disk.Table<Long, Row> rows;
  private final Supplier<Instant> clock;

  StationChanges(Disk.Table<Long, Row> rows, Supplier<Instant> clock) {
    this.rows = rows;
    this.clock = clock;
  }

  void add(Change change) {
    long seq = rows.lastKey() == null ? 0 : rows.lastKey() + 1;
    rows.put(seq, new Row(seq, change));
  }

  void put(Row row) {
    rows.put(row.seq(), row);
  }

  List<Row> all() {
    return List.copyOf(rows.rows().values());
  }

  private Stream<Row> in(State state) {
    return rows.rows().values().stream().filter(row -> row.state() == state);
  }

  List<Row> refused() {
    return in(State.REFUSED).toList();
  }

  int waiting() {
    return (int) in(State.WAITING).count();
  }

  Optional<Instant> oldest() {
    return in(State.WAITING).findFirst().map(row -> row.change().madeAt());
  }

  /** The changes of a record that are not settled. */
  List<Row> open(UUID record) {
    return rows.rows().values().stream()
        .filter(row -> row.state() != State.SETTLED && row.isOf(record))
        .toList();
  }

  /** The change that has yet to be answered. */
  Optional<Row> unanswered(UUID change) {
    return rows.rows().values().stream()
        .filter(row -> row.unanswered() && row.change().id().equals(change))
        .findFirst();
  }

  List<Change> unanswered() {
    return rows.rows().values().stream().filter(Row::unanswered).map(Row::change).toList();
  }

  /** Those that wait, less what comes after a change of the same record that is set aside. */
  List<Change> free() {
    return past(-1, Integer.MAX_VALUE);
  }

  List<Change> next(int max) {
    var now = clock.get();
    var due = in(State.STUCK).filter(row -> isDue(row, now)).findFirst();
    return due.map(row -> List.of(row.change())).orElseGet(() -> past(-1, max));
  }

  private static boolean isDue(Row row, Instant now) {
    return !row.again().isAfter(now) || row.again().isAfter(now.plus(LAST));
  }

  List<Change> nextAfter(Change last, int max) {
    return in(State.STUCK).findAny().isPresent() ? List.of() : waitingAfter(place(last), max);
  }

  List<Change> nextPast(Change last, int max) {
    return past(place(last), max);
  }

  private long place(Change change) {
    return all().stream()
        .filter(row -> row.change().id().equals(change.id()))
        .mapToLong(Row::seq)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  private List<Change> waitingAfter(long seq, int max) {
    return in(State.WAITING).filter(row -> row.seq() > seq).limit(max).map(Row::change).toList();
  }

  /** Those after {@code over}, less what follows one of its record that goes on waiting. */
  private List<Change> past(long over, int max) {
    var behind = new HashSet<UUID>();
    var next = new ArrayList<Change>();
    for (var row : rows.rows().values()) {
      if (row.state() == State.STUCK || row.state() == State.WAITING && row.seq() <= over) {
        behind.add(row.change().record());
      } else if (row.state() == State.WAITING
          && row.seq() > over
          && next.size() < max
          && !behind.contains(row.change().record())) {
        next.add(row.change());
      }
    }
    return next;
  }

  Optional<Instant> setAside(UUID change) {
    var row = unanswered(change);
    if (row.isEmpty()) {
      return Optional.empty();
    }
    var pause = FIRST.multipliedBy(1L << Math.min(row.get().tries(), 10));
    var again = clock.get().plus(pause.compareTo(LAST) < 0 ? pause : LAST);
    put(row.get().stuck(again));
    return Optional.of(again);
  }

  /** The server does not fail on these any more, it only has no answer yet. */
  void leftUnanswered(List<UUID> changes) {
    all().stream()
        .filter(row -> row.state() == State.STUCK && changes.contains(row.change().id()))
        .forEach(row -> put(row.now(State.WAITING, row.answered(), null)));
  }

  /** What an older life of the server answered, and may have lost, waits again. */
  void waitAgain(UUID life) {
    for (var row : all()) {
      boolean answered = row.answered() != null && row.answered().generation().equals(life);
      if (row.state() != State.WAITING && !answered) {
        put(row.now(State.WAITING, row.answered(), null));
      }
    }
  }

  boolean answeredInAnother(UUID life) {
    return rows.rows().values().stream()
        .anyMatch(
            row ->
                row.state() == State.REFUSED
                    || row.answered() != null && !row.answered().generation().equals(life));
  }

  /** Forgets what an erased record's answered changes said. */
  void erase(UUID record) {
    all().stream()
        .filter(row -> row.isOf(record) && !row.unanswered())
        .forEach(row -> rows.remove(row.seq()));
  }

  boolean isEmpty() {
    return rows.rows().isEmpty();
  }
}
