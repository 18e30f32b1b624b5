package org.haidang.sync;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a workstation has read. On the wire and in the store as JSON.
 *
 * @param generation the server's generation it was given by; null before the first page
 * @param scopes for each scope the last position read; a scope not named is read from its beginning
 */
public record Cursor(@Nullable UUID generation, SortedMap<String, Long> scopes) {

  /** Before anything was read. */
  public static final Cursor START = new Cursor(null, new TreeMap<>());

  public Cursor {
    scopes = Collections.unmodifiableSortedMap(new TreeMap<>(scopes));
  }

  /** The last position read in {@code scope}; 0 when none. */
  public long in(String scope) {
    return scopes.getOrDefault(scope, 0L);
  }
}
