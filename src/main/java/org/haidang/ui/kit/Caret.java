package org.haidang.ui.kit;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/**
 * Gives the caret to what came onto the screen just now. What stands in a split or scroll pane is
 * in no window before that has its skin, and until the next pulse it takes no focus: keys pressed
 * meanwhile would go nowhere.
 */
public final class Caret {

  private Caret() {}

  /**
   * Focuses {@code node}, in {@code screen}, at once; later where the screen is in no window yet.
   * Not for a field of text that a letter key opens: it would be typed into it.
   */
  public static void to(Parent screen, Node node) {
    screen.applyCss();
    if (node.getScene() == null) {
      Platform.runLater(node::requestFocus);
    } else {
      node.requestFocus();
    }
  }

  /**
   * Puts the caret where {@code wanted} says and keeps it there until somebody presses a key or a
   * button of the mouse. A pulse that still mourns the last screen's field gives the caret to the
   * first control it finds: a password must not be typed into the account's field.
   *
   * @param screen stands in a window
   * @return ends it
   */
  public static Subscription hold(Parent screen, Supplier<Node> wanted) {
    wanted.get().requestFocus();
    var over = new AtomicBoolean();
    EventHandler<Event> touched = _ -> over.set(true);
    screen.addEventFilter(KeyEvent.KEY_PRESSED, touched);
    screen.addEventFilter(MouseEvent.MOUSE_PRESSED, touched);
    var focus =
        screen
            .getScene()
            .focusOwnerProperty()
            .subscribe(
                _ ->
                    Platform.runLater(
                        () -> {
                          if (!over.get()) {
                            wanted.get().requestFocus();
                          }
                        }));
    return () -> {
      over.set(true);
      focus.unsubscribe();
      screen.removeEventFilter(KeyEvent.KEY_PRESSED, touched);
      screen.removeEventFilter(MouseEvent.MOUSE_PRESSED, touched);
    };
  }
}
