package org.haidang.sync;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a workstation has read. On the wire and in the store as JSON.
 *
 * @param generation the server's generation it was given by; null before the first page
 * @param scopes for each scope the last position read; a scope not named is read from its beginning
 * @param backfill for each scope that was begun at its end, how far what lay before was read since;
 *     in cursors of earlier versions there is none
 */
public record Cursor(
    @Nullable UUID generation,
    SortedMap<String, Long> scopes,
    SortedMap<String, Backfill> backfill) {

  /** Before anything was read. */
  public static final Cursor START = new Cursor(null, new TreeMap<>());

  /**
   * Of a life that no server had: everything is read forwards from its beginning, also what left.
   */
  public static final Cursor FORWARDS = new Cursor(new UUID(0, 0), new TreeMap<>());

  public Cursor {
    scopes = Collections.unmodifiableSortedMap(new TreeMap<>(scopes));
    var begun = new TreeMap<String, Backfill>(backfill == null ? Map.of() : backfill);
    // What came over the wire may lack what the type promises.
    begun.values().removeIf(Objects::isNull);
    backfill = Collections.unmodifiableSortedMap(begun);
  }

  /** A cursor that has nothing to go back for. */
  public Cursor(@Nullable UUID generation, SortedMap<String, Long> scopes) {
    this(generation, scopes, Collections.emptySortedMap());
  }

  /** The last position read in {@code scope}; 0 when none. */
  public long in(String scope) {
    return scopes.getOrDefault(scope, 0L);
  }

  /** Whether what lay before the beginning is still being read. */
  public boolean goesBack() {
    return backfill.values().stream().anyMatch(each -> !each.finished());
  }

  /**
   * This cursor as the answer to {@code asked}: a server of an earlier version says nothing of what
   * lies before, which then waits for one that does.
   */
  Cursor answering(Cursor asked) {
    if (generation == null || !generation.equals(asked.generation())) {
      return this;
    }
    var kept = new TreeMap<>(backfill);
    asked
        .backfill()
        .forEach(
            (scope, each) -> {
              if (scopes.containsKey(scope)) {
                kept.putIfAbsent(scope, each);
              }
            });
    return kept.equals(backfill) ? this : new Cursor(generation, scopes, kept);
  }
}
