package org.haidang.sync;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.haidang.records.Facet;
import org.haidang.records.Typed;
import org.haidang.sync.Messages.Find;
import org.jspecify.annotations.Nullable;

/** Finds records among all that the central server holds. Thread-safe. */
@FunctionalInterface
public interface CentralSearch {

  /**
   * What is looked for.
   *
   * @param typed every part of it; an unfinished word may be a beginning
   * @param facets narrowed to these: to any one of those in the same respect, in every respect
   * @param from those that began on this day or later; null for all
   * @param to those that began on this day or earlier; null for all
   */
  record Wanted(Typed typed, Set<Facet> facets, @Nullable LocalDate from, @Nullable LocalDate to) {
    public Wanted {
      facets = Set.copyOf(facets);
    }
  }

  /**
   * The newest records that have what is wanted.
   *
   * @param scopes whose records are found; others are as if they were not there
   * @param limit at most so many, 1 to {@link Messages#MAX_FINDS}
   * @return none when no word is asked for
   */
  List<Find> find(Wanted wanted, Set<String> scopes, int limit);

  /** As the other, not narrowed. */
  default List<Find> find(Typed typed, Set<String> scopes, int limit) {
    return find(new Wanted(typed, Set.of(), null, null), scopes, limit);
  }
}
