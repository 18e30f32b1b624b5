package org.haidang.content.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that a printed form is made of. */
final class Blocks {

  /** Where numbers, words and answers begin, in points from the page's left edge. */
  static final float NUMBER_X = Pen.MARGIN;

  static final float LABEL_X = Pen.MARGIN + 30;
  static final float ANSWER_X = Pen.MARGIN + 218;
  static final float RIGHT = Pen.WIDTH - Pen.MARGIN;
  static final float LABEL_ROOM = ANSWER_X - LABEL_X - 12;
  static final float ANSWER_ROOM = RIGHT - ANSWER_X;

  /** No block is taller, so that each finds a page. */
  private static final float TALLEST = 320;

  private final Type type;

  Blocks(Type type) {
    this.type = type;
  }

  /** The head of a section: its number and title on a grey ground, its condition beneath. */
  Block section(String number, String title, String condition) {
    var words = Passage.bold(type, title, Type.HEADING, RIGHT - LABEL_X - 6);
    var when = Passage.small(type, condition, RIGHT - LABEL_X);
    return new Block() {
      @Override
      public float height() {
        return 10 + words.height() + 8 + when.height() + 6;
      }

      @Override
      public void draw(Pen pen, float top) {
        pen.band(NUMBER_X, top + 10, RIGHT - NUMBER_X, words.height() + 6);
        pen.text(type.bold(), Type.HEADING, NUMBER_X + 6, top + 13, number);
        words.draw(pen, LABEL_X, top + 13);
        when.draw(pen, LABEL_X, top + 18 + words.height());
      }

      @Override
      public boolean leads() {
        return true;
      }
    };
  }

  /** The head of a group or of an entry. */
  Block heading(String title, String condition, boolean ruled) {
    var words = Passage.bold(type, title, Type.BODY + 0.5f, RIGHT - LABEL_X);
    var when = Passage.small(type, condition, RIGHT - LABEL_X);
    return new Block() {
      @Override
      public float height() {
        return 7 + words.height() + when.height() + 5;
      }

      @Override
      public void draw(Pen pen, float top) {
        if (ruled) {
          pen.rule(NUMBER_X, top + 3, RIGHT - NUMBER_X);
        }
        words.draw(pen, LABEL_X, top + 7);
        when.draw(pen, LABEL_X, top + 7 + words.height());
      }

      @Override
      public boolean leads() {
        return true;
      }
    };
  }

  /** Words over the whole width, in as many blocks as they need. */
  List<Block> words(String text, String condition) {
    var blocks = new ArrayList<Block>();
    var lines = Passage.body(type, text, RIGHT - LABEL_X).words();
    int most = (int) (TALLEST / (Type.BODY * Type.LEADING));
    for (int from = 0; from < lines.size(); from += most) {
      var part =
          new Passage(
              type.regular(),
              Type.BODY,
              0,
              lines.subList(from, Math.min(lines.size(), from + most)));
      blocks.add(said(part, from == 0 ? Passage.small(type, condition, RIGHT - LABEL_X) : null));
    }
    return blocks;
  }

  private static Block said(Passage words, @Nullable Passage when) {
    return new Block() {
      @Override
      public float height() {
        return words.height() + (when == null ? 0 : when.height()) + QuestionRow.SPACE;
      }

      @Override
      public void draw(Pen pen, float top) {
        words.draw(pen, LABEL_X, top);
        if (when != null) {
          when.draw(pen, LABEL_X, top + words.height());
        }
      }
    };
  }

  /** A question, in as many blocks as it needs. */
  List<Block> question(
      String number, String label, String hint, String condition, List<Strip> answer) {
    var blocks = new ArrayList<Block>();
    var words = Passage.body(type, label, LABEL_ROOM);
    var aside = Passage.small(type, hint, LABEL_ROOM);
    if (words.height() + aside.height() > TALLEST) {
      blocks.addAll(words(number + "  " + label, condition));
      blocks.addAll(words(hint, ""));
      words = Passage.body(type, "", LABEL_ROOM);
      aside = Passage.small(type, "", LABEL_ROOM);
    }
    var when = Passage.small(type, blocks.isEmpty() ? condition : "", LABEL_ROOM);
    var strips = new ArrayList<Strip>();
    float taken = 0;
    var first = true;
    for (var strip : answer) {
      if (taken + strip.height() > TALLEST && !strips.isEmpty()) {
        blocks.add(
            new QuestionRow(
                type,
                first ? number : "",
                first ? List.of(words, aside, when) : List.of(),
                strips));
        strips = new ArrayList<>();
        taken = 0;
        first = false;
      }
      strips.add(strip);
      taken += strip.height();
    }
    blocks.add(
        new QuestionRow(
            type, first ? number : "", first ? List.of(words, aside, when) : List.of(), strips));
    return blocks;
  }
}
