package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Font;

/**
 * Questions side by side in twelve columns, as their author measured them; below each other where
 * it is narrow. To be used on the FX thread.
 */
final class SpanPane extends Placed {

  private static final String SPAN = "form-span";

  SpanPane() {
    getStyleClass().add("form-spans");
  }

  /** Adds {@code node}, so many of the twelve columns wide. */
  void add(Node node, int span) {
    node.getProperties().put(SPAN, span);
    getChildren().add(node);
  }

  private static int span(Node node) {
    return node.getProperties().get(SPAN) instanceof Integer span ? span : Look.COLUMNS;
  }

  private Font font() {
    return getChildren().stream()
        .filter(FieldRow.class::isInstance)
        .map(node -> ((FieldRow) node).font())
        .findFirst()
        .orElseGet(Font::getDefault);
  }

  @Override
  double unasked() {
    return RowSpace.narrow(font());
  }

  @Override
  double place(double width, boolean really) {
    boolean narrow = width < RowSpace.narrow(font());
    double column = Math.min(width, RowSpace.widest(font())) / Look.COLUMNS;
    double y = 0;
    for (var line : lines(narrow)) {
      double x = 0;
      double tallest = 0;
      for (var node : line) {
        double w = Math.floor(narrow ? width : column * span(node));
        double h = node.prefHeight(w);
        if (really) {
          node.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(w), snapSizeY(h));
        }
        tallest = Math.max(tallest, h);
        x += w;
      }
      y += tallest;
    }
    return y;
  }

  private List<List<Node>> lines(boolean narrow) {
    var lines = new ArrayList<List<Node>>();
    int left = 0;
    for (var node : getManagedChildren()) {
      int span = narrow ? Look.COLUMNS : span(node);
      if (lines.isEmpty() || span > left) {
        lines.add(new ArrayList<>());
        left = Look.COLUMNS;
      }
      lines.getLast().add(node);
      left -= span;
    }
    return lines;
  }
}
