package org.haidang.ui.kit;

import java.util.Arrays;
import javafx.application.Platform;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A field for a password that no string ever holds: what JavaFX keeps of it are dots, the
 * characters lie in an array that is wiped. What remains are the strings of one character each that
 * JavaFX makes of every key, in no order that anybody could tell. Pasted words stay whole in memory
 * until they are collected. To be used on the FX thread.
 *
 * <p>It undoes nothing, since what is undone would be dots.
 */
public final class SecretField extends PasswordField {

  private static final String DOT = "\u2022";
  private static final int FIRST = 64;

  private char[] typed = new char[FIRST];
  private int length;

  /** An empty one. */
  public SecretField() {
    setTextFormatter(new TextFormatter<>(this::hide));
    setContextMenu(new ContextMenu());
    addEventFilter(KeyEvent.KEY_PRESSED, SecretField::undoNothing);
    textProperty()
        .addListener(
            (_, _, now) -> {
              // Whatever came past the formatter left another text than was typed.
              if (now.length() != length) {
                wipe();
                Platform.runLater(this::clear);
              }
            });
  }

  private static void undoNothing(KeyEvent event) {
    if (event.isShortcutDown() && (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y)) {
      event.consume();
    }
  }

  private TextFormatter.Change hide(TextFormatter.Change change) {
    if (change.isContentChange()) {
      var text = change.getText();
      splice(change.getRangeStart(), change.getRangeEnd(), text);
      change.setText(DOT.repeat(text.length()));
    }
    return change;
  }

  private void splice(int from, int to, String text) {
    // More dots than characters: what came past the formatter is being cleared.
    int start = Math.min(from, length);
    int end = Math.min(to, length);
    int after = length - end;
    int total = start + text.length() + after;
    var next = new char[Math.max(typed.length, total)];
    System.arraycopy(typed, 0, next, 0, start);
    text.getChars(0, text.length(), next, start);
    System.arraycopy(typed, end, next, start + text.length(), after);
    Arrays.fill(typed, '\0');
    typed = next;
    length = total;
  }

  private void wipe() {
    Arrays.fill(typed, '\0');
    length = 0;
  }

  /** A copy of what was typed, for the caller to wipe. */
  public char[] characters() {
    return Arrays.copyOf(typed, length);
  }
}
