package org.haidang.ui.desk.call.earlier;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.haidang.desk.LookReason;
import org.haidang.people.PersonRole;

/** What the keys do with who may have called before. To be used on the FX thread. */
final class EarlierKeys {

  private final EarlierViewModel model;
  private final Runnable back;

  /** Those of {@code model}; {@code back} goes back to the script. */
  EarlierKeys(EarlierViewModel model, Runnable back) {
    this.model = model;
    this.back = back;
  }

  /** A step back, from the list to the script. */
  void stepBack() {
    if (!model.back()) {
      back.run();
    }
  }

  /** A key that nothing with the focus has used. */
  void pressed(KeyEvent key) {
    boolean typing = key.getTarget() instanceof TextInputControl;
    if (key.isShortcutDown() || key.isAltDown() || (typing && key.getCode() != KeyCode.ESCAPE)) {
      return;
    }
    if (use(key)) {
      key.consume();
    }
  }

  private boolean use(KeyEvent key) {
    int digit = digit(key.getCode());
    if (digit > 0) {
      return digit(digit);
    }
    switch (key.getCode()) {
      case ESCAPE -> stepBack();
      case Z -> model.unlink();
      case M -> model.giveCode();
      case N -> model.newcomers().stream().findFirst().ifPresent(model::make);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean digit(int digit) {
    switch (model.stepProperty().get()) {
      case Step.Listing _ -> at(List.copyOf(model.rows()), digit, model::choose);
      case Step.Asking _ -> at(List.of(LookReason.values()), digit, model::because);
      case Step.Reading _ -> at(List.of(PersonRole.values()), digit, model::link);
    }
    return true;
  }

  private static <T> void at(List<T> all, int digit, Consumer<T> act) {
    if (digit <= all.size()) {
      act.accept(all.get(digit - 1));
    }
  }

  private static int digit(KeyCode code) {
    var name = code.getName();
    char last = name.charAt(name.length() - 1);
    return code.isDigitKey() || code.isKeypadKey() ? Character.digit(last, 10) : 0;
  }
}
