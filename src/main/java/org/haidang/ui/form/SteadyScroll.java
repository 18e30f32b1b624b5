package org.haidang.ui.form;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A scrolled form in which nothing moves under the caret: when rows come or go, the row with the
 * caret stays where it is on the screen. To be used on the FX thread.
 */
final class SteadyScroll extends ScrollPane {

  private static final double MARGIN = 24;

  private @Nullable Node held;
  private double heldY;
  private double lastHeight;

  SteadyScroll(Region content) {
    getStyleClass().add("form-scroll");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    setContent(content);
    content
        .layoutBoundsProperty()
        .addListener((value, was, now) -> steady(content, now.getHeight()));
  }

  /** Something else is shown in it now: from its top. */
  void begin() {
    held = null;
    setVvalue(0);
  }

  private void steady(Region content, double height) {
    double view = getViewportBounds().getHeight();
    double offset = getVvalue() * Math.max(0, lastHeight - view);
    var row = held;
    double moved = row == null ? 0 : top(content, row) - heldY;
    lastHeight = height;
    if (moved != 0) {
      heldY += moved;
    }
    scrollTo(offset + moved, height, view);
  }

  /** Keeps {@code row} steady from now on, and brings it into sight. */
  void hold(Node row) {
    held = row;
    if (getContent() instanceof Region content) {
      // Rows that just appeared have no place before they are laid out.
      applyCss();
      layout();
      heldY = top(content, row);
      reveal(content, row);
    }
  }

  /** The lowest place of its content that can be seen, px from the content's top. */
  double bottom() {
    double view = getViewportBounds().getHeight();
    double height = getContent().getLayoutBounds().getHeight();
    return getVvalue() * Math.max(0, height - view) + view;
  }

  private void reveal(Region content, Node row) {
    double view = getViewportBounds().getHeight();
    double height = content.getHeight();
    double offset = getVvalue() * Math.max(0, height - view);
    double bottom = heldY + row.getLayoutBounds().getHeight();
    if (heldY - MARGIN < offset) {
      scrollTo(heldY - MARGIN, height, view);
    } else if (bottom + MARGIN > offset + view) {
      scrollTo(Math.min(heldY - MARGIN, bottom + MARGIN - view), height, view);
    }
  }

  private void scrollTo(double offset, double height, double view) {
    double room = height - view;
    setVvalue(room <= 0 ? 0 : Math.clamp(offset / room, 0, 1));
  }

  private static double top(Region content, Node row) {
    Bounds there = content.sceneToLocal(row.localToScene(row.getLayoutBounds()));
    return there == null ? 0 : there.getMinY();
  }
}
