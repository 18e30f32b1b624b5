package org.haidang.ui.kit;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One line of the palette: the key, the name, what it is of. */
final class PaletteCell extends ListCell<PaletteViewModel.Hit> {

  private final Wording wording;
  private final Label stroke = KeyHint.cap("");
  private final Label title = new Label();
  private final Label of = new Label();
  private final Label keys = KeyHint.cap("");
  private final HBox line = new HBox(stroke, title, of, keys);

  PaletteCell(Wording wording) {
    this.wording = wording;
    line.getStyleClass().add("palette-line");
    stroke.getStyleClass().add("palette-stroke");
    of.getStyleClass().add("caption");
    of.setMinWidth(USE_PREF_SIZE);
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    for (var cap : new Label[] {stroke, keys}) {
      cap.managedProperty().bind(cap.visibleProperty());
      cap.visibleProperty().bind(cap.textProperty().isNotEmpty());
    }
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(PaletteViewModel.Hit hit, boolean empty) {
    super.updateItem(hit, empty);
    boolean none = empty || hit == null;
    setGraphic(none ? null : line);
    setAccessibleText(none ? null : hit.command().title());
    if (!none) {
      var command = hit.command();
      var letter = !hit.stroke().isEmpty() && Character.isLetter(hit.stroke().charAt(0));
      stroke.setText(letter ? "⇧" + hit.stroke() : hit.stroke());
      title.setText(command.title());
      of.setText(
          command.detail().isEmpty()
              ? wording.get("palette.of." + command.group().name().toLowerCase(Locale.ROOT))
              : command.detail());
      keys.setText(command.keys());
    }
  }
}
