package org.haidang.ui.form;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * A number on a scale: typed, moved a step by the arrows up and down, or drawn along the scale.
 * While nobody chose, the scale's thumb is hollow: it must not look like an answer.
 */
final class RangeEditor implements LinedEditor {

  private static final PseudoClass UNTOUCHED = PseudoClass.getPseudoClass("untouched");

  /** More ticks would be a grey bar. */
  private static final double MOST_TICKS = 20;

  private static final double TALL = 160;

  private final FieldViewModel field;
  private final Scale scale;
  private final LineEditor line;
  private final Slider slider;
  private final HBox node;
  private final Subscription bonds;
  private boolean showing;

  RangeEditor(FieldViewModel field, CaretReport report) {
    this.field = field;
    this.scale = field.scale();
    this.line =
        new LineEditor(field, report, typed -> Numeral.stored(typed, false), Numeral::shown);
    this.slider = new Slider(0, Math.max(1, Math.floor(scale.steps())), 0);
    line.text().setPrefColumnCount(4);
    line.text().setMinWidth(Region.USE_PREF_SIZE);
    var shown = field.appears("picker") ? new Region() : drawn();
    node = new HBox(line.text(), shown);
    HBox.setHgrow(shown, Priority.ALWAYS);
    node.getStyleClass().add("form-range");
    bonds =
        Subscription.combine(
            field.valueProperty().subscribe(this::show),
            field.readOnlyProperty().subscribe(slider::setDisable));
    slider.valueProperty().subscribe((was, now) -> moved(now.doubleValue()));
    slider.setOnMousePressed(event -> moved(slider.getValue()));
  }

  private Region drawn() {
    boolean vertical = field.appears("vertical");
    slider.setOrientation(vertical ? Orientation.VERTICAL : Orientation.HORIZONTAL);
    slider.setFocusTraversable(false);
    slider.setSnapToTicks(true);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setBlockIncrement(1);
    slider.setShowTickMarks(!field.appears("no-ticks") && scale.steps() <= MOST_TICKS);
    slider.accessibleTextProperty().bind(field.labelProperty());
    var first = end(scale.first());
    var last = end(scale.last());
    if (vertical) {
      slider.setPrefHeight(TALL);
      var ends = new BorderPane(null, last, null, first, null);
      return new HBox(slider, ends);
    }
    var ends = new BorderPane(null, null, last, null, first);
    return new VBox(slider, ends);
  }

  private static Label end(String stored) {
    var label = new Label(Numeral.shown(stored));
    label.getStyleClass().add("form-digit");
    return label;
  }

  /** A press where the thumb stands already says that this is the answer. */
  private void moved(double steps) {
    if (!showing) {
      field.set(scale.at(steps / slider.getMax()));
      line.left();
    }
  }

  private void show(String stored) {
    showing = true;
    boolean none = stored.isEmpty();
    slider.pseudoClassStateChanged(UNTOUCHED, none);
    slider.setValue(scale.share(stored) * slider.getMax());
    showing = false;
  }

  @Override
  public boolean handle(KeyEvent key) {
    if (!Digits.plain(key) || field.readOnlyProperty().get()) {
      return line.handle(key);
    }
    return switch (key.getCode()) {
      case UP -> step(1);
      case DOWN -> step(-1);
      default -> line.handle(key);
    };
  }

  private boolean step(int by) {
    field.set(scale.moved(field.valueProperty().get(), by));
    line.left();
    line.text().selectAll();
    return true;
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public LineEditor line() {
    return line;
  }

  @Override
  public void release() {
    bonds.unsubscribe();
    line.release();
  }
}
