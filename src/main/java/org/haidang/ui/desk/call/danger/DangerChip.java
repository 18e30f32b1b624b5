package org.haidang.ui.desk.call.danger;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.haidang.desk.AlarmState;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The alarm in the bar above the call: what F9 does; once raised, in red, how far it has got. Not
 * reached by Tab. To be used on the FX thread.
 */
public final class DangerChip extends Button {

  private static final PseudoClass RAISED = PseudoClass.getPseudoClass("raised");
  private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

  private final Subscription bond;

  /**
   * A chip of {@code danger}.
   *
   * @param open what F9 does
   */
  public DangerChip(DangerViewModel danger, Wording wording, DangerTexts texts, Runnable open) {
    setId("danger-chip");
    getStyleClass().addAll("quiet", "danger-chip");
    setFocusTraversable(false);
    setMinWidth(USE_PREF_SIZE);
    var shape = new FontIcon(Material2MZ.WARNING);
    var graphic = new HBox(shape, KeyHint.cap("F9"));
    graphic.getStyleClass().add("danger-chip-signs");
    setGraphic(graphic);
    textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    danger.raisedProperty().get()
                        ? texts.state(danger.stateProperty().get())
                        : wording.get("danger.name"),
                danger.stateProperty(),
                danger.raisedProperty(),
                wording.language()));
    accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> wording.get("danger.name") + ": " + texts.state(danger.stateProperty().get()),
                danger.stateProperty(),
                wording.language()));
    setOnAction(_ -> open.run());
    bond =
        danger
            .stateProperty()
            .subscribe(
                now -> {
                  boolean reached = now instanceof AlarmState.Reached;
                  shape.setIconCode(reached ? Material2AL.CHECK_CIRCLE : Material2MZ.WARNING);
                  pseudoClassStateChanged(REACHED, reached);
                  pseudoClassStateChanged(RAISED, now instanceof AlarmState.NobodyReached);
                });
  }

  /** Follows no more. */
  public void release() {
    bond.unsubscribe();
  }
}
