package org.haidang.sync;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was erased, as the workstation hears of it. Thread-safe; every call blocks, faults as {@link
 * CentralServer} tells.
 */
public interface ErasureServer {

  /**
   * What was erased since.
   *
   * @param generation the life of the server's database that {@code since} is of; null for none
   * @param since the position the asker has erased to: so far it is taken at its word
   */
  ErasurePage erasures(@Nullable UUID generation, long since);

  /** Tells a server that may have forgotten them; at most {@link ErasurePage#MOST} at once. */
  void offerErasures(List<Erasure> known);
}
