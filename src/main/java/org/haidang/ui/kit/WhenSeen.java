package org.haidang.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * Holds something that is seen at times: while it is not, it is in no window. JavaFX styles what is
 * invisible as well, and whoever opens a screen would wait for forms that nobody asked for. To be
 * used on the FX thread.
 */
public final class WhenSeen extends StackPane {

  /** Holds {@code content} as long as it is visible, and takes no room else. */
  public WhenSeen(Node content) {
    managedProperty().bind(visibleProperty());
    content
        .visibleProperty()
        .subscribe(
            seen -> {
              setVisible(seen);
              if (seen) {
                getChildren().setAll(content);
              } else {
                getChildren().clear();
              }
            });
  }
}
