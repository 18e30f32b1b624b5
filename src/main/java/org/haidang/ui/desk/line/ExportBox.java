package org.haidang.ui.desk.line;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Caret;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/**
 * Whether what the server did not take is to be written into a file, which holds what is personal.
 */
final class ExportBox extends VBox {

  private final Button choose = new Button();

  /** Seen while the model exports; {@code file} lets a person say where to. */
  ExportBox(LineViewModel model, Wording wording, Supplier<Optional<Path>> file) {
    var warning = LineView.label("line-export-warning", "notice");
    warning.textProperty().bind(wording.of("line.export.warning"));
    choose.setId("line-export-choose");
    choose.textProperty().bind(wording.of("line.export.choose"));
    choose.setOnAction(_ -> file.get().ifPresent(model::export));
    var not = new Button(null, KeyHint.cap("Esc"));
    not.setId("line-export-not");
    not.textProperty().bind(wording.of("line.export.not"));
    not.setOnAction(_ -> model.exporting().set(false));
    var buttons = new HBox(choose, not);
    buttons.getStyleClass().add("line-buttons");
    getChildren().addAll(warning, buttons);
    getStyleClass().add("line-page");
    visibleProperty().bind(model.exporting());
    managedProperty().bind(model.exporting());
    model.exporting().subscribe(this::exporting);
  }

  private void exporting(boolean now) {
    if (now) {
      Caret.to(this, choose);
    }
  }
}
