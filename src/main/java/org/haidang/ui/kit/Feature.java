package org.haidang.ui.kit;

import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/** One thing a person can go to in the window. The shell is given a list of them. */
public interface Feature {

  /** Key of its name in the texts. */
  String nameKey();

  /** Its sign in the navigation. */
  Ikon icon();

  /** Its screen, made once, on the FX thread. */
  Node view();

  /** Called when its screen comes to the front; where it subscribes and takes the focus. */
  void shown();

  /** Called when its screen goes; where it lets go of what it subscribed to. */
  void hidden();
}
