package org.haidang.ui.desk.call.danger;

import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haidang.content.Emergency;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** One number, large enough to be read while dialling. Acts as a button, but wraps its words. */
final class NumberTile extends HBox {

  private static final int SHORT = 5;

  private final Label cap;
  private final Runnable ring;

  /**
   * A tile.
   *
   * @param digit the key that picks it, from 1; above 9 it has none
   * @param ring what picking it does
   */
  NumberTile(Emergency number, int digit, Wording wording, DangerTexts texts, Runnable ring) {
    this.ring = ring;
    getStyleClass().add("danger-number");
    setId("danger-number-" + digit);
    setAccessibleRole(AccessibleRole.BUTTON);
    setOnMouseClicked(_ -> fire());
    cap = KeyHint.cap(Integer.toString(digit));
    cap.setVisible(digit <= 9);
    var digits = new Label(number.number());
    digits.getStyleClass().add("danger-digits");
    digits.setMinWidth(USE_PREF_SIZE);
    var words = Bindings.createStringBinding(() -> texts.label(number), wording.language());
    var label = new Label();
    label.setWrapText(true);
    label.textProperty().bind(words);
    var beside = new VBox(label);
    beside.getStyleClass().add("danger-beside");
    HBox.setHgrow(beside, Priority.ALWAYS);
    if (!number.verified()) {
      beside.getChildren().add(unverified(wording));
    }
    if (number.number().length() > SHORT) {
      // A long number has the line for itself, and wraps before it is cut.
      digits.setWrapText(true);
      digits.setMinWidth(0);
      beside.getChildren().addFirst(digits);
      getChildren().addAll(cap, beside);
    } else {
      getChildren().addAll(cap, digits, beside);
    }
    accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> "%s %s%s".formatted(number.number(), words.get(), doubt(number, wording)),
                words));
  }

  private static String doubt(Emergency number, Wording wording) {
    return number.verified() ? "" : ", " + wording.get("danger.unverified");
  }

  private static Label unverified(Wording wording) {
    var doubt = new Label(null, new FontIcon(Material2AL.HELP_OUTLINE));
    doubt.getStyleClass().addAll("caption", "danger-unverified");
    doubt.textProperty().bind(wording.of("danger.unverified"));
    doubt.setWrapText(true);
    return doubt;
  }

  /** Whether it can be picked, or only read. */
  void setPickable(boolean pickable) {
    setFocusTraversable(pickable);
    cap.setVisible(pickable && cap.isVisible());
    cap.setManaged(pickable);
  }

  /** Picks it. */
  void fire() {
    ring.run();
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      fire();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
