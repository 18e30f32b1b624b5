package org.haidang.store.local;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.haidang.records.Terms;
import org.jdbi.v3.core.Handle;

/**
 * Every term that an unfinished word may be completed to: a few thousand syllables, names, short
 * numbers and the first digits of long ones; and in about how many records each is. FTS5 answers
 * whole terms at once but collects every place of a beginning first. Reading is thread-safe; the
 * rest happens within the one writing transaction.
 */
final class Vocabulary {

  private final ConcurrentSkipListMap<String, AtomicInteger> terms = new ConcurrentSkipListMap<>();

  /** What this transaction adds, and how often. */
  private final Map<String, Times> coming = new HashMap<>();

  private final Set<String> leaving = new HashSet<>();

  /** Whose numbers are not in the database yet. */
  private final Set<String> counted = new HashSet<>();

  private static final class Times {
    private int counted = 1;
  }

  /** Reads what is in the database. */
  void load(Handle h) {
    Plain.list(
            h,
            "select word, number from vocabulary",
            row -> Map.entry(row.getString(1), row.getInt(2)))
        .forEach(row -> terms.put(row.getKey(), new AtomicInteger(row.getValue())));
  }

  /** Adds what is new among the terms of a record. */
  void add(Handle h, Collection<String> indexed) {
    for (var term : indexed) {
      if (!Terms.isCompletedTo(term)) {
        continue;
      }
      boolean left = !leaving.isEmpty() && leaving.remove(term);
      var times = coming.get(term);
      if (times != null) {
        times.counted++;
        continue;
      }
      coming.put(term, new Times());
      if (left || !terms.containsKey(term)) {
        Plain.update(
            h, "insert into vocabulary (word, number) values (?, 1) on conflict do nothing", term);
      }
    }
  }

  /** Takes out those of {@code unindexed} that no record holds any more. */
  void forget(Handle h, Collection<String> unindexed) {
    for (var term : unindexed) {
      if ((terms.containsKey(term) || coming.containsKey(term)) && !isHeld(h, term)) {
        Plain.update(h, "delete from vocabulary where word = ?", term);
        coming.remove(term);
        leaving.add(term);
      }
    }
  }

  private static boolean isHeld(Handle h, String term) {
    return Plain.first(
            h,
            "select 1 from search where search match ? limit 1",
            row -> row.getInt(1),
            '"' + term + '"')
        .isPresent();
  }

  /** The transaction was committed. */
  void committed() {
    coming.forEach(
        (term, times) ->
            terms.computeIfAbsent(term, _ -> new AtomicInteger()).addAndGet(times.counted));
    counted.addAll(coming.keySet());
    leaving.forEach(terms::remove);
    counted.removeAll(leaving);
    rolledBack();
  }

  /** The transaction was rolled back. */
  void rolledBack() {
    coming.clear();
    leaving.clear();
  }

  /** Whether there are numbers that the database has not. */
  boolean hasNewNumbers() {
    return !counted.isEmpty();
  }

  /** Writes the numbers that changed; until then only the order of completions is older. */
  void keepNumbers(Handle h) {
    for (var term : counted) {
      var number = terms.get(term);
      if (number != null) {
        Plain.update(h, "update vocabulary set number = ? where word = ?", number.get(), term);
      }
    }
    counted.clear();
  }

  /** Whether a record holds or held {@code term} as it is. */
  boolean has(String term) {
    return terms.containsKey(term);
  }

  /** The terms that begin with {@code beginning}, those of most records first. */
  List<String> complete(String beginning) {
    record Found(String term, int number) {}
    var found = new ArrayList<Found>();
    for (var entry : terms.tailMap(beginning, true).entrySet()) {
      if (!entry.getKey().startsWith(beginning)) {
        break;
      }
      found.add(new Found(entry.getKey(), entry.getValue().get()));
    }
    // Comparators put together cost twice as much, and a digit begins thousands.
    found.sort((one, other) -> Integer.compare(other.number(), one.number()));
    return found.stream().map(Found::term).toList();
  }
}
