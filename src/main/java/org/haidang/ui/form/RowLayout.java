package org.haidang.ui.form;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Where the parts of a field's row stand.
 *
 * @param aside what is said beside: its place is kept free, so that no row moves when it appears
 */
record RowLayout(Label label, Editor editor, Label aside) {

  private static final double LINE = 20;
  private static final double FIRST_LINE = 16;

  /** Below each other, or only measured; how far down they reach. */
  double below(RowSpace space, boolean really) {
    double y = put(label(), space.left(), space.top(), space.inner(), really) + 4;
    y = put(editor().node(), space.left(), y, space.inner(), really);
    boolean said = !aside().getText().isEmpty();
    double asideEnd = put(aside(), space.left(), y + 2, space.inner(), really);
    return said ? asideEnd : y + 4;
  }

  /** Beside each other, or only measured; how far down they reach. */
  double beside(RowSpace space, boolean really) {
    double labelWidth = space.labelWidth();
    double left = space.left();
    double top = space.top();
    double x = space.editorLeft();
    double room = space.editorRoom();
    if (editor().wide()) {
      double labelEnd =
          put(label(), left, top + onLine(label(), room, labelWidth), labelWidth, really);
      double editorEnd = put(editor().node(), x, top, room, really);
      double asideEnd = put(aside(), left, labelEnd + 2, labelWidth, really);
      return Math.max(aside().getText().isEmpty() ? labelEnd : asideEnd, editorEnd);
    }
    double editorRoom = room - space.asideWidth() - RowSpace.GAP;
    double taken = isShort() ? Math.min(editorRoom, editor().node().prefWidth(-1)) : editorRoom;
    double asideWidth = room - taken - RowSpace.GAP;
    double labelEnd =
        put(label(), left, top + onLine(label(), editorRoom, labelWidth), labelWidth, really);
    double editorEnd = put(editor().node(), x, top, taken, really);
    double asideTop = top + onLine(aside(), editorRoom, asideWidth);
    double asideEnd = put(aside(), x + taken + RowSpace.GAP, asideTop, asideWidth, really);
    return Math.max(Math.max(labelEnd, editorEnd), asideEnd);
  }

  /** How far down words are put to stand on the first line of the controls. */
  private double onLine(Label words, double editorRoom, double width) {
    double em = RowSpace.em(label().getFont());
    double middle = Math.min(editor().node().prefHeight(editorRoom) / 2, FIRST_LINE * em);
    double line = Math.min(words.prefHeight(width), LINE * em);
    return Math.max(0, middle - line / 2);
  }

  private boolean isShort() {
    return editor().node().getStyleClass().contains("form-short");
  }

  private double put(Region node, double x, double y, double width, boolean really) {
    double w =
        node.getStyleClass().contains("form-short") ? Math.min(width, node.prefWidth(-1)) : width;
    double h = node.prefHeight(w);
    if (really) {
      var row = node.getParent() instanceof Region region ? region : node;
      node.resizeRelocate(
          row.snapPositionX(x), row.snapPositionY(y), row.snapSizeX(w), row.snapSizeY(h));
    }
    return y + h;
  }
}
