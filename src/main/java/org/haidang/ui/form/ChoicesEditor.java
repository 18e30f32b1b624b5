package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.haidang.content.QuestionType;

/**
 * All choices in sight: one stop for Tab, arrows within, digits pick, Delete empties. One choice as
 * radio buttons, several as check boxes.
 */
final class ChoicesEditor implements Editor {

  private static final int NUMBERED = 9;
  private static final int FEW = 4;

  private final FieldViewModel field;
  private final FlowPane node = new FlowPane();
  private final List<ButtonBase> buttons = new ArrayList<>();
  private final Subscription bonds;
  private final ListChangeListener<Option> rebuild = change -> build();
  private int stop;

  ChoicesEditor(FieldViewModel field) {
    this.field = field;
    node.getStyleClass().add("form-choices");
    node.setAccessibleRole(AccessibleRole.PARENT);
    build();
    field.options().addListener(rebuild);
    bonds =
        Subscription.combine(
            field.valueProperty().subscribe((was, now) -> mark()),
            field.readOnlyProperty().subscribe(node::setDisable));
  }

  private void build() {
    boolean focused = node.isFocusWithin();
    buttons.clear();
    for (var option : field.options()) {
      buttons.add(button(option));
    }
    node.getChildren().setAll(buttons);
    mark();
    if (focused && !buttons.isEmpty()) {
      buttons.get(stop).requestFocus();
    }
  }

  private ButtonBase button(Option option) {
    ButtonBase button =
        field.type() == QuestionType.SELECT_ONE ? new RadioButton() : new CheckBox();
    button.setText(option.label());
    button.setWrapText(true);
    // Never wider than its line: at a large text in a narrow pane its words go on below.
    button
        .maxWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> node.getWidth() > 0 ? node.getWidth() : Double.MAX_VALUE,
                node.widthProperty()));
    button.getStyleClass().add("form-choice");
    int place = buttons.size();
    if (place < NUMBERED) {
      var digit = new Label(Integer.toString(place + 1));
      digit.getStyleClass().add("form-digit");
      button.setGraphic(digit);
    }
    button.accessibleTextProperty().bind(field.labelProperty().concat(": ").concat(option.label()));
    button.addEventHandler(
        ActionEvent.ACTION,
        event -> {
          field.toggle(option.name());
          mark();
        });
    button.focusedProperty().subscribe(now -> stopAt(now ? place : stop));
    return button;
  }

  private void mark() {
    var chosen = field.chosen();
    for (int i = 0; i < buttons.size(); i++) {
      boolean on = chosen.contains(field.options().get(i).name());
      switch (buttons.get(i)) {
        case RadioButton radio -> radio.setSelected(on);
        case CheckBox box -> box.setSelected(on);
        default -> throw new IllegalStateException();
      }
      if (on && !node.isFocusWithin() && field.type() == QuestionType.SELECT_ONE) {
        stop = i;
      }
    }
    stopAt(stop < buttons.size() ? stop : 0);
  }

  private void stopAt(int place) {
    stop = place;
    for (int i = 0; i < buttons.size(); i++) {
      buttons.get(i).setFocusTraversable(i == stop);
    }
  }

  @Override
  public boolean handle(KeyEvent key) {
    int digit = Digits.place(key);
    if (digit >= 0 && Digits.plain(key)) {
      pick(digit);
      return true;
    }
    return switch (key.getCode()) {
      case RIGHT, DOWN -> move(1);
      case LEFT, UP -> move(-1);
      case DELETE, BACK_SPACE -> empty();
      default -> false;
    };
  }

  private void pick(int place) {
    if (place < buttons.size()) {
      var name = field.options().get(place).name();
      buttons.get(place).requestFocus();
      // Pressing the digit of the one chosen leaves it chosen: a nervous hand presses twice.
      if (field.type() != QuestionType.SELECT_ONE || !field.chosen().contains(name)) {
        field.toggle(name);
      }
    }
  }

  private boolean move(int step) {
    int next = stop + step;
    if (next >= 0 && next < buttons.size()) {
      buttons.get(next).requestFocus();
    }
    return true;
  }

  private boolean empty() {
    field.set("");
    return true;
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public Node target() {
    return buttons.isEmpty() ? node : buttons.get(stop);
  }

  @Override
  public void focus(int offset) {
    target().requestFocus();
  }

  @Override
  public boolean wide() {
    return field.type() == QuestionType.SELECT_MULTIPLE || buttons.size() > FEW;
  }

  @Override
  public void release() {
    field.options().removeListener(rebuild);
    bonds.unsubscribe();
  }
}
