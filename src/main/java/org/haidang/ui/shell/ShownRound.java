package org.haidang.ui.shell;

/** Remembers whether a person was shown round on this computer. Called on the FX thread; quick. */
public interface ShownRound {

  /** Whether they were. */
  boolean already();

  /** They were, or wished not to be. */
  void remember();

  /** Of somebody who needs no showing round. */
  static ShownRound before() {
    return new ShownRound() {
      @Override
      public boolean already() {
        return true;
      }

      @Override
      public void remember() {}
    };
  }
}
