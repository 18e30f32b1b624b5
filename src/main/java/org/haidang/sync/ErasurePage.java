package org.haidang.sync;

import java.util.List;
import java.util.UUID;

/**
 * {@code GET /v1/erasures?generation=…&since=…}: what was erased since. Read before records are.
 *
 * @param generation the life of the server's database; another than the asker's means that the page
 *     is the first of all
 * @param items in order of position
 * @param seq where to go on
 * @param more whether the next page has something now
 */
public record ErasurePage(UUID generation, List<Erasure> items, long seq, boolean more) {

  /** At most this many items on one page, and in one offer. */
  public static final int MOST = 1000;

  public ErasurePage {
    items = List.copyOf(items);
  }

  /**
   * {@code POST /v1/erasures/known}: what this workstation erased, for a server that may have
   * forgotten it.
   */
  public record Offer(List<Erasure> items) {
    public Offer {
      items = items == null ? List.of() : List.copyOf(items);
    }
  }

  /** Its answer: how many of them the server had forgotten, and has erased again. */
  public record Taken(int again) {}
}
