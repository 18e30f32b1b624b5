package org.haidang.ui.form;

import atlantafx.base.controls.CustomTextField;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.haidang.ui.kit.WordMatch;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * One of many choices, found by typing the beginnings of its words without tones. While the list is
 * open: arrows move, Enter takes and goes on, Alt and a digit take, Esc leaves things as they were.
 */
final class FinderEditor implements Editor {

  private final FieldViewModel field;
  private final CustomTextField text = new CustomTextField();
  private final OptionList list;
  private final Subscription bonds;
  private boolean showing;

  FinderEditor(FieldViewModel field, CaretReport report, ObservableValue<String> none) {
    this.field = field;
    this.list = new OptionList(text, none, this::take);
    text.getStyleClass().add("form-finder");
    text.setRight(new FontIcon(Material2AL.ARROW_DROP_DOWN));
    show();
    bonds =
        Subscription.combine(
            text.textProperty().subscribe((was, now) -> typed()),
            text.caretPositionProperty()
                .subscribe((was, now) -> report.at(field.path(), now.intValue())),
            field.valueProperty().subscribe((was, now) -> valueChanged()),
            field.labelProperty().subscribe((was, now) -> valueChanged()),
            field.readOnlyProperty().subscribe(readOnly -> text.setEditable(!readOnly)));
    text.setOnMouseClicked(event -> open(""));
  }

  private void typed() {
    if (showing) {
      return;
    }
    if (text.getText().isBlank()) {
      field.set("");
    }
    open(text.getText());
  }

  private void open(String typed) {
    if (field.readOnlyProperty().get()) {
      return;
    }
    field.loadOptions();
    list.show(new WordMatch(typed).of(field.options(), Option::label));
  }

  private void take(Option option) {
    list.hide();
    field.set(option.name());
    show();
    text.end();
  }

  private void valueChanged() {
    if (!text.isFocused()) {
      show();
    }
  }

  private void show() {
    var value = field.valueProperty().get();
    showing = true;
    text.setText(value.isEmpty() ? "" : field.labelOf(value));
    showing = false;
  }

  @Override
  public boolean handle(KeyEvent key) {
    int digit = Digits.place(key);
    if (list.isShowing() && digit >= 0 && Digits.alt(key)) {
      return list.take(digit);
    }
    return switch (key.getCode()) {
      case DOWN -> down();
      case UP -> {
        list.move(-1);
        yield list.isShowing();
      }
      // Where nothing is found Enter stays: what was typed would vanish.
      case ENTER -> list.takeMarked();
      case ESCAPE -> escape();
      default -> false;
    };
  }

  private boolean down() {
    if (list.isShowing()) {
      list.move(1);
    } else {
      open("");
    }
    return true;
  }

  private boolean escape() {
    boolean was = list.isShowing();
    list.hide();
    show();
    return was;
  }

  @Override
  public void left() {
    list.hide();
    show();
  }

  @Override
  public Region node() {
    return text;
  }

  @Override
  public Node target() {
    return text;
  }

  @Override
  public void focus(int offset) {
    text.requestFocus();
    text.selectAll();
  }

  @Override
  public int caret() {
    return text.getCaretPosition();
  }

  @Override
  public void release() {
    list.hide();
    bonds.unsubscribe();
  }
}
