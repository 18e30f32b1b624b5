package org.haidang.content.paper;

/** Something that stands on one page whole. */
interface Block {

  /** What it takes, in points. */
  float height();

  /** Draws it with its upper edge at {@code top}. */
  void draw(Pen pen, float top);

  /** Whether the next block must stand on the same page, as beneath a heading. */
  default boolean leads() {
    return false;
  }
}
