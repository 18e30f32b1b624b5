package org.haidang.ui.desk.line;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** What may be done with all that was not taken, beneath its rows. */
final class AsideButtons extends FlowPane {

  private static final double GAP = 12;

  /**
   * The buttons.
   *
   * @param any whether anything was refused, that has keys of its own
   */
  AsideButtons(AsideViewModel model, Wording wording, boolean any) {
    super(GAP, GAP);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("line-buttons");
    if (!model.rows().isEmpty()) {
      var write = new Button(null, KeyHint.cap("Ctrl+E"));
      write.setId("line-export");
      write.textProperty().bind(wording.of("line.export"));
      write.setDisable(!model.mayWrite());
      write.setOnAction(_ -> model.beginWriting());
      getChildren().add(write);
    }
    if (any) {
      getChildren()
          .addAll(
              new KeyHint("Enter", wording.of("line.open")),
              new KeyHint("R", wording.of("line.retry")),
              new KeyHint("Delete", wording.of("line.let_go")));
    }
    if (model.mayRead()) {
      var read = new Button(null, KeyHint.cap("Ctrl+O"));
      read.setId("line-read");
      read.textProperty().bind(wording.of("line.read"));
      read.setOnAction(_ -> model.beginReading());
      getChildren().add(read);
    }
  }
}
