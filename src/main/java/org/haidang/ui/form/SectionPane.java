package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Wording;

/**
 * A section: a row for each field, its groups and repeats. Its rows are made a few at a time, from
 * the top; until all are there, a blank of about their height keeps their place.
 */
final class SectionPane extends VBox {

  /** About the height of a row, px. */
  private static final double ROW = 44;

  private final Consumer<FieldRow> entered;
  private final Filling filling = new Filling();
  private final Region blank = new Region();
  private final Map<String, FieldRow> rows = new HashMap<>();
  private final List<Runnable> releases = new ArrayList<>();
  private final RowMaker maker;

  SectionPane(
      SectionViewModel section, Wording wording, Editors editors, Consumer<FieldRow> entered) {
    this.entered = entered;
    this.maker = new RowMaker(this, filling, editors, wording);
    getStyleClass().add("form-section");
    blank.getStyleClass().add("form-filling");
    getChildren().add(blank);
    maker.fill(this, section.items(), section.look(), releases);
    keepPlace();
  }

  /** Makes rows until {@code nanos} are over; whether all are there. */
  boolean work(long nanos) {
    filling.work(nanos);
    keepPlace();
    return filling.done();
  }

  /** Makes all rows that are not there yet. */
  void finish() {
    if (!filling.done()) {
      filling.finish();
      keepPlace();
    }
  }

  /** Whether all rows are there. */
  boolean done() {
    return filling.done();
  }

  /** Whether all rows down to {@code bottom}, px from its top, are there. */
  boolean made(double bottom) {
    return filling.done() || blank.getLayoutY() > bottom;
  }

  private void keepPlace() {
    if (filling.done()) {
      getChildren().remove(blank);
    } else {
      blank.setMinHeight(filling.left() * ROW);
    }
  }

  /** Puts {@code node} at the end of {@code pane}; dressed at once, so that its time is known. */
  void put(Pane pane, Node node) {
    var children = pane.getChildren();
    boolean beforeBlank = pane == this && children.contains(blank);
    children.add(beforeBlank ? children.size() - 1 : children.size(), node);
    if (inWindow()) {
      node.applyCss();
    }
  }

  /** With a window's end JavaFX forgets its styles: what is dressed then finds no colour. */
  private boolean inWindow() {
    var scene = getScene();
    return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
  }

  /** A row of {@code field}, known by its path until it is released. */
  FieldRow row(FieldViewModel field, Editor editor, Wording wording, List<Runnable> into) {
    var row = new FieldRow(field, editor, wording, entered);
    rows.put(field.path(), row);
    into.add(
        () -> {
          rows.remove(field.path(), row);
          row.release();
        });
    return row;
  }

  /** How it makes rows. */
  RowMaker maker() {
    return maker;
  }

  /** The row of the field at {@code path}, made and unfolded if it was not; empty without one. */
  Optional<FieldRow> row(String path) {
    while (!rows.containsKey(path) && !filling.done()) {
      filling.next();
    }
    keepPlace();
    var row = Optional.ofNullable(rows.get(path));
    row.ifPresent(SectionPane::unfold);
    return row;
  }

  private static void unfold(FieldRow row) {
    for (Node at = row; at != null; at = at.getParent()) {
      if (at instanceof RepeatCard card) {
        card.unfold();
      }
    }
  }

  /** The rows made so far, from top to bottom, in which the caret can stand now. */
  List<FieldRow> stops() {
    var stops = new ArrayList<FieldRow>();
    gather(this, stops);
    return stops;
  }

  private static void gather(Node node, List<FieldRow> stops) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof FieldRow row) {
      if (row.isStop()) {
        stops.add(row);
      }
    } else if (node instanceof Pane pane) {
      pane.getChildren().forEach(child -> gather(child, stops));
    }
  }

  void release() {
    filling.drop();
    List.copyOf(releases).forEach(Runnable::run);
    releases.clear();
  }
}
