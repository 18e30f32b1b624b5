package org.haidang.content.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.haidang.content.FormNode.Question;
import org.haidang.content.QuestionType;

/** The places where answers are written or ticked. */
final class Answers {

  /** A longer list is written by hand; its names are found when it is typed in. */
  private static final int MOST_TICKED = 20;

  private static final float TICK = 8;
  private static final float LINE = 19;
  private static final int LINES_OF_A_STORY = 5;
  private static final float SHORT = 80;

  private final Type type;
  private final Bindings bindings;
  private final String language;
  private final float room;

  /**
   * @param room the width for answers, in points
   */
  Answers(Type type, Bindings bindings, String language, float room) {
    this.type = type;
    this.bindings = bindings;
    this.language = language;
    this.room = room;
  }

  /** What is drawn for {@code question}, from above. */
  List<Strip> of(Question question) {
    return switch (question.type()) {
      case SELECT_ONE, SELECT_MULTIPLE, RANK -> choice(question);
      case INTEGER, DECIMAL -> List.of(rule(SHORT));
      case RANGE -> range(question);
      case DATE -> List.of(parts("/", 30, 30, 46));
      case TIME -> List.of(parts(":", 30, 30));
      case DATE_TIME -> List.of(parts("/", 30, 30, 46), parts(":", 30, 30));
      case ACKNOWLEDGE ->
          List.of(new Strip(LINE, (pen, x, top) -> pen.box(x, top + 2, TICK, TICK)));
      case GEOPOINT, GEOTRACE, GEOSHAPE -> hinted(PaperWord.POINT);
      case ATTACHMENT -> hinted(PaperWord.FILE);
      case TEXT, BARCODE ->
          lines(question.appearance().contains("multiline") ? LINES_OF_A_STORY : 1);
      case NOTE, CALCULATE -> List.of();
    };
  }

  private List<Strip> choice(Question question) {
    var offered = bindings.choices(question);
    var several = question.type() == QuestionType.SELECT_MULTIPLE;
    if (question.type() == QuestionType.RANK) {
      var strips = new ArrayList<>(said(PaperWord.ORDER.in(language)));
      strips.addAll(new Ticks(type, language, room).of(offered, true));
      return strips;
    }
    if (offered.size() > MOST_TICKED || offered.isEmpty()) {
      return hinted(several ? PaperWord.FROM_LIST_ANY : PaperWord.FROM_LIST);
    }
    return new Ticks(type, language, room).of(offered, several);
  }

  private List<Strip> range(Question question) {
    var strips = new ArrayList<Strip>();
    var start = question.parameters().getOrDefault("start", "1");
    var end = question.parameters().getOrDefault("end", "10");
    strips.add(rule(SHORT));
    strips.addAll(said(PaperWord.RANGE.in(language, start, end)));
    return strips;
  }

  private List<Strip> hinted(PaperWord hint) {
    var strips = new ArrayList<>(lines(1));
    strips.addAll(said(hint.in(language)));
    return strips;
  }

  private List<Strip> said(String words) {
    return type.regular().lines(words, Type.SMALL, room).stream()
        .map(
            line ->
                new Strip(
                    Type.SMALL * Type.LEADING,
                    (pen, x, top) -> pen.text(type.regular(), Type.SMALL, x, top, line, 0.35f)))
        .toList();
  }

  private List<Strip> lines(int count) {
    return Collections.nCopies(count, rule(room));
  }

  private static Strip rule(float length) {
    return new Strip(LINE, (pen, x, top) -> pen.rule(x, top + LINE - 5, length));
  }

  /** Short lines with a sign between them, as in a date. */
  private Strip parts(String between, float... lengths) {
    return new Strip(
        LINE,
        (pen, left, top) -> {
          float x = left;
          for (int i = 0; i < lengths.length; i++) {
            if (i > 0) {
              pen.text(type.regular(), Type.BODY, x + 4, top + LINE - 5 - Type.BODY, between);
              x += 12;
            }
            pen.rule(x, top + LINE - 5, lengths[i]);
            x += lengths[i];
          }
        });
  }
}
