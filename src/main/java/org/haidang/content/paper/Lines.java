package org.haidang.content.paper;

import java.util.ArrayList;
import java.util.List;

/** Lines of a letter, beneath each other at the left and at the right. */
record Lines(List<Line> left, List<Line> right, float height) implements Block {

  /** One line, from {@code x}. */
  record Line(Face face, float size, float x, String drawable) {
    float height() {
      return size * Type.LEADING;
    }
  }

  /** An empty space. */
  static Lines gap(float height) {
    return new Lines(List.of(), List.of(), height);
  }

  /** One line. */
  static Lines one(Face face, float size, float x, String drawable) {
    return beside(List.of(new Line(face, size, x, drawable)), List.of());
  }

  /** Two columns. */
  static Lines beside(List<Line> left, List<Line> right) {
    return new Lines(List.copyOf(left), List.copyOf(right), Math.max(height(left), height(right)));
  }

  /** Two columns line by line, so that a long one may be parted between pages. */
  static List<Lines> lineByLine(List<Line> left, List<Line> right) {
    var rows = new ArrayList<Lines>();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      rows.add(beside(at(left, i), at(right, i)));
    }
    return rows;
  }

  private static List<Line> at(List<Line> lines, int i) {
    return i < lines.size() ? List.of(lines.get(i)) : List.of();
  }

  private static float height(List<Line> lines) {
    return (float) lines.stream().mapToDouble(Line::height).sum();
  }

  @Override
  public void draw(Pen pen, float top) {
    draw(pen, top, left);
    draw(pen, top, right);
  }

  private static void draw(Pen pen, float top, List<Line> lines) {
    float y = top;
    for (var line : lines) {
      pen.text(line.face(), line.size(), line.x(), y, line.drawable());
      y += line.height();
    }
  }
}
