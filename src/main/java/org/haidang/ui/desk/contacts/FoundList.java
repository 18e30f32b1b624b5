package org.haidang.ui.desk.contacts;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import org.haidang.records.Search.Hit;
import org.haidang.ui.desk.contacts.SearchViewModel.Row;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2MZ;

/** What was found, kind by kind, each with the place that matches. */
final class FoundList extends ListView<Row> {

  private static final int ABOVE = 2;

  /** Around a card: insets of list and cell, and the bar at its right, px. */
  private static final double ROUND = 56;

  private final SearchViewModel model;
  private final Narrowings narrowings;
  private final Wording wording;
  private final Formats formats;
  private final Consumer<Hit> opened;

  FoundList(
      SearchViewModel model,
      Narrowings narrowings,
      Wording wording,
      Formats formats,
      Consumer<Hit> open) {
    this.model = model;
    this.narrowings = narrowings;
    this.wording = wording;
    this.formats = formats;
    this.opened = open;
    setId("found");
    getStyleClass().add("found");
    accessibleTextProperty().bind(wording.of("contacts.found.name"));
    setFixedCellSize(USE_COMPUTED_SIZE);
    setItems(model.rows());
    setCellFactory(_ -> new Cell());
    setPlaceholder(new Label());
    model.answered().subscribe(this::placeholder);
    model.plain().subscribe(_ -> refresh());
    model.rows().subscribe(this::first);
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            open();
          }
        });
  }

  private void first() {
    if (getItems().size() > 1) {
      getSelectionModel().clearAndSelect(1);
      scrollTo(0);
    }
  }

  private void placeholder(boolean answered) {
    if (!answered || !model.rows().isEmpty()) {
      return;
    }
    var empty =
        new Empty(
            Material2MZ.SEARCH_OFF,
            wording.of("contacts.found.none"),
            wording.of(
                model.chips().isEmpty()
                    ? "contacts.found.none.todo"
                    : "contacts.found.none.chips"));
    if (!model.chips().isEmpty()) {
      var last = model.chips().getLast();
      var drop = new Button(wording.get("contacts.found.drop", narrowings.named(last)));
      drop.setId("found-drop");
      drop.setOnAction(_ -> model.dropLast());
      empty.getChildren().add(drop);
    }
    setPlaceholder(empty);
  }

  /** Opens the one chosen; false when none is. */
  boolean open() {
    if (getSelectionModel().getSelectedItem() instanceof Row.One one) {
      opened.accept(one.hit());
      return true;
    }
    return false;
  }

  /** The next one or the one before, headings passed over. */
  void move(int step) {
    int at = getSelectionModel().getSelectedIndex() + step;
    while (at >= 0 && at < getItems().size() && getItems().get(at) instanceof Row.Heading) {
      at += step;
    }
    if (at >= 0 && at < getItems().size()) {
      getSelectionModel().clearAndSelect(at);
      scrollTo(Math.max(0, at - ABOVE));
    }
  }

  private final class Cell extends ListCell<Row> {

    private final FoundCard card = new FoundCard(wording, formats, narrowings);
    private final Label heading = new Label();

    Cell() {
      heading.getStyleClass().add("record-section");
      // As wide as the list: left to itself a long line would be wider, and a bar scroll sideways.
      var width = Bindings.subtract(FoundList.this.widthProperty(), ROUND);
      card.minWidthProperty().bind(Bindings.min(0, width));
      card.prefWidthProperty().bind(width);
      card.maxWidthProperty().bind(width);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      setDisable(false);
      switch (row) {
        case Row.Heading it when !empty -> {
          heading.setText(
              wording.get("contacts.found.heading", narrowings.type(it.type()), it.count()));
          setGraphic(heading);
          setAccessibleText(heading.getText());
        }
        case Row.One it when !empty -> {
          card.show(it.hit(), model.plain().get());
          setGraphic(card);
          setAccessibleText(card.words());
        }
        case null, default -> setGraphic(null);
      }
    }
  }
}
