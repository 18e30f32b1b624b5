package org.haidang.ui.kit;

import java.time.Duration;
import javafx.animation.PauseTransition;

/** Something to do on the FX thread after a while. */
@FunctionalInterface
public interface Later {

  /** Does {@code action} after {@code delay}; running the answer beforehand calls it off. */
  Runnable after(Duration delay, Runnable action);

  /** By JavaFX's own clock. */
  static Later onScreen() {
    return (delay, action) -> {
      var pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
      pause.setOnFinished(_ -> action.run());
      pause.play();
      return pause::stop;
    };
  }
}
