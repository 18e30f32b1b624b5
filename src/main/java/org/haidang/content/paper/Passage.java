package org.haidang.content.paper;

import java.util.List;

/**
 * Lines of one size beneath each other.
 *
 * @param size points
 * @param grey 0 for black, up to 1 for white
 * @param words the lines; none for an empty text
 */
record Passage(Face face, float size, float grey, List<String> words) {

  /** Text as questions are printed in, broken at {@code room} points. */
  static Passage body(Type type, String text, float room) {
    return new Passage(type.regular(), Type.BODY, 0, type.regular().lines(text, Type.BODY, room));
  }

  /** Small and grey, as hints and conditions are. */
  static Passage small(Type type, String text, float room) {
    return new Passage(
        type.regular(), Type.SMALL, 0.3f, type.regular().lines(text, Type.SMALL, room));
  }

  /** Bold, as headings are. */
  static Passage bold(Type type, String text, float size, float room) {
    return new Passage(type.bold(), size, 0, type.bold().lines(text, size, room));
  }

  /** What they take, in points. */
  float height() {
    return words.size() * size * Type.LEADING;
  }

  /** Draws them with their upper left corner at x, top. */
  void draw(Pen pen, float x, float top) {
    float y = top;
    for (var line : words) {
      pen.text(face, size, x, y, line, grey);
      y += size * Type.LEADING;
    }
  }
}
