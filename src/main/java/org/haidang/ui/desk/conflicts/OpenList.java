package org.haidang.ui.desk.conflicts;

import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A list of two lines a row: what it is and for how long, then of which record. Rows are put into
 * words when they come into sight.
 *
 * @param <T> what a row is
 */
final class OpenList<T> extends ListView<T> {

  /**
   * A row in words.
   *
   * @param title what it is
   * @param at the right of it: how old
   * @param beneath of which record
   * @param mark what stands out about it; empty for nothing
   */
  record Words(String title, String at, String beneath, String mark) {}

  OpenList(String id, ObservableList<T> items, Function<T, Words> words) {
    super(items);
    setId(id);
    getStyleClass().add("conflict-list");
    setCellFactory(_ -> new Row<>(words));
  }

  private static final class Row<T> extends ListCell<T> {

    private final Function<T, Words> words;
    private final Label title = new Label();
    private final Label age = new Label();
    private final Label beneath = new Label();
    private final Label mark = new Label();
    private final VBox both;

    Row(Function<T, Words> words) {
      this.words = words;
      title.getStyleClass().addAll("medium", "may-elide"); // the pane beside says it whole
      title.setMaxWidth(Double.MAX_VALUE);
      title.setMinWidth(0);
      HBox.setHgrow(title, Priority.ALWAYS);
      age.getStyleClass().add("caption");
      age.setMinWidth(USE_PREF_SIZE);
      beneath.getStyleClass().addAll("caption", "may-elide");
      beneath.setMinWidth(0);
      mark.getStyleClass().add("conflict-mark");
      mark.setWrapText(true);
      var line = new HBox(title, age);
      line.getStyleClass().add("conflict-row-line");
      line.setAlignment(Pos.BASELINE_LEFT);
      both = new VBox(line, beneath, mark);
      both.getStyleClass().add("conflict-row");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      var now = words.apply(item);
      title.setText(now.title());
      age.setText(now.at());
      beneath.setText(now.beneath());
      mark.setText(now.mark());
      mark.setVisible(!now.mark().isEmpty());
      mark.setManaged(mark.isVisible());
      setGraphic(both);
      setAccessibleText(WhoWords.join(now.title(), now.at(), now.beneath(), now.mark()));
    }
  }
}
