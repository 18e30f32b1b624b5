package org.haidang.ui.desk.agencies;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.haidang.referrals.Suggestion;
import org.haidang.ui.kit.Empty;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2MZ;

/** The agencies found: each with its name and, beneath, what must be known at first sight. */
final class AgencyList extends ListView<Suggestion> {

  private final AgenciesViewModel model;
  private final AgencyText text;

  AgencyList(AgenciesViewModel model, AgencyText text) {
    super(model.rows());
    this.model = model;
    this.text = text;
    var wording = text.wording();
    setId("agencies-list");
    getStyleClass().addAll("agencies-list", "paper");
    accessibleTextProperty().bind(wording.of("agencies.list"));
    setPlaceholder(
        new Empty(
            Material2MZ.SEARCH, wording.of("agencies.none"), wording.of("agencies.none.todo")));
    setCellFactory(_ -> new Cell());
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            now -> {
              if (now != null) {
                model.choose(now);
              }
            });
    // The list comes anew before it is known which of them is read.
    model
        .rows()
        .addListener(
            (ListChangeListener<Suggestion>)
                _ -> Platform.runLater(() -> mark(model.chosen().get())));
    model.chosen().subscribe(this::mark);
    text.language().subscribe(_ -> refresh());
  }

  /** The list may have come anew around the one that is read. */
  private void mark(@Nullable Suggestion now) {
    int at = now == null ? -1 : getItems().indexOf(now);
    if (at >= 0 && at != getSelectionModel().getSelectedIndex()) {
      getSelectionModel().clearAndSelect(at);
      getFocusModel().focus(at);
      scrollTo(Math.max(0, at - 2));
    }
  }

  private final class Cell extends ListCell<Suggestion> {

    private final Label name = new Label();
    private final Label line = new Label();
    private final VBox both = new VBox(name, line);

    Cell() {
      name.getStyleClass().addAll("agencies-name", "may-elide"); // whole on the card beside
      line.getStyleClass().addAll("caption", "may-elide");
      name.setMinWidth(0);
      line.setMinWidth(0);
      both.setMinWidth(0);
      both.setPrefWidth(1);
    }

    @Override
    protected void updateItem(Suggestion item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      name.setText(text.name(item.agency()));
      line.setText(text.line(item, model.known().get().book()));
      setAccessibleText(name.getText() + ". " + line.getText());
      setGraphic(both);
    }
  }
}
