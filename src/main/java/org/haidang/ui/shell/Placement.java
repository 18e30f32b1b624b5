package org.haidang.ui.shell;

import java.util.List;
import javafx.geometry.Rectangle2D;

/** Where a window goes that stood on screens which may have changed since. */
final class Placement {

  private Placement() {}

  /**
   * {@code wanted}, moved the least way that brings its upper left corner and as much of it as fits
   * onto the screen it covers most; onto the first where it covers none.
   *
   * @param screens what windows may cover of each screen, the main one first; at least one
   */
  static Rectangle2D within(Rectangle2D wanted, List<Rectangle2D> screens) {
    var best = screens.getFirst();
    for (var screen : screens) {
      if (shared(wanted, screen) > shared(wanted, best)) {
        best = screen;
      }
    }
    return new Rectangle2D(
        into(wanted.getMinX(), wanted.getWidth(), best.getMinX(), best.getMaxX()),
        into(wanted.getMinY(), wanted.getHeight(), best.getMinY(), best.getMaxY()),
        wanted.getWidth(),
        wanted.getHeight());
  }

  private static double into(double from, double length, double least, double most) {
    return Math.max(least, Math.min(from, most - length));
  }

  private static double shared(Rectangle2D a, Rectangle2D b) {
    double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
    double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
    return Math.max(0, width) * Math.max(0, height);
  }
}
