package org.haidang.ui.kit;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * Gives the caret to what came onto the screen just now. What stands in a split or scroll pane is
 * in no window before that has its skin, and until the next pulse it takes no focus: keys pressed
 * meanwhile would go nowhere.
 */
public final class Caret {

  private Caret() {}

  /**
   * Focuses {@code node}, in {@code screen}, at once; later where the screen is in no window yet.
   * Not for a field of text that a letter key opens: it would be typed into it.
   */
  public static void to(Parent screen, Node node) {
    screen.applyCss();
    if (node.getScene() == null) {
      Platform.runLater(node::requestFocus);
    } else {
      node.requestFocus();
    }
  }
}
