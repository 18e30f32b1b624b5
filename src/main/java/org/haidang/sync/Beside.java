package org.haidang.sync;

/**
 * What is fetched beside the records, each by somebody of its own. Thread-safe; returns at once.
 */
public interface Beside {

  /** Packs may have been published: there is news of them, or the line is back. */
  void packs();

  /** The national index may have changed: there is news of it, or the line is back. */
  default void index() {}

  /**
   * Something concerns the people on shift here or the one who is signed in, or the line is back.
   */
  default void together() {}

  /** Whether news of {@link #together} come by the live stream, or have to be asked for. */
  default void live(boolean open) {}

  /** The server has answered for changes of this computer: what waits for that may be told now. */
  default void sent() {}
}
