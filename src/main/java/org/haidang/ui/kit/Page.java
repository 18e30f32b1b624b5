package org.haidang.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What the screens beside the calls are made of. To be used on the FX thread. */
public final class Page {

  private Page() {}

  /** A title and what the screen is for; beneath, {@code more}. */
  public static VBox head(
      ObservableValue<String> title, ObservableValue<String> caption, Node... more) {
    var head = new VBox(Lines.of("heading", title), Lines.of("caption", caption));
    head.getChildren().addAll(more);
    head.getStyleClass().add("contacts-bar");
    return head;
  }

  /** What is read from top to bottom, as long as it gets. */
  public static ScrollPane of(Node... parts) {
    var page = new VBox(parts);
    page.getStyleClass().add("national-page");
    var scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    return scroll;
  }
}
