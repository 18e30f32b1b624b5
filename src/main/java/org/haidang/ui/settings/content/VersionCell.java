package org.haidang.ui.settings.content;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.haidang.ui.settings.content.PublishedViewModel.Row;
import org.jspecify.annotations.Nullable;

/** One version: its name and whether it is in use; by whom and when; why. */
final class VersionCell extends ListCell<Row> {

  private final VersionWords words;
  private final ListView<Row> versions;

  VersionCell(VersionWords words, ListView<Row> versions) {
    this.words = words;
    this.versions = versions;
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (row == null || empty) {
      setGraphic(null);
      return;
    }
    var name = new Label(words.name(row));
    name.getStyleClass().add(row.inUse() ? "strong" : "medium");
    var by = new Label(words.by(row));
    by.getStyleClass().add("caption");
    var edition = row.edition();
    var why = new Label(edition == null ? "" : edition.note());
    why.setWrapText(true);
    var box = edition == null ? new VBox(2, name, by) : new VBox(2, name, by, why);
    box.maxWidthProperty().bind(versions.widthProperty().subtract(48));
    by.setWrapText(true);
    name.setWrapText(true);
    setGraphic(box);
  }
}
