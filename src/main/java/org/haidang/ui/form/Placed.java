package org.haidang.ui.form;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * A region that places its parts by its width and may be squeezed: measuring and laying out are one
 * piece of code, so that they cannot differ. To be used on the FX thread.
 */
abstract class Placed extends Region {

  /**
   * Places the parts for {@code width}, px, or only measures.
   *
   * @return the height they take, px
   */
  abstract double place(double width, boolean really);

  /** For which width it is measured when nobody names one, px. */
  double unasked() {
    return computePrefWidth(-1);
  }

  @Override
  public final Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected final double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected final double computePrefHeight(double width) {
    return place(width < 0 ? unasked() : width, false);
  }

  @Override
  protected final double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected final void layoutChildren() {
    place(getWidth(), true);
  }
}
