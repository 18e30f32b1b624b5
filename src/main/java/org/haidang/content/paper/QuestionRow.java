package org.haidang.content.paper;

import java.util.List;

/**
 * A question's number and words on the left, the place for its answer on the right.
 *
 * @param number empty where the block goes on with a question
 * @param beside the question, its hint and its condition
 */
record QuestionRow(Type type, String number, List<Passage> beside, List<Strip> answer)
    implements Block {

  /** White below it, in points. */
  static final float SPACE = 7;

  @Override
  public float height() {
    float left = 0;
    for (var lines : beside) {
      left += lines.height();
    }
    float right = 0;
    for (var strip : answer) {
      right += strip.height();
    }
    return Math.max(left, right) + SPACE;
  }

  @Override
  public void draw(Pen pen, float top) {
    pen.text(type.bold(), Type.BODY, Blocks.NUMBER_X, top, number);
    float y = top;
    for (var lines : beside) {
      lines.draw(pen, Blocks.LABEL_X, y);
      y += lines.height();
    }
    y = top;
    for (var strip : answer) {
      strip.ink().draw(pen, Blocks.ANSWER_X, y);
      y += strip.height();
    }
  }
}
