package org.haidang.content.paper;

/**
 * A part of an answer's place that is not torn apart.
 *
 * @param height points
 * @param ink draws it with its upper left corner at x, top
 */
record Strip(float height, Ink ink) {

  /** Draws at a place. */
  interface Ink {
    void draw(Pen pen, float x, float top);
  }
}
