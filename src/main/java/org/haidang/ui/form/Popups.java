package org.haidang.ui.form;

import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Node;

/** Where lists open. */
final class Popups {

  private Popups() {}

  /** The corner of {@code node}, on the screen, below or above which something may open. */
  static Point2D beside(Node node, Side side) {
    var bounds = node.getBoundsInLocal();
    double y = side == Side.TOP ? bounds.getMinY() : bounds.getMaxY();
    return node.localToScreen(bounds.getMinX(), y);
  }
}
