package org.haidang.ui.settings.content;

import javafx.scene.control.ListCell;
import org.haidang.ui.settings.content.PublishedViewModel.Row;
import org.jspecify.annotations.Nullable;

/** A version's name alone. */
final class VersionNameCell extends ListCell<Row> {

  private final VersionWords words;

  VersionNameCell(VersionWords words) {
    this.words = words;
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    setText(row == null || empty ? "" : words.name(row));
  }
}
