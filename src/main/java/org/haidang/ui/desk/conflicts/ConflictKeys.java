package org.haidang.ui.desk.conflicts;

import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.haidang.desk.ConflictDesk.Way;

/** What the keys do with what was written apart. To be used on the FX thread. */
final class ConflictKeys {

  private final ConflictsView view;
  private final ConflictsViewModel model;
  private final SettlePane settle;
  private final AmendPane amend;
  private final Fields fields;
  private boolean swallow;

  /** Listens to the keys pressed in {@code view}. */
  ConflictKeys(
      ConflictsView view,
      ConflictsViewModel model,
      SettlePane settle,
      AmendPane amend,
      Fields fields) {
    this.amend = amend;
    this.view = view;
    this.model = model;
    this.settle = settle;
    this.fields = fields;
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    view.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent key) {
    if (key.isConsumed()) {
      return;
    }
    swallow = false;
    boolean inText = key.getTarget() instanceof TextInputControl;
    boolean used;
    if (key.isShortcutDown()) {
      used = key.getCode() == KeyCode.Z && !inText && undo();
    } else if (key.isAltDown()) {
      used = list(key.getCode());
    } else {
      used = plainKey(key, inText);
    }
    if (used) {
      key.consume();
    }
  }

  /** The digit that led into a text is not typed into it. */
  private void typed(KeyEvent key) {
    if (swallow) {
      swallow = false;
      key.consume();
    }
  }

  private boolean undo() {
    model.undo();
    return true;
  }

  private boolean list(KeyCode code) {
    var list =
        switch (code) {
          case DIGIT1, NUMPAD1 -> Shown.OPEN;
          case DIGIT2, NUMPAD2 -> Shown.APART;
          case DIGIT3, NUMPAD3 -> Shown.AMENDMENTS;
          default -> null;
        };
    if (list != null) {
      model.shown().set(list);
    }
    return list != null;
  }

  private boolean plainKey(KeyEvent key, boolean inText) {
    return switch (key.getCode()) {
      case F4 -> plain();
      case F8 -> turnBeside();
      case ESCAPE -> model.back();
      case ENTER -> !inText && key.getTarget() instanceof ListView<?> && enter();
      default -> !inText && digit(digit(key));
    };
  }

  private boolean plain() {
    model.togglePlain(fields);
    return true;
  }

  private boolean turnBeside() {
    view.turnBeside();
    return true;
  }

  private boolean digit(int digit) {
    swallow =
        digit >= 0
            && switch (model.shown().get()) {
              case OPEN -> settle.digit(digit);
              case APART -> false;
              case AMENDMENTS -> amend.digit(digit);
            };
    return swallow;
  }

  private boolean enter() {
    if (model.shown().get() == Shown.APART) {
      model.tick();
      return true;
    }
    if (model.shown().get() == Shown.AMENDMENTS) {
      model.amending().accept(amend.masked());
      return true;
    }
    var open = model.chosen().get();
    if (open != null && open.way() != Way.BY_SUPERVISOR) {
      view.lead();
    }
    return true;
  }

  private static int digit(KeyEvent key) {
    return key.getCode().isDigitKey()
        ? Character.digit(key.getCode().getChar().charAt(key.getCode().getChar().length() - 1), 10)
        : -1;
  }
}
