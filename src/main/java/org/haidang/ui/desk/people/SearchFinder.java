package org.haidang.ui.desk.people;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.haidang.model.Links;
import org.haidang.model.RecordType;
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

  /** A name that more have than this tells no case apart. */
  private static final int PERSONS = 40;

  /** So many of the latest cases and contacts of each. */
  private static final int EACH = 20;

  private static final Set<RecordType> POINTING =
      EnumSet.of(RecordType.CASE, RecordType.CONTACT, RecordType.REFERRAL);

  private final Search search;
  private final Register register;

  SearchFinder(Search search, Register register) {
    this.search = search;
    this.register = register;
  }

  @Override
  public Found find(Register.Asked asked, String query, int limit, BooleanSupplier stop) {
    var question = new Search.Question(query, facets(asked), null, null, limit);
    return search
        .listed(question, stop)
        .map(answer -> found(answer, asked, query, limit, stop))
        .orElse(Found.NOTHING);
  }

  private Found found(
      Search.Answer answer, Register.Asked asked, String query, int limit, BooleanSupplier stop) {
    var rows = new LinkedHashMap<UUID, Row>();
    answer.hits().forEach(hit -> rows.put(hit.row().id(), hit.row()));
    if (asked.type() == RecordType.CASE) {
      ofPersons(asked, query, stop).forEach(row -> rows.putIfAbsent(row.id(), row));
    }
    boolean more = answer.more() || rows.size() > limit;
    var ordered = ordered(rows.values().stream().limit(limit).toList(), asked);
    return new Found(ordered, more, answer.ready());
  }

  /** The cases of the persons whom the words find, as far as this person may find them. */
  private List<Row> ofPersons(Register.Asked asked, String query, BooleanSupplier stop) {
    var type = Set.of(new Facet(Facet.Of.TYPE, RecordType.PERSON.name()));
    var persons =
        search.listed(new Search.Question(query, type, null, null, PERSONS), stop).stream()
            .flatMap(answer -> answer.hits().stream())
            .map(hit -> hit.row().id())
            .toList();
    var cases = new LinkedHashSet<UUID>();
    for (var person : persons) {
      if (stop.getAsBoolean()) {
        break;
      }
      for (var linked : register.linked(person, POINTING, EACH)) {
        var row = linked.row();
        if (row.type() == RecordType.CASE) {
          cases.add(row.id());
        } else {
          // What a contact is a part of.
          register
              .open(row.id())
              .ifPresent(it -> cases.addAll(Links.of(it.state().body()).keySet()));
        }
      }
    }
    return register.rows(cases).stream().filter(row -> isAsked(row, asked)).toList();
  }

  private static boolean isAsked(Row row, Register.Asked asked) {
    var entry = row.entry();
    return row.type() == asked.type()
        && (asked.states().isEmpty() || asked.states().contains(entry.state()))
        && (asked.who() == null || entry.counselor().equals(asked.who()))
        && (asked.centre() == null || entry.centre().equals(asked.centre()));
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
  private static List<Row> ordered(List<Row> rows, Register.Asked asked) {
    return switch (asked.order()) {
      case LATEST_FIRST -> rows;
      case DUE_FIRST -> rows.stream().sorted(DUE_FIRST).toList();
    };
  }
}
