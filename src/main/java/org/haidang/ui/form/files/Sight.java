package org.haidang.ui.form.files;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings what somebody has just opened into sight. To be used on the FX thread. */
final class Sight {

  private static final double AIR = 12;

  private Sight() {}

  /** Scrolls whatever stands around {@code node} as little as shows most of it, its top first. */
  static void bring(Node node) {
    // Once it has its place: what was just added has none before the next layout.
    Platform.runLater(() -> Platform.runLater(() -> now(node)));
  }

  private static void now(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane scroll) {
        scroll(scroll, node);
        return;
      }
    }
  }

  private static void scroll(ScrollPane scroll, Node node) {
    scroll.layout();
    var content = scroll.getContent();
    double view = scroll.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - view;
    if (hidden <= 0) {
      return;
    }
    var bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double top = scroll.getVvalue() * hidden;
    double wanted = Math.max(top, bounds.getMaxY() + AIR - view);
    wanted = Math.min(wanted, Math.max(0, bounds.getMinY() - AIR));
    scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
  }
}
