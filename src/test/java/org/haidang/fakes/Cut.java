package org.haidang.fakes;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds words that are cut on the screen. */
public final class Cut {

  private Cut() {}

  /** The texts under {@code node} that are shown shortened, but for list cells. */
  public static List<String> in(Node node) {
    var cut = new ArrayList<String>();
    gather(node, cut);
    return cut;
  }

  private static void gather(Node node, List<String> cut) {
    if (!node.isVisible() || node instanceof ListCell) {
      return;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      labeled.getChildrenUnmodifiable().stream()
          .filter(child -> child instanceof Text && !(child instanceof FontIcon))
          .map(text -> ((Text) text).getText())
          .filter(shown -> !shown.equals(labeled.getText()))
          .forEach(shown -> cut.add(labeled.getText() + " -> " + shown));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> gather(child, cut));
    }
  }
}
