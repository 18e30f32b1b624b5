package org.haidang.ui.shell;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Waits for one pulse of a window, in which what was put there is styled and laid out. */
final class AfterPulse {

  private final Scene scene;
  private final Runnable then;
  private final Runnable pulsed = this::pulsed;

  private AfterPulse(Scene scene, Runnable then) {
    this.scene = scene;
    this.then = then;
  }

  /** Runs {@code then} after the next one; at once where no window is open around {@code node}. */
  static void in(Node node, Runnable then) {
    var scene = node.getScene();
    if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
      then.run();
      return;
    }
    var wait = new AfterPulse(scene, then);
    scene.addPostLayoutPulseListener(wait.pulsed);
    Platform.requestNextPulse();
  }

  private void pulsed() {
    scene.removePostLayoutPulseListener(pulsed);
    Platform.runLater(then);
  }
}
