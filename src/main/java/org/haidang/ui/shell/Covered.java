package org.haidang.ui.shell;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/** Nothing: what is seen from the key that locks until somebody is asked who is there. */
final class Covered implements Screen {

  private final StackPane root = new StackPane();

  /** An empty ground in the colour of the look. */
  Covered() {
    root.setId("covered");
    root.getStyleClass().add("content");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {}

  @Override
  public void hidden() {}
}
