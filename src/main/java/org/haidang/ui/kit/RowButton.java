package org.haidang.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** One row of a short list, pressed as a whole. To be used on the FX thread. */
public final class RowButton {

  /** What the button keeps free around its words, in px. */
  private static final double AROUND = 26;

  private RowButton() {}

  /** A row with {@code parts} beside each other, as wide as the list. */
  public static Button of(String id, Node... parts) {
    var line = new HBox(parts);
    line.getStyleClass().add("unfinished-line");
    var row = new Button(null, line);
    row.setId(id);
    row.getStyleClass().setAll("unfinished-row");
    row.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(row.widthProperty().subtract(AROUND));
    return row;
  }
}
