package org.haidang.ui.kit;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.Region;

/**
 * A list or table whose rows come into sight a few at a time: a screenful of cells that were never
 * styled takes longer than a key may wait, so the first has some pulses to itself. Rows that were
 * there once are there at once. To be used on the FX thread.
 */
public final class Unrolled extends Region {

  /** So many px first: hardly more than what is above the rows. */
  private static final double FIRST = 60;

  /** So many px more in each pulse. */
  private static final double STRIP = 160;

  private final Region list;
  private final ObservableList<?> rows;
  private double room = FIRST;
  private boolean asked;

  /**
   * Shows {@code list} as large as this is.
   *
   * @param rows what is listed: while there are none, {@code list} has all the room for saying so
   */
  public Unrolled(Region list, ObservableList<?> rows) {
    this.list = list;
    this.rows = rows;
    rows.addListener((InvalidationListener) _ -> follow());
    visibleProperty().bind(list.visibleProperty());
    getChildren().add(list);
  }

  private void follow() {
    if (room < getHeight()) {
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    double whole = getHeight();
    double now = rows.isEmpty() ? whole : Math.min(whole, room);
    list.resizeRelocate(0, 0, getWidth(), now);
    if (now < whole && !asked) {
      asked = true;
      Platform.runLater(this::more);
    }
  }

  private void more() {
    asked = false;
    room += STRIP;
    requestLayout();
  }

  @Override
  protected double computeMinWidth(double height) {
    return list.minWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return list.minHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return list.prefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return list.prefHeight(width);
  }
}
