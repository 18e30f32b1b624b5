package org.haidang.sync;

import java.util.List;

/** What this workstation erased. Thread-safe; every call blocks on the disk. */
public interface ErasureShelf {

  /** How far it has erased. */
  Mark mark();

  /** All that was erased here, whichever life of the server asked for it. */
  List<Erasure> known();

  /**
   * Erases what the page names and notes its position, in one transaction: records, their words in
   * search, drafts, sent changes. Changes that were not sent stay until they are answered. No later
   * page of records brings back what was erased.
   */
  void take(ErasurePage page);
}
