package org.haidang.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.control.Label;

/**
 * The size of the letters where it stands, for what depends on how much fits: a label that nobody
 * sees, to be put among the children of what is measured.
 */
public final class Em extends Label {

  private final DoubleBinding size;

  /** To be put among children. */
  public Em() {
    setVisible(false);
    setManaged(false);
    size = Bindings.createDoubleBinding(() -> getFont().getSize(), fontProperty());
  }

  /** The letters' size, px. */
  public DoubleBinding size() {
    return size;
  }
}
