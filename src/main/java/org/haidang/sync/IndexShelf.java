package org.haidang.sync;

import org.haidang.sync.Messages.IndexPage;

/** The workstation's copy of the national index. Thread-safe. */
public interface IndexShelf {

  /** How far it has been read. */
  Mark mark();

  /** Whether the key of the fingerprints is here. */
  boolean hasKey();

  /** Begins anew with this key: what is here was made with another, or there was none. */
  void begin(byte[] key);

  /**
   * Takes in one page and its position in one transaction; what another life of the server gave is
   * forgotten first.
   */
  void take(IndexPage page);
}
