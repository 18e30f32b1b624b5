package org.haidang.ui.desk.call.danger;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.haidang.desk.AlarmState;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** How far the alarm has got, in one line: by word and shape as well as colour. */
public final class StateLine extends Label {

  private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
  private static final PseudoClass RAISED = PseudoClass.getPseudoClass("raised");

  private final Subscription bond;

  /** A line that follows {@code danger}. */
  public StateLine(DangerViewModel danger, Wording wording, DangerTexts texts) {
    getStyleClass().add("danger-state");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    var shape = new FontIcon(Material2MZ.WARNING);
    setGraphic(shape);
    textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.state(danger.stateProperty().get()),
                danger.stateProperty(),
                wording.language()));
    bond =
        danger
            .stateProperty()
            .subscribe(
                now -> {
                  boolean reached = now instanceof AlarmState.Reached;
                  shape.setIconCode(reached ? Material2AL.CHECK_CIRCLE : Material2MZ.WARNING);
                  shape.setVisible(!(now instanceof AlarmState.NotRaised));
                  shape.setManaged(shape.isVisible());
                  pseudoClassStateChanged(REACHED, reached);
                  pseudoClassStateChanged(RAISED, shape.isVisible());
                });
  }

  /** Follows no more. */
  public void release() {
    bond.unsubscribe();
  }
}
