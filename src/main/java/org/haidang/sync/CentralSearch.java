package org.haidang.sync;

import java.util.List;
import java.util.Set;
import org.haidang.records.Typed;
import org.haidang.sync.Messages.Find;

/** Finds records among all that the central server holds. Thread-safe. */
@FunctionalInterface
public interface CentralSearch {

  /**
   * The newest records that have every part of {@code typed}; every word may be a beginning.
   *
   * @param scopes whose records are found; others are as if they were not there
   * @param limit at most so many, 1 to {@link Messages#MAX_FINDS}
   * @return none when nothing is asked for
   */
  List<Find> find(Typed typed, Set<String> scopes, int limit);
}
