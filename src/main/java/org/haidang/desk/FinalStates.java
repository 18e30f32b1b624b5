package org.haidang.desk;

import java.util.Set;
import org.haidang.model.Amendment;
import org.haidang.model.Body;
import org.haidang.model.Finality;
import org.haidang.records.Facet;
import org.jspecify.annotations.Nullable;

/**
 * Where a contact stands in lists and search, once it was finalised: {@link
 * org.haidang.records.IndexEntry#state}. Without state.
 */
public final class FinalStates {

  /** It is finalised, and nothing was ever proposed to be amended in it. */
  public static final String FINAL = "final";

  /** Somebody has to decide on what is proposed to be amended in it. */
  public static final String AMENDING = "amending";

  /** What was proposed to be amended in it was decided on. */
  public static final String AMENDED = "amended";

  private FinalStates() {}

  /** Where a contact with this body stands; null for one that is not finalised. */
  static @Nullable String of(Body body) {
    var amendments = Amendment.in(body);
    if (amendments.isEmpty()) {
      return Finality.isFinal(body) ? FINAL : null;
    }
    return amendments.stream().anyMatch(Amendment::isOpen) ? AMENDING : AMENDED;
  }

  /** Whatever is proposed in it, a finalised report is found among the finalised. */
  static Set<Facet> facets(Body body) {
    return Finality.isFinal(body) ? Set.of(new Facet(Facet.Of.STATE, FINAL)) : Set.of();
  }
}
