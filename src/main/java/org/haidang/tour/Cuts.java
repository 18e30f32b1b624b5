package org.haidang.tour;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds words that are shortened, or lie outside what can be seen and scrolled to. */
final class Cuts {

  /** Letters may lean out of their box by so much, px. */
  private static final double LEAN = 3;

  private static final double WHOLE_WORD = 0.5;

  private Cuts() {}

  /** What is cut of {@code text}; empty when it can be read whole. */
  static Optional<String> of(Text text, Scene scene) {
    if (inField(text) || mayElide(text)) {
      return Optional.empty();
    }
    if (text.getParent() instanceof Labeled labeled && !text.getText().equals(labeled.getText())) {
      return Optional.of(
          "“%s” shows “%s” at %s"
              .formatted(labeled.getText(), text.getText(), Judge.place(labeled)));
    }
    return outside(text, scene)
        .map(by -> "“%s” lies outside %s, at %s".formatted(text.getText(), by, Judge.place(text)));
  }

  /**
   * From the text outwards. What can be scrolled to is seen wherever what scrolls is seen: from
   * there on that one's place is looked at.
   */
  private static Optional<String> outside(Text text, Scene scene) {
    Bounds at = text.localToScene(text.getLayoutBounds());
    for (Node up = text.getParent(); up != null; up = up.getParent()) {
      if (up.getClip() != null) {
        Bounds here = inScene(up);
        boolean across = scrollsAcross(up.getParent());
        boolean down = scrollsDown(up.getParent());
        if (!fits(at, here, across, down)) {
          return Optional.of(Judge.place(up));
        }
        at = seenThrough(at, here, across, down);
      }
    }
    var all = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
    return fits(at, all, false, false) ? Optional.empty() : Optional.of("the window");
  }

  private static boolean scrollsAcross(@Nullable Parent pane) {
    return pane instanceof VirtualFlow<?>
        || (pane instanceof ScrollPane scroll
            && scroll.getHbarPolicy() != ScrollBarPolicy.NEVER
            && !scroll.isFitToWidth());
  }

  /** By the wheel, and by what has the focus. */
  private static boolean scrollsDown(@Nullable Parent pane) {
    return pane instanceof ScrollPane || pane instanceof VirtualFlow<?>;
  }

  private static Bounds seenThrough(Bounds text, Bounds pane, boolean across, boolean down) {
    if (!across && !down) {
      return text;
    }
    var wide = across ? pane : text;
    var high = down ? pane : text;
    return new BoundingBox(wide.getMinX(), high.getMinY(), wide.getWidth(), high.getHeight());
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(
        node instanceof Region region
            ? new BoundingBox(0, 0, region.getWidth(), region.getHeight())
            : node.getLayoutBounds());
  }

  private static boolean fits(Bounds text, Bounds in, boolean across, boolean down) {
    boolean wide = text.getMinX() >= in.getMinX() - LEAN && text.getMaxX() <= in.getMaxX() + LEAN;
    boolean high = text.getMinY() >= in.getMinY() - LEAN && text.getMaxY() <= in.getMaxY() + LEAN;
    return (wide || across) && (high || down);
  }

  /** What is cut of the prompt of an empty field. */
  static Optional<String> ofPrompt(Node node) {
    if (!(node instanceof TextField field)
        || field.getLength() > 0
        || field.getPromptText() == null
        || field.getPromptText().isBlank()) {
      return Optional.empty();
    }
    var probe = new Text(field.getPromptText());
    probe.setFont(field.getFont());
    double room = field.getWidth() - field.getInsets().getLeft() - field.getInsets().getRight();
    return probe.getLayoutBounds().getWidth() <= room + WHOLE_WORD
        ? Optional.empty()
        : Optional.of("prompt “%s” at %s".formatted(field.getPromptText(), Judge.place(field)));
  }

  private static boolean inField(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up instanceof TextInputControl) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayElide(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.getStyleClass().contains(Judge.MAY_ELIDE)) {
        return up instanceof Control control
            && (control.getTooltip() != null
                || control.getAccessibleText() != null
                || control instanceof Labeled);
      }
    }
    return false;
  }
}
