package org.haidang.sync;

/**
 * What is fetched beside the records, each by somebody of its own. Thread-safe; returns at once.
 */
public interface Beside {

  /** Packs may have been published: there is news of them, or the line is back. */
  void packs();

  /** The national index may have changed: there is news of it, or the line is back. */
  default void index() {}
}
