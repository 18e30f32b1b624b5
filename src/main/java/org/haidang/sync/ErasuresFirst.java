package org.haidang.sync;

/** What is done before records are read from the server (sync rules, 7 and 8). Thread-safe. */
@FunctionalInterface
public interface ErasuresFirst {

  /** For stores that erase by records alone. */
  ErasuresFirst NOTHING = () -> {};

  /**
   * Erases here all that was erased there.
   *
   * @throws org.haidang.platform.HaidangException when the line or the disk failed; what came
   *     before is erased, and the next time goes on from there
   */
  void fetch();
}
