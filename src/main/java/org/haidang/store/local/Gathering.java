package org.haidang.store.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jdbi.v3.core.Handle;

/**
 * One search: the candidates of one expression after another, until there are enough. For one
 * thread.
 */
final class Gathering {

  private static final int PAGE = 200;

  private final Handle h;
  private final Texts texts;
  private final Finder.How how;
  private final int limit;
  private final long lowest;
  private final long highest;
  private final List<Finder.Found> found = new ArrayList<>();
  private final Set<Long> seen = new HashSet<>();
  private boolean cut;

  Gathering(Handle h, Texts texts, Finder.How how, int limit, long lowest, long highest) {
    this.h = h;
    this.texts = texts;
    this.how = how;
    this.limit = limit;
    this.lowest = lowest;
    this.highest = highest;
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
      var rows = Candidates.page(h, ask.match(), lowest, from, how.centre(), reads, page);
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

  private boolean accepts(Expressions.Ask ask, Finder.Found row) {
    return (ask.begun().isEmpty() || texts.hasNumbers(row, ask.begun()))
        && how.accepted().test(row);
  }

  /** More would have been there. */
  void cutOff() {
    cut = true;
  }

  /** What was found, the latest first. */
  Finder.Finds finds() {
    found.sort(Comparator.comparingLong(Finder.Found::n).reversed());
    return new Finder.Finds(found, cut);
  }
}
