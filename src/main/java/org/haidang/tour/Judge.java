package org.haidang.tour;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Walks what a window shows and tells what a person could not read, or a screen reader not name:
 * words that are cut, controls without a name, text too faint for what it stands on. What may be
 * shortened carries the style class {@value #MAY_ELIDE}, and its whole text in a tooltip or as its
 * accessible text. To be used on the FX thread.
 */
public final class Judge {

  /** Style class of what may be shortened. */
  public static final String MAY_ELIDE = "may-elide";

  private final List<String> faults = new ArrayList<>();
  private final Set<Node> named = new HashSet<>();
  private final Scene scene;

  private Judge(Scene scene) {
    this.scene = scene;
  }

  /** All that is wrong with what {@code scene} shows now; empty when nothing is. */
  public static List<String> faults(Scene scene) {
    var root = scene.getRoot();
    root.applyCss();
    root.layout();
    var judge = new Judge(scene);
    visible(
        root,
        node -> {
          if (node instanceof Label label && label.getLabelFor() != null && hasText(label)) {
            judge.named.add(label.getLabelFor());
          }
        });
    visible(root, judge::look);
    return List.copyOf(judge.faults);
  }

  private static void visible(Node node, Consumer<Node> looks) {
    if (!node.isVisible()) {
      return;
    }
    looks.accept(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> visible(child, looks));
    }
  }

  private void look(Node node) {
    if (node instanceof Text text && !(node instanceof FontIcon) && !text.getText().isBlank()) {
      Cuts.of(text, scene).ifPresent(fault -> faults.add("cut: " + fault));
      Contrast.tooFaint(text).ifPresent(fault -> faults.add("faint: " + fault));
    }
    Cuts.ofPrompt(node).ifPresent(fault -> faults.add("cut: " + fault));
    boolean acts = node instanceof ButtonBase || (node instanceof Control && takesFocus(node));
    if (acts && !hasName(node)) {
      faults.add("nameless: " + place(node));
    }
  }

  private static boolean takesFocus(Node node) {
    return node.isFocusTraversable() && !node.isDisabled();
  }

  private boolean hasName(Node node) {
    var spoken = node.getAccessibleText();
    return (spoken != null && !spoken.isBlank())
        || (node instanceof Labeled labeled && hasText(labeled))
        || named.contains(node)
        || innerPart(node);
  }

  private static boolean hasText(Labeled labeled) {
    return labeled.getText() != null && !labeled.getText().isBlank();
  }

  /** A part of a control that JavaFX made, such as a scroll bar's arrow: the control is named. */
  private static boolean innerPart(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof Control control && control.getSkin() != null) {
        return !(control instanceof javafx.scene.control.ScrollPane)
            && !(control instanceof javafx.scene.control.SplitPane)
            && !(control instanceof javafx.scene.control.TabPane)
            && !(control instanceof Labeled);
      }
    }
    return false;
  }

  /** Where a node stands, for a person to find it. */
  static String place(Node node) {
    var where = new StringBuilder();
    int named = 0;
    for (Node at = node; at != null && named < 4; at = at.getParent()) {
      var id = at.getId();
      var name = id == null ? String.join(".", at.getStyleClass()) : "#" + id;
      if (!name.isEmpty()) {
        where.append(where.isEmpty() ? "" : " < ").append(name);
        named++;
      }
    }
    return where.toString();
  }
}
