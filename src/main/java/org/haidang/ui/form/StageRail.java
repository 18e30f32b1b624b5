package org.haidang.ui.form;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The stages of the call: covered with a check, now heavy and filled, else plain; beneath each
 * number how much of what it asks is known, whoever told it.
 */
final class StageRail extends ScrollPane {

  /** A card narrower than this, in px at usual text, shows the numbers alone. */
  private static final double NAMED_FROM = 400;

  private static final double BODY = 13;

  /** Width of the bar of what is known, in px at usual text. */
  private static final double BAR = 22;

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

  private final Wording wording;

  StageRail(ScriptViewModel script, ObservableDoubleValue cardWidth, Wording wording) {
    this.wording = wording;
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
    var mark = new VBox(disc, bar(stage, button));
    mark.getStyleClass().add("script-mark");
    button.setGraphic(mark);
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
        .currentProperty()
        .subscribe(
            now -> {
              button.pseudoClassStateChanged(CURRENT, now);
              if (now && getContent() != null) {
                reveal(button);
              }
            });
    stage
        .coveredProperty()
        .subscribe(
            done -> {
              button.pseudoClassStateChanged(DONE, done);
              disc.setGraphic(done ? check : null);
              disc.setText(done ? "" : Integer.toString(stage.number()));
            });
    button
        .accessibleHelpProperty()
        .bind(
            Bindings.createStringBinding(
                () -> known(stage),
                stage.shareProperty(),
                stage.coveredProperty(),
                wording.language()));
    button.setOnAction(event -> script.go(stage));
    return button;
  }

  private String known(StageViewModel stage) {
    var share = stage.shareProperty().get();
    if (stage.coveredProperty().get()) {
      return wording.get("form.stage.covered");
    }
    return share.of() == 0 ? "" : wording.get("form.stage.known", share.done(), share.of());
  }

  /** Told by its length; the words are the button's. */
  private static Pane bar(StageViewModel stage, Button button) {
    var filled = new Region();
    filled.getStyleClass().add("script-known");
    var bar = new HBox(filled);
    bar.getStyleClass().add("script-bar");
    var width =
        Bindings.createDoubleBinding(
            () -> BAR * button.getFont().getSize() / BODY, button.fontProperty());
    bar.minWidthProperty().bind(width);
    bar.maxWidthProperty().bind(width);
    bar.visibleProperty().bind(stage.shareProperty().map(share -> share.of() > 0));
    filled
        .minWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> width.get() * share(stage), width, stage.shareProperty()));
    return bar;
  }

  private static double share(StageViewModel stage) {
    var share = stage.shareProperty().get();
    return share.of() == 0 ? 0 : (double) share.done() / share.of();
  }
}
