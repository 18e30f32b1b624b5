package org.haidang.sync;

import java.util.List;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * Erases here what was erased at the server, before anything else is read from it. Thread-safe; one
 * at a time.
 */
public final class ErasureSync implements ErasuresFirst {

  private final ErasureServer server;
  private final ErasureShelf shelf;

  /** Reads from {@code server}, erases on {@code shelf}. */
  public ErasureSync(ErasureServer server, ErasureShelf shelf) {
    this.server = server;
    this.shelf = shelf;
  }

  @Override
  public synchronized void fetch() {
    boolean more = true;
    while (more) {
      var mark = shelf.mark();
      var page = server.erasures(mark.generation(), mark.seq());
      boolean other = !page.generation().equals(mark.generation());
      if (other && mark.generation() != null) {
        // Restored to an older state, it may have forgotten what it erased since.
        offer(shelf.known());
      }
      shelf.take(page);
      if (page.more() && page.seq() <= mark.seq() && !other) {
        // Asking on from the same place would go round for ever.
        throw new HaidangException(ErrorCode.SERVER_GARBLED);
      }
      // Asking once more from there tells the server that it is done here.
      more = page.more() || !page.items().isEmpty();
    }
  }

  private void offer(List<Erasure> known) {
    for (int from = 0; from < known.size(); from += ErasurePage.MOST) {
      server.offerErasures(known.subList(from, Math.min(known.size(), from + ErasurePage.MOST)));
    }
  }
}
