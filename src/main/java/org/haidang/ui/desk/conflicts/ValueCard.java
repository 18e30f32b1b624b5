package org.haidang.ui.desk.conflicts;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;

/** One of the values, with its key: what it says, who wrote it, when and where. */
final class ValueCard extends HBox {

  /**
   * A card.
   *
   * @param key the digit that takes it; empty where none does
   * @param value what it says, masked where it must be
   * @param lines beneath it; empty ones are left out
   */
  ValueCard(String key, String value, List<String> lines, Runnable take) {
    getStyleClass().add("conflict-card");
    setId("conflict-value-" + key);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    var words = new VBox(Lines.of("conflict-value", value));
    words.getStyleClass().add("conflict-card-words");
    for (var line : lines) {
      if (!line.isEmpty()) {
        words.getChildren().add(Lines.of("caption", line));
      }
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    if (!key.isEmpty()) {
      getChildren().add(KeyHint.cap(key));
    }
    getChildren().add(words);
    setAccessibleText(WhoWords.join(value, WhoWords.join(lines.toArray(String[]::new))));
    setOnMouseClicked(_ -> take.run());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            take.run();
            event.consume();
          }
        });
  }
}
