package org.haidang.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** The keys of this screen and of every screen, laid over the window. F1 or Esc puts it away. */
final class KeyMap extends StackPane {

  private static final List<KeyHelp> EVERYWHERE =
      List.of(
          new KeyHelp("F1", "shell.keys.help"),
          new KeyHelp("F6", "shell.keys.language"),
          new KeyHelp("Ctrl+1…9", "shell.keys.go"),
          new KeyHelp("Ctrl+G", "shell.keys.waiting"),
          new KeyHelp("Ctrl+L", "shell.keys.lock"),
          new KeyHelp("Shift+Esc", "shell.keys.read"),
          new KeyHelp("Ctrl+D", "shell.keys.dark"),
          new KeyHelp("Ctrl +  Ctrl −", "shell.keys.zoom"));

  private static final double KEYS_PERCENT = 30;

  private final Wording wording;
  private final VBox card = new VBox();

  KeyMap(Wording wording) {
    this.wording = wording;
    setId("key-map");
    getStyleClass().add("veil");
    var scroll = new ScrollPane(card);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("paper", "key-map");
    scroll.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    card.getStyleClass().add("key-map-card");
    getChildren().add(scroll);
    setAlignment(Pos.CENTER);
  }

  /** Shows the keys of a screen with the given name. */
  void show(String nameKey, List<KeyHelp> keys) {
    card.getChildren().clear();
    if (!keys.isEmpty()) {
      card.getChildren().addAll(heading(nameKey), table(keys));
    }
    card.getChildren().addAll(heading("shell.keys.everywhere"), table(EVERYWHERE));
  }

  private Label heading(String key) {
    var label = new Label();
    label.getStyleClass().add("heading");
    label.textProperty().bind(wording.of(key));
    return label;
  }

  private GridPane table(List<KeyHelp> keys) {
    var grid = new GridPane();
    grid.getStyleClass().add("key-table");
    var first = new ColumnConstraints();
    first.setPercentWidth(KEYS_PERCENT);
    grid.getColumnConstraints().add(first);
    for (int row = 0; row < keys.size(); row++) {
      var what = new Label();
      what.textProperty().bind(wording.of(keys.get(row).textKey()));
      grid.addRow(row, KeyHint.cap(keys.get(row).keys()), what);
    }
    return grid;
  }
}
