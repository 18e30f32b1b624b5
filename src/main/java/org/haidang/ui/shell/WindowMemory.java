package org.haidang.ui.shell;

import java.util.Optional;

/** Keeps where the window stood. Called on the FX thread; quick. */
public interface WindowMemory {

  /**
   * Where and how large a window was.
   *
   * @param x left edge on the screen, px
   * @param y upper edge on the screen, px
   * @param width px
   * @param height px
   * @param maximised whether it filled the screen; the others then say where it goes back to
   * @param dark whether the dark look was chosen
   * @param scale of the text, 1 to 2
   */
  record Placed(
      double x,
      double y,
      double width,
      double height,
      boolean maximised,
      boolean dark,
      double scale) {}

  /** What was kept last; empty the first time, when the window takes its usual size. */
  Optional<Placed> remembered();

  /** Keeps it. */
  void remember(Placed placed);
}
