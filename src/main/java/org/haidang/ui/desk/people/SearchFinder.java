package org.haidang.ui.desk.people;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.haidang.records.Facet;
import org.haidang.records.Register;
import org.haidang.records.Register.Row;
import org.haidang.records.Search;

/**
 * Finds by the index of the search over everything, narrowed to what the list shows. What the role
 * may not see finds nothing. Thread-safe.
 */
final class SearchFinder implements Finder {

  private static final Comparator<Row> DUE_FIRST =
      Comparator.comparing((Row row) -> row.entry().urgency())
          .thenComparing(row -> row.entry().due(), Comparator.nullsLast(Comparator.naturalOrder()));

  private final Search search;

  SearchFinder(Search search) {
    this.search = search;
  }

  @Override
  public Found find(Register.Asked asked, String query, int limit, BooleanSupplier stop) {
    var question = new Search.Question(query, facets(asked), null, null, limit);
    return search
        .ask(question, stop)
        .map(answer -> new Found(ordered(answer.hits(), asked), answer.more(), answer.ready()))
        .orElse(Found.NOTHING);
  }

  private static Set<Facet> facets(Register.Asked asked) {
    var facets = new LinkedHashSet<Facet>();
    facets.add(new Facet(Facet.Of.TYPE, asked.type().name()));
    asked.states().forEach(state -> facets.add(new Facet(Facet.Of.STATE, state)));
    var who = asked.who();
    if (who != null) {
      facets.add(new Facet(Facet.Of.COUNSELOR, who));
    }
    return facets;
  }

  /** As the list is ordered; where that is by time, as they were ranked. */
  private static List<Row> ordered(List<Search.Hit> hits, Register.Asked asked) {
    var rows = hits.stream().map(Search.Hit::row);
    return switch (asked.order()) {
      case LATEST_FIRST -> rows.toList();
      case DUE_FIRST -> rows.sorted(DUE_FIRST).toList();
    };
  }
}
