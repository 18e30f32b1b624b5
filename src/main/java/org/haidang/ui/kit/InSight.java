package org.haidang.ui.kit;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings what somebody works at into sight. To be used on the FX thread. */
public final class InSight {

  /** Kept free above and below, in px. */
  private static final double AIR = 12;

  private InSight() {}

  /** Scrolls whatever stands around {@code node} as little as shows most of it, its top first. */
  public static void bring(Node node) {
    // Once it has its place: what was just added has none before the next layout.
    Platform.runLater(() -> Platform.runLater(() -> bringNow(node)));
  }

  private static void bringNow(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane scroll) {
        show(scroll, node);
        return;
      }
    }
  }

  /** The same at once, of something within {@code scroll}. */
  public static void show(ScrollPane scroll, Node node) {
    // What has just come to be shown is not yet in its place.
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
    if (wanted != top) {
      scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }
  }
}
