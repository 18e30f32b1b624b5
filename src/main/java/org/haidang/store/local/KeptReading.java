package org.haidang.store.local;

import java.util.List;
import org.haidang.records.IndexEntry;
import org.haidang.records.Passage;

/**
 * What the search read of the last records it looked at.
 *
 * @param entries what lists show
 * @param passages all texts, those among them that not everybody may see
 */
record KeptReading(AtHand<IndexEntry> entries, AtHand<List<Passage>> passages) {

  /** Two or three answers of the search box. */
  private static final int ENTRIES = 300;

  /** A few KB each. */
  private static final int PASSAGES = 150;

  /** Nothing yet. */
  KeptReading() {
    this(new AtHand<>(ENTRIES), new AtHand<>(PASSAGES));
  }

  /** Forgets all of it. */
  void forget() {
    entries.forget();
    passages.forget();
  }
}
