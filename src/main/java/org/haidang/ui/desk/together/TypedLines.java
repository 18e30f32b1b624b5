package org.haidang.ui.desk.together;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What was typed last for the one who raised the hand. */
final class TypedLines extends VBox {

  private static final int MOST = 3;

  TypedLines(ObservableList<String> hints) {
    super(2);
    hints.addListener((ListChangeListener<String>) _ -> list(hints));
  }

  private void list(List<String> hints) {
    getChildren()
        .setAll(
            hints.subList(Math.max(0, hints.size() - MOST), hints.size()).stream()
                .map(TypedLines::said)
                .toList());
  }

  private static Label said(String text) {
    var said = new Label("✓ " + text);
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    return said;
  }
}
