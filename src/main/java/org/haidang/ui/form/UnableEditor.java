package org.haidang.ui.form;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** In place of controls: why a desk cannot take this answer, and the answer others gave. */
final class UnableEditor implements Editor {

  private final Label words = new Label(null, new FontIcon(Material2AL.BLOCK));

  UnableEditor(FieldViewModel field) {
    words.getStyleClass().add("form-unable");
    words.setWrapText(true);
    words
        .textProperty()
        .bind(
            field
                .valueProperty()
                .flatMap(
                    value ->
                        field
                            .unableProperty()
                            .map(why -> value.isEmpty() ? why : value + "\n" + why)));
  }

  @Override
  public Region node() {
    return words;
  }

  @Override
  public Node target() {
    return words;
  }

  @Override
  public void focus(int offset) {
    // Nobody can answer it: the caret never stands here.
  }

  @Override
  public boolean wide() {
    return true;
  }

  @Override
  public void release() {
    words.textProperty().unbind();
  }
}
