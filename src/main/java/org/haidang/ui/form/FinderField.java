package org.haidang.ui.form;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import org.haidang.ui.kit.WordMatch;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * One of many choices outside a form, found by typing the beginnings of its words without tones.
 * Enter takes the marked one; what it and Esc do not do here is left to those around.
 */
public final class FinderField extends CustomTextField {

  private final List<Option> options;
  private final OptionList list;
  private boolean showing;

  /**
   * A field over {@code options}.
   *
   * @param none says that nothing is found
   * @param take is told what was chosen
   */
  public FinderField(List<Option> options, ObservableValue<String> none, Consumer<Option> take) {
    this.options = List.copyOf(options);
    list =
        new OptionList(
            this,
            none,
            option -> {
              hide(option.label());
              take.accept(option);
            });
    getStyleClass().add("form-finder");
    setRight(new FontIcon(Material2AL.ARROW_DROP_DOWN));
    textProperty().subscribe((was, now) -> typed());
    focusedProperty().subscribe((was, now) -> left(now));
    setOnMouseClicked(_ -> open());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Shows the list under it, everything in it. */
  public void open() {
    list.show(options);
  }

  /** Shows {@code text} without looking for it. */
  public void put(String text) {
    showing = true;
    setText(text);
    showing = false;
  }

  private void typed() {
    if (!showing && isFocused()) {
      list.show(matching(getText()));
    }
  }

  private void left(boolean focused) {
    if (!focused) {
      list.hide();
    }
  }

  private void hide(String chosen) {
    list.hide();
    put(chosen);
    end();
  }

  private List<Option> matching(String typed) {
    var match = new WordMatch(typed);
    var found = options.stream().filter(option -> match.matches(option.label())).toList();
    return Stream.concat(
            found.stream().filter(option -> match.begins(option.label())),
            found.stream().filter(option -> !match.begins(option.label())))
        .toList();
  }

  private void pressed(KeyEvent key) {
    boolean shown = list.isShowing();
    switch (key.getCode()) {
      case DOWN -> {
        if (shown) {
          list.move(1);
        } else {
          open();
        }
      }
      case UP -> {
        if (!shown) {
          return;
        }
        list.move(-1);
      }
      case ENTER -> {
        if (!shown) {
          return;
        }
        list.takeMarked();
      }
      case ESCAPE -> {
        if (!shown) {
          return;
        }
        list.hide();
      }
      default -> {
        return;
      }
    }
    key.consume();
  }
}
