package org.haidang.ui.form;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Type a few letters of any question, or its number on paper, Enter, and the caret is there. Esc
 * goes back.
 */
final class JumpBox extends VBox {

  private static final int ROWS = 8;

  private final FormViewModel form;
  private final TextField text = new TextField();
  private final ListView<FormViewModel.Hit> list = new ListView<>();
  private @Nullable Node before;

  JumpBox(FormViewModel form) {
    this.form = form;
    setId("jump-box");
    getStyleClass().add("form-jump");
    text.promptTextProperty().bind(form.wording().of("form.jump.prompt"));
    text.accessibleTextProperty().bind(form.wording().of("form.jump.prompt"));
    text.textProperty().subscribe((was, now) -> find());
    text.fontProperty().subscribe((was, now) -> findAnew());
    // Changes with the language; the language itself would hold on to this form.
    text.promptTextProperty().subscribe((was, now) -> findAnew());
    var none = new Label();
    none.getStyleClass().add("caption");
    none.textProperty().bind(form.wording().of("form.jump.none"));
    list.setPlaceholder(none);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new Cell());
    list.setOnMouseClicked(event -> take());
    getChildren().addAll(text, list);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    setVisible(false);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /** Opens, and remembers where the focus was. */
  void open() {
    before = getScene() == null ? null : getScene().getFocusOwner();
    text.clear();
    setVisible(true);
    find();
    text.requestFocus();
  }

  private void close() {
    setVisible(false);
  }

  private void findAnew() {
    if (isVisible()) {
      find();
    }
  }

  private void find() {
    double font = text.getFont().getSize();
    list.getItems().setAll(form.find(text.getText()));
    list.setFixedCellSize(Math.ceil(font * 2.2));
    list.setPrefHeight(ROWS * list.getFixedCellSize() + 4);
    list.setPrefWidth(30 * font);
    list.getSelectionModel().select(0);
    list.scrollTo(0);
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case ENTER -> take();
      case ESCAPE -> back();
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void move(int step) {
    var marked = list.getSelectionModel();
    int next = Math.clamp(marked.getSelectedIndex() + step, -1, list.getItems().size() - 1);
    marked.select(Math.max(0, next));
    list.scrollTo(Math.max(0, next - ROWS / 2));
  }

  private void take() {
    var hit = list.getSelectionModel().getSelectedItem();
    if (hit != null) {
      close();
      form.focus(hit.path(), -1);
    }
  }

  private void back() {
    close();
    var node = before;
    if (node != null) {
      node.requestFocus();
    }
  }

  private static final class Cell extends ListCell<FormViewModel.Hit> {

    private final Label number = new Label();
    private final Label label = new Label();
    private final Label where = new Label();
    private final HBox line = new HBox(number, label, where);

    Cell() {
      line.getStyleClass().add("form-hit");
      where.getStyleClass().add("caption");
      number.getStyleClass().add("form-number");
      number.setMinWidth(USE_PREF_SIZE);
      number.managedProperty().bind(number.textProperty().isNotEmpty());
      HBox.setHgrow(label, Priority.ALWAYS);
      label.setMaxWidth(Double.MAX_VALUE);
      label.setMinWidth(0);
      where.setMinWidth(USE_PREF_SIZE);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(FormViewModel.Hit hit, boolean empty) {
      super.updateItem(hit, empty);
      boolean none = empty || hit == null;
      setGraphic(none ? null : line);
      if (!none) {
        number.setText(hit.number());
        label.setText(hit.label());
        where.setText(hit.where());
      }
    }
  }
}
