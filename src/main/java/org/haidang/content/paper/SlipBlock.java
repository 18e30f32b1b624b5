package org.haidang.content.paper;

import org.haidang.content.Letter;

/** The slip at a letter's end: to be cut off, filled in and sent back. */
record SlipBlock(Type type, Letter.Slip slip, float left, float room) implements Block {

  private static final float LINE = 21;
  private static final float BOX = 9;
  private static final float SIZE = 10;
  private static final float DASH = 5;

  @Override
  public float height() {
    return 46 + LINE * (slip.lines().size() + rows() + 1);
  }

  /** Answers stand two in a row. */
  private int rows() {
    return (slip.answers().size() + 1) / 2;
  }

  @Override
  public void draw(Pen pen, float top) {
    for (float x = left; x < left + room; x += 2 * DASH) {
      pen.rule(x, top + 6, DASH);
    }
    var regular = type.regular();
    pen.text(regular, Type.SMALL, left, top + 8, regular.drawable(slip.cut()), 0.3f);
    pen.text(type.bold(), 12, left, top + 22, type.bold().drawable(slip.title()));
    float y = top + 46;
    for (int i = 0; i < slip.answers().size(); i++) {
      int row = i / 2;
      tick(pen, left + (i % 2) * room / 2, y + LINE * row, slip.answers().get(i));
    }
    y += LINE * rows();
    pen.text(regular, SIZE, left, y, regular.drawable(slip.rating()));
    float x = left + regular.width(regular.drawable(slip.rating()), SIZE) + 14;
    for (var mark : slip.marks()) {
      tick(pen, x, y, mark);
      x += regular.width(regular.drawable(mark), SIZE) + BOX + 26;
    }
    y += LINE;
    for (var line : slip.lines()) {
      var name = regular.drawable(line);
      pen.text(regular, SIZE, left, y, name);
      float from = left + regular.width(name, SIZE) + 6;
      pen.rule(from, y + SIZE + 2, left + room - from);
      y += LINE;
    }
  }

  private void tick(Pen pen, float x, float top, String words) {
    pen.box(x, top + 1, BOX, BOX);
    pen.text(type.regular(), SIZE, x + BOX + 5, top, type.regular().drawable(words));
  }
}
