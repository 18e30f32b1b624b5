package org.haidang.ui.form;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

/** The list under a text in which one types to find. Never takes the focus from the text. */
final class OptionList {

  private static final int ROWS = 8;

  private final TextField under;
  private final Consumer<Option> take;
  private final Popup popup = new Popup();
  private final ListView<Option> list = new ListView<>();

  OptionList(TextField under, ObservableValue<String> none, Consumer<Option> take) {
    this.under = under;
    this.take = take;
    list.setFocusTraversable(false);
    list.getStyleClass().addAll("form-popup", "form-options");
    list.setCellFactory(view -> new Cell());
    var nothing = new Label();
    nothing.getStyleClass().add("caption");
    nothing.textProperty().bind(none);
    list.setPlaceholder(nothing);
    popup.getContent().add(list);
    popup.setAutoHide(true);
    // The list's shadow reaches beyond it.
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
  }

  /** Shows {@code options}, the first marked; in words that there are none. */
  void show(List<Option> options) {
    list.getItems().setAll(options);
    if (under.getScene() == null) {
      return;
    }
    double font = under.getFont().getSize();
    double row = Math.ceil(font * 2.2);
    list.setStyle("-fx-font-size: " + font + "px;");
    list.setFixedCellSize(row);
    list.setPrefHeight(Math.clamp(options.size(), 1, ROWS) * row + 4);
    list.setPrefWidth(Math.max(under.getWidth(), 20 * font));
    list.getSelectionModel().select(0);
    list.scrollTo(0);
    if (!popup.isShowing()) {
      var at = Popups.beside(under, Side.BOTTOM);
      popup.show(under, at.getX(), at.getY());
    }
  }

  boolean isShowing() {
    return popup.isShowing();
  }

  void hide() {
    popup.hide();
  }

  void move(int step) {
    var marked = list.getSelectionModel();
    int next = Math.clamp(marked.getSelectedIndex() + step, 0, list.getItems().size() - 1);
    marked.select(next);
    list.scrollTo(Math.max(0, next - ROWS / 2));
  }

  /** Takes the one at {@code place}, from 0; false when there is none. */
  boolean take(int place) {
    if (place >= list.getItems().size()) {
      return false;
    }
    take.accept(list.getItems().get(place));
    return true;
  }

  /** Takes the marked one, if the list is shown; true when it is shown and holds none. */
  boolean takeMarked() {
    var marked = list.getSelectionModel().getSelectedItem();
    if (popup.isShowing() && marked != null) {
      take.accept(marked);
    }
    return popup.isShowing();
  }

  private final class Cell extends ListCell<Option> {

    private final Label digit = new Label();

    Cell() {
      digit.getStyleClass().add("form-digit");
      setOnMousePressed(
          event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
              take.accept(getItem());
            }
          });
    }

    @Override
    protected void updateItem(Option item, boolean empty) {
      super.updateItem(item, empty);
      boolean none = empty || item == null;
      setText(none ? null : item.label());
      digit.setText(getIndex() < 9 ? Integer.toString(getIndex() + 1) : " ");
      setGraphic(none ? null : digit);
    }
  }
}
