package org.haidang.ui.desk.call;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.haidang.ui.form.HeldKeys;
import org.jspecify.annotations.Nullable;

/** What the desk's keys do, in a call and before it. To be used on the FX thread. */
final class DeskKeys {

  private final CallDeskViewModel desk;
  private final HeldKeys held = new HeldKeys(System::nanoTime);
  private final EventHandler<KeyEvent> released = held::repeats;

  DeskKeys(CallDeskViewModel desk) {
    this.desk = desk;
  }

  /** Listens to the keys pressed in {@code root}. */
  void follow(Node root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::held);
    // A key may be let go of when the focus is nowhere: what it did can have taken its place away.
    root.sceneProperty().subscribe(this::listen);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void listen(@Nullable Scene was, @Nullable Scene now) {
    if (was != null) {
      was.removeEventFilter(KeyEvent.KEY_RELEASED, released);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.KEY_RELEASED, released);
    }
  }

  /** What opens, saves or ends a call happens once for each time its key goes down. */
  private void held(KeyEvent key) {
    boolean once =
        switch (key.getCode()) {
          case F2, F8, F12 -> true;
          case ENTER -> !key.isShiftDown();
          case S, W -> key.isShortcutDown();
          default -> false;
        };
    if (held.repeats(key) && once) {
      key.consume();
    }
  }

  private void pressed(KeyEvent key) {
    boolean used = true;
    switch (key.getCode()) {
      case F2 -> {
        if (key.isShiftDown()) {
          desk.changeLine();
        } else {
          desk.answer();
        }
      }
      case DIGIT1, NUMPAD1 -> used = line(key, 1);
      case DIGIT2, NUMPAD2 -> used = line(key, 2);
      case DIGIT3, NUMPAD3 -> used = line(key, 3);
      case F8 -> used = help(key.isShiftDown());
      case F11 -> desk.availability().extend();
      case P -> used = key.isShortcutDown() && pause();
      case Z -> used = key.isShortcutDown() && reopen(key);
      default -> used = false;
    }
    if (used) {
      key.consume();
    }
  }

  private boolean line(KeyEvent key, int number) {
    if (!key.isAltDown() || desk.callProperty().get() != null) {
      return false;
    }
    desk.line().choose(number);
    return true;
  }

  private boolean help(boolean other) {
    desk.beside()
        .sideways()
        .shift()
        .ifPresent(
            shift -> {
              if (other) {
                shift.helpOther();
              } else {
                shift.help();
              }
            });
    return desk.beside().sideways().shift().isPresent();
  }

  private boolean pause() {
    desk.availability().pauseOrReady();
    return true;
  }

  private boolean reopen(KeyEvent key) {
    boolean ready = desk.callProperty().get() == null;
    if (ready && !(key.getTarget() instanceof TextInputControl)) {
      desk.again().savedLast();
      return true;
    }
    return false;
  }
}
