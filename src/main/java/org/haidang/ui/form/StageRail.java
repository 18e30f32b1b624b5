package org.haidang.ui.form;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The stages of the call: behind with a check, now heavy and filled, ahead plain. */
final class StageRail extends ScrollPane {

  /** A card narrower than this, in px at usual text, shows the numbers alone. */
  private static final double NAMED_FROM = 400;

  private static final double BODY = 13;

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

  StageRail(ScriptViewModel script, ObservableDoubleValue cardWidth) {
    getStyleClass().addAll("form-scroll", "script-rail");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    var stages = new VBox();
    stages.getStyleClass().add("script-stages");
    for (var stage : script.stages()) {
      stages.getChildren().add(button(script, stage, cardWidth));
    }
    setContent(stages);
  }

  /** Brings the current stage into sight where not all have room. */
  private void reveal(Button button) {
    double room = getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
    if (room > 0) {
      double wanted = button.getLayoutY() - getViewportBounds().getHeight() / 2;
      setVvalue(Math.clamp(wanted / room, 0, 1));
    }
  }

  private Button button(
      ScriptViewModel script, StageViewModel stage, ObservableDoubleValue cardWidth) {
    var button = new Button();
    button.getStyleClass().setAll("script-stage");
    button.setWrapText(true);
    button.setFocusTraversable(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinHeight(USE_PREF_SIZE);
    var disc = new Label(Integer.toString(stage.number()));
    disc.getStyleClass().add("script-disc");
    var check = new FontIcon(Material2AL.CHECK);
    button.setGraphic(disc);
    button
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    cardWidth.get() < NAMED_FROM * button.getFont().getSize() / BODY
                        ? ""
                        : stage.titleProperty().get(),
                cardWidth,
                button.fontProperty(),
                stage.titleProperty()));
    button.accessibleTextProperty().bind(stage.titleProperty());
    stage
        .stateProperty()
        .subscribe(
            state -> {
              boolean done = state == StageViewModel.State.DONE;
              button.pseudoClassStateChanged(CURRENT, state == StageViewModel.State.CURRENT);
              button.pseudoClassStateChanged(DONE, done);
              if (state == StageViewModel.State.CURRENT && getContent() != null) {
                reveal(button);
              }
              disc.setGraphic(done ? check : null);
              disc.setText(done ? "" : Integer.toString(stage.number()));
            });
    button.setOnAction(event -> script.go(stage));
    return button;
  }
}
