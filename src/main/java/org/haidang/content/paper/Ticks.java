package org.haidang.content.paper;

import java.util.ArrayList;
import java.util.List;
import org.haidang.content.Choice;

/** Choices to be ticked, several in a row where they are short. */
record Ticks(Type type, String language, float room) {

  private static final float TICK = 8;
  private static final float GAP = 14;

  /**
   * Those of {@code choices}; a long one has lines of its own.
   *
   * @param square boxes, of which several may be ticked; else circles, of which one may be
   */
  List<Strip> of(List<Choice> choices, boolean square) {
    var strips = new ArrayList<Strip>();
    var row = new ArrayList<List<String>>();
    float taken = 0;
    for (var choice : choices) {
      var words = type.regular().lines(choice.label().in(language), Type.BODY, room - TICK - 5);
      float width = TICK + 5 + widest(words) + GAP;
      if (!row.isEmpty() && (taken + width - GAP > room || words.size() > 1)) {
        strips.add(tickRow(List.copyOf(row), square));
        row.clear();
        taken = 0;
      }
      row.add(words);
      taken += width;
    }
    if (!row.isEmpty()) {
      strips.add(tickRow(List.copyOf(row), square));
    }
    return strips;
  }

  private float widest(List<String> lines) {
    float widest = 0;
    for (var line : lines) {
      widest = Math.max(widest, type.regular().width(line, Type.BODY));
    }
    return widest;
  }

  private Strip tickRow(List<List<String>> row, boolean square) {
    float leading = Type.BODY * Type.LEADING;
    int lines = row.stream().mapToInt(List::size).max().orElse(1);
    return new Strip(
        Math.max(1, lines) * leading + 2,
        (pen, left, top) -> {
          float x = left;
          for (var words : row) {
            if (square) {
              pen.box(x, top + 2, TICK, TICK);
            } else {
              pen.circle(x, top + 2, TICK);
            }
            for (int i = 0; i < words.size(); i++) {
              pen.text(type.regular(), Type.BODY, x + TICK + 5, top + i * leading, words.get(i));
            }
            x += TICK + 5 + widest(words) + GAP;
          }
        });
  }
}
