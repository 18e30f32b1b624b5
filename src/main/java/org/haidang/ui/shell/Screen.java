package org.haidang.ui.shell;

import java.time.Duration;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What fills the window: sign-in, the desk, a fault. Used on the FX thread. */
public interface Screen {

  /** Its root, made once. */
  Parent root();

  /** It is in the window now: where it subscribes and takes the focus. */
  void shown();

  /** It leaves the window: where it lets go. */
  void hidden();

  /** For how long something has waited too long to be sent; null while nothing has. */
  default ObservableValue<@Nullable Duration> late() {
    return new SimpleObjectProperty<>();
  }

  /** Whether a person is in the midst of something, such as a call that comes in or is in hand. */
  default boolean isEngaged() {
    return false;
  }

  /** A key pressed anywhere in the window, before any control gets it; consumed when used. */
  default void key(KeyEvent event) {}
}
