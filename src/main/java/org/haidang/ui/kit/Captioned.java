package org.haidang.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.layout.VBox;

/** A field with its name above it, which screen readers say too. To be used on the FX thread. */
public final class Captioned {

  private Captioned() {}

  /** {@code field} beneath {@code name}. */
  public static VBox of(ObservableValue<String> name, Control field) {
    var caption = Lines.of("caption", name);
    caption.setLabelFor(field);
    field.accessibleTextProperty().bind(name);
    return new VBox(caption, field);
  }
}
