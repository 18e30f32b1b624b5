package org.haidang.ui.form;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * What a node can only do in a scene, such as taking the focus. A node in a split or scrolled pane
 * comes into the scene when the pane's skin is made, some time after it was added.
 */
public final class InScene {

  private InScene() {}

  /** Runs {@code action} now when {@code node} is in a scene, else once it is. */
  public static void run(Node node, Runnable action) {
    if (node.getScene() != null) {
      action.run();
      return;
    }
    node.sceneProperty()
        .addListener(
            new ChangeListener<@Nullable Scene>() {
              @Override
              public void changed(
                  ObservableValue<? extends @Nullable Scene> scene,
                  @Nullable Scene was,
                  @Nullable Scene now) {
                scene.removeListener(this);
                Platform.runLater(action);
              }
            });
  }
}
