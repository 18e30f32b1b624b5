package org.haidang.ui.kit;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Scrolls up and down, and keeps what has the focus in sight. To be used on the FX thread. */
public final class FocusScroll extends ScrollPane {

  private final Region content;
  private Subscription bond = Subscription.EMPTY;

  /** Scrolls {@code content}, which is as wide as this. */
  public FocusScroll(Region content) {
    super(content);
    this.content = content;
    getStyleClass().add("form-scroll");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    sceneProperty().subscribe(this::follow);
  }

  /** Brings {@code node} into sight where one stands around it, once it is in its place. */
  public static void reveal(Node node) {
    Platform.runLater(
        () -> {
          for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof FocusScroll scroll) {
              scroll.show(node);
              return;
            }
          }
        });
  }

  private void follow(@Nullable Scene scene) {
    bond.unsubscribe();
    bond =
        scene == null
            ? Subscription.EMPTY
            : scene.focusOwnerProperty().subscribe(now -> Platform.runLater(() -> show(now)));
  }

  private void show(@Nullable Node focused) {
    if (focused == null || !isInside(focused)) {
      return;
    }
    InSight.show(this, focused);
  }

  private boolean isInside(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(content)) {
        return true;
      }
    }
    return false;
  }
}
